import { createContext, useContext, useEffect, useReducer, useRef } from 'react';
import { hostNowMs, onHostTime } from './host-time.ts';
import { nextChangeInMs } from './next-change.ts';

/** Inside of it a clock is drawn some frames after the one that people go by, which has the first one to itself. */
export const BehindTheClock = createContext(false);
const BEHIND_MS = 40;

/**
 * Reads something off the host's clock, and draws again at the moment when it reads differently: a countdown in
 * whole seconds wakes once a second, and not for every frame. `read` answers text, a number or null. What changes
 * every second belongs into a component of its own: it is all that is drawn then.
 */
export function useHostClock<T extends string | number | null>(read: (nowMs: number) => T): T {
  const [, drawAgain] = useReducer((count: number) => count + 1, 0);
  const laterMs = useContext(BehindTheClock) ? BEHIND_MS : 0;
  const changesAt = useRef<number | null>(null);
  // Read while drawing: what it depends on may have changed, and what is drawn is always true.
  const drawn = read(hostNowMs());
  // After every drawing, because `read` is another one then.
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      clearTimeout(timer);
      const nowMs = hostNowMs();
      if (read(nowMs) !== drawn) return drawAgain();
      const inMs = nextChangeInMs(read, nowMs, changesAt.current);
      changesAt.current = nowMs + inMs;
      timer = setTimeout(look, Math.ceil(inMs) + laterMs);
    };
    look();
    const stopHearing = onHostTime(look);
    return () => {
      clearTimeout(timer);
      stopHearing();
    };
  });
  return drawn;
}
