import type { Reply } from '#contract/contract.ts';
import type { AppStatus } from '#contract/workspace-calls.ts';
import type { Client } from '#renderer/client/client.ts';
import { isClockShown, measureHostTime } from './host-time.ts';

// A window's own monotonic clock stands while the machine sleeps, and the host is not heard for minutes
// when nothing is pressed. So a window that shows a clock looks for the traces of sleep, and asks.

/** How soon after waking up a window notices. */
const LOOK_MS = 100;
/** The time of day and the monotonic clock part by more than this only through sleep or a hand. */
const PARTED_MS = 30;
/** Well within a frame: what two windows may be apart. */
const GOOD_MS = 4;
const MOST_TRIES = 5;

/** Asks the host for its status, and learns its time by that. */
export async function askStatus(client: Client): Promise<Reply<AppStatus>> {
  const askedMs = performance.now();
  const reply = await client.call('app.status', {});
  if (!reply.ok) return reply;
  const errorMs = measureHostTime({ hostMs: reply.value.now, askedMs, answeredMs: performance.now() });
  if (errorMs > GOOD_MS) void askAgain(client);
  return reply;
}

/** Asks anew after the machine has slept, or somebody has set its clock. The returned function ends the watch. */
export function watchHostTime(client: Client): () => void {
  const parted = () => Date.now() - performance.now();
  let before = parted();
  const timer = setInterval(() => {
    const now = parted();
    const isApart = Math.abs(now - before) > PARTED_MS;
    before = now;
    if (isApart && isClockShown()) void askAgain(client);
  }, LOOK_MS);
  return () => clearInterval(timer);
}

// At once and one after the other: an answer that took long says little.
export async function askAgain(client: Client): Promise<void> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const askedMs = performance.now();
    const reply = await client.call('app.status', {});
    if (!reply.ok) return;
    const measured = { hostMs: reply.value.now, askedMs, answeredMs: performance.now() };
    if (measureHostTime(measured) <= GOOD_MS) return;
  }
}
