import { sayCount } from '#renderer/ui/say.ts';

/** Evidence that the library does not hold now, in the list as beside it. */
export function sayMissing(missing: number): string {
  return `${sayCount(missing, 'item')} of an import that was undone`;
}
