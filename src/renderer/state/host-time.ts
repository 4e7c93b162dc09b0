import { CalendarDate } from '#core/time.ts';

// The host's clock, read from its last message and carried on by a clock that nobody can set.
// So two windows show the same second, whatever happens to the time of day.

let heard: { readonly hostMs: number; readonly atMs: number } | null = null;
const listeners = new Set<() => void>();

/** Called by sync with the `now` of every message from main. */
export function hearHostTime(hostMs: number): void {
  heard = { hostMs, atMs: performance.now() };
  for (const listener of [...listeners]) listener();
}

/** Calls the listener whenever the host's clock has been heard; the returned function ends it. */
export function onHostTime(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The host's time in ms since 1970; this machine's own until main has been heard. */
export function hostNowMs(): number {
  return heard ? heard.hostMs + (performance.now() - heard.atMs) : Date.now();
}

/** The day that it is here, by the host's clock: what people mean by today. */
export function hostToday(): CalendarDate {
  const now = new Date(hostNowMs());
  const two = (value: number) => String(value).padStart(2, '0');
  return CalendarDate.parse(`${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`);
}
