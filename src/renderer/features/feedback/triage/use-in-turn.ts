import { useCallback, useRef } from 'react';

/** Does the work now, or once what holds up others is done; `holds` where it does that itself. */
export type InTurn = <T>(work: () => Promise<T>, holds?: 'holds') => Promise<T>;

/**
 * Keeps steps of triage in the order in which they were asked for: where it is only found out what one means, those
 * after it wait, as undo takes back the newest.
 */
export function useInTurn(): InTurn {
  const held = useRef<Promise<unknown> | null>(null);
  return useCallback((work, holds) => {
    const done = held.current === null ? work() : held.current.then(work, work);
    if (holds === undefined) return done;
    held.current = done;
    const letGo = () => {
      if (held.current === done) held.current = null;
    };
    done.then(letGo, letGo);
    return done;
  }, []);
}
