/** Nothing is looked at less often than this, so that what was missed is seen soon. */
const MOST_MS = 1000;
const FINE_MS = 0.5;

/**
 * In how many ms something that is read off a clock will read differently; a second where it does not change
 * before. What is read must not go back to what it was within a second: no countdown does. `lastMs` is when it
 * changed last, if that is known: a countdown changes at the same part of every second, and is found at once.
 */
export function nextChangeInMs<T>(
  read: (nowMs: number) => T,
  nowMs: number,
  lastMs: number | null = null,
): number {
  const now = read(nowMs);
  if (read(nowMs + MOST_MS) === now) return MOST_MS;
  let [same, other] = [0, MOST_MS];
  if (lastMs !== null && lastMs <= nowMs) {
    const guessMs = MOST_MS - ((nowMs - lastMs) % MOST_MS);
    if (read(nowMs + guessMs) !== now) other = guessMs;
    const beforeMs = Math.max(0, guessMs - FINE_MS);
    if (read(nowMs + beforeMs) === now) same = beforeMs;
    else other = beforeMs;
  }
  while (other - same > FINE_MS) {
    const middle = (same + other) / 2;
    if (read(nowMs + middle) === now) same = middle;
    else other = middle;
  }
  return other;
}
