import { useSyncExternalStore } from 'react';
import { Quarter } from '#core/hackathon/hackathon.ts';

/** The quarter that the address names, `#/2026-Q4`; null for anything else. */
export function quarterOfHash(hash: string): Quarter | null {
  const parsed = Quarter.safeParse(/^#\/([^/?]+)/u.exec(hash)?.[1]);
  return parsed.success ? parsed.data : null;
}

export function useStageQuarter(): Quarter | null {
  return quarterOfHash(useSyncExternalStore(listen, () => window.location.hash));
}

function listen(onChange: () => void): () => void {
  window.addEventListener('hashchange', onChange);
  return () => window.removeEventListener('hashchange', onChange);
}
