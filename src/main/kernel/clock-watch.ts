import type { Instant } from '#core/time.ts';
import type { HostClock } from './host-clock.ts';

// Pages carry the host's clock on by a clock of their own. What only the host's own clock does, a correction that
// shows when a show lets it go, or a sleep that it learns of, they could not see: so they are told.

/** How soon a jump is noticed. */
const LOOK_MS = 100;
/** More than a reading may be late, and than the network corrects a clock by in a quarter of a minute. */
const JUMP_MS = 20;

/** Calls `onJump` soon after the clock has jumped, with what it says then. The returned function ends the watch. */
export function watchClock(clock: HostClock, onJump: (now: Instant) => void): () => void {
  let known = clock.offsetMs();
  const timer = setInterval(() => {
    const offsetMs = clock.offsetMs();
    if (Math.abs(offsetMs - known) <= JUMP_MS) return;
    known = offsetMs;
    onJump(clock.now());
  }, LOOK_MS);
  // It keeps no program running that is otherwise done.
  timer.unref();
  return () => clearInterval(timer);
}
