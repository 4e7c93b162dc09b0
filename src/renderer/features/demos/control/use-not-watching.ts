import { useMirror } from '#renderer/state/mirror.ts';
import { useWhyNot } from '#renderer/state/use-why-not.ts';

interface Watching {
  /** Why this person only watches; null for whoever runs the show. */
  readonly whyWatching: string | null;
  /** Why nobody can do anything just now; null when they can. */
  readonly whyNotNow: string | null;
}

/** Who runs the show, and whether what they press gets there. */
export function useNotWatching(): Watching {
  const whyWatching = useWhyNot()('demo.start');
  const isLost = useMirror(({ connection }) => connection === 'lost');
  return {
    whyWatching,
    whyNotNow: isLost ? 'ShipIt! does not answer. The clock goes on; press again when it is back.' : null,
  };
}
