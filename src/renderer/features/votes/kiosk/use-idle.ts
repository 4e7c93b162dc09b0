import { useEffect, useState } from 'react';

const SIGNS_OF_LIFE = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;

/**
 * Whether nobody has touched anything for so long; calls `onLeft` when it stays so for `graceMs` more. For a
 * machine that people share: what the last person was doing must not wait there for the next.
 */
export function useIdle(afterMs: number, graceMs: number, onLeft: () => void): boolean {
  const [isIdle, setIsIdle] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const watch = () => {
      clearTimeout(timer);
      setIsIdle(false);
      timer = setTimeout(() => {
        setIsIdle(true);
        timer = setTimeout(onLeft, graceMs);
      }, afterMs);
    };
    watch();
    for (const sign of SIGNS_OF_LIFE) window.addEventListener(sign, watch);
    return () => {
      clearTimeout(timer);
      for (const sign of SIGNS_OF_LIFE) window.removeEventListener(sign, watch);
    };
  }, [afterMs, graceMs, onLeft]);
  return isIdle;
}
