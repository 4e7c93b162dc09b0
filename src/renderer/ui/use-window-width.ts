import { useSyncExternalStore } from 'react';

/** The width of the window in px, from the first drawing on: what waits for it is not drawn twice. */
export function useWindowWidth(): number {
  return useSyncExternalStore(listen, () => window.innerWidth);
}

function listen(onChange: () => void): () => void {
  window.addEventListener('resize', onChange);
  return () => window.removeEventListener('resize', onChange);
}
