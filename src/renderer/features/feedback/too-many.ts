/** As many items as one command takes. */
const MOST_AT_ONCE = 5000;

/** Why nothing can be done with so many items together, in words; null where it can. */
export function sayTooMany(count: number): string | null {
  return count > MOST_AT_ONCE ? 'At most 5,000 items at a time.' : null;
}
