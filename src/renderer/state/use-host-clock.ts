import { useEffect, useReducer } from 'react';
import { hostNowMs, onHostTime } from './host-time.ts';
import { nextChangeInMs } from './next-change.ts';

/**
 * Reads something off the host's clock, and draws again at the moment when it reads differently: a countdown in
 * whole seconds wakes once a second, and not for every frame. `read` answers text, a number or null.
 */
export function useHostClock<T extends string | number | null>(read: (nowMs: number) => T): T {
  const [, drawAgain] = useReducer((count: number) => count + 1, 0);
  // Read while drawing: what it depends on may have changed, and what is drawn is always true.
  const drawn = read(hostNowMs());
  // After every drawing, because `read` is another one then.
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      clearTimeout(timer);
      const nowMs = hostNowMs();
      if (read(nowMs) !== drawn) drawAgain();
      else timer = setTimeout(look, Math.ceil(nextChangeInMs(read, nowMs)));
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
