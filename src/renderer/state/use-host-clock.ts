import { useEffect, useRef, useState } from 'react';
import { hostNowMs } from './host-time.ts';

/**
 * Reads something off the host's clock once a frame, and draws again only when what was read differs:
 * a countdown in whole seconds draws once a second. `read` answers text, a number or null.
 */
export function useHostClock<T extends string | number | null>(read: (nowMs: number) => T): T {
  const newest = useRef(read);
  newest.current = read;
  const [, draw] = useState<T | null>(null);
  useEffect(() => {
    let frame = requestAnimationFrame(function tick() {
      draw(newest.current(hostNowMs()));
      frame = requestAnimationFrame(tick);
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  // Read while drawing too: what it depends on may have changed since the last frame.
  return read(hostNowMs());
}
