import { useSyncExternalStore } from 'react';
import { ScreenName } from '#contract/stage-address.ts';
import { Quarter } from '#core/hackathon/hackathon.ts';

export interface ScreenAddress {
  readonly quarter: Quarter;
  readonly screen: ScreenName;
}

/** What the address names, `#/2026-Q4` for the stage and `#/2026-Q4/speaker` for another; null for anything else. */
export function screenOfHash(hash: string): ScreenAddress | null {
  const [, quarter, screen = 'stage'] = /^#\/([^/?]+)(?:\/([^/?]+))?/u.exec(hash) ?? [];
  const [named, wanted] = [Quarter.safeParse(quarter), ScreenName.safeParse(screen)];
  return named.success && wanted.success ? { quarter: named.data, screen: wanted.data } : null;
}

export function useScreenAddress(): ScreenAddress | null {
  return screenOfHash(useSyncExternalStore(listen, () => window.location.hash));
}

function listen(onChange: () => void): () => void {
  window.addEventListener('hashchange', onChange);
  return () => window.removeEventListener('hashchange', onChange);
}
