// What an import that was undone has left in the library. Rows that it found unchanged are other imports' items, and
// what it had updated reads as these have it: only what was new is gone.
import type { BatchCounts } from '#core/feedback/batch.ts';
import { sayCount } from '#renderer/ui/say.ts';

/** `stay` is empty where nothing does. */
export function sayUndone({ created, updated, unchanged, voters }: BatchCounts): {
  readonly gone: string;
  readonly stay: string;
} {
  const others = updated + unchanged;
  const stay = others > 0 ? sayStaying(others, updated) : '';
  if (created > 0 && others === 0) return { gone: 'None of its items are in the library.', stay };
  if (created > 0) return { gone: 'None of its new items are in the library.', stay };
  if (updated > 0) return { gone: 'What it had changed is no longer in the library.', stay };
  if (voters > 0) return { gone: 'The votes that it brought are taken out.', stay };
  return { gone: 'It had brought nothing new.', stay };
}

function sayStaying(others: number, updated: number): string {
  const which = others === 1 ? 'The item that was there before stays' : `${sayCount(others, 'item')} stay`;
  const earlier = others === 1 ? which : `${which} that were there before`;
  return updated > 0 ? `${earlier}, without what it changed.` : `${earlier}.`;
}
