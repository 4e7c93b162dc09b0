import type { MusicNow } from '#core/demos/music-now.ts';
import type { ShowClock } from './schedule-cues.ts';

/** No timer reaches further than some weeks, and clocks drift: it is looked at again by then. */
const LONGEST_MS = 600_000;

/** Hands on what sounds now, and again whenever that is another; the returned function ends it. */
export function followMusic(
  read: (nowMs: number) => MusicNow,
  clock: ShowClock,
  onNow: (now: MusicNow) => void,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    const now = read(clock.nowMs());
    onNow(now);
    if (now.untilMs === null) return;
    const inMs = (now.untilMs - clock.nowMs()) / clock.rate;
    // Rounded up: a moment early it would only be the same once more.
    timer = setTimeout(look, Math.min(LONGEST_MS, Math.max(1, Math.ceil(inMs))));
  };
  look();
  return () => clearTimeout(timer);
}
