import { SoundPage } from '#core/demos/room.ts';
import { Instant } from '#core/time.ts';

// A page of the app in a browser, as the control view names it where sound is to come from another one. The id
// outlives a reload, not a copy: a tab that was duplicated is a page of its own.

const KEY = 'shipit-page';

/** This page: only for pages that could sound, not for screens. */
export function thisPage(page: Window): SoundPage {
  const [navigation] = page.performance.getEntriesByType('navigation');
  const isReload = (navigation as PerformanceNavigationTiming | undefined)?.type === 'reload';
  const kept = isReload ? keptPage(page.sessionStorage.getItem(KEY)) : null;
  const own = kept ?? {
    id: page.crypto.randomUUID(),
    name: browserName(page.navigator.userAgent),
    openedAt: Instant.parse(Math.round(page.performance.timeOrigin)),
  };
  page.sessionStorage.setItem(KEY, JSON.stringify(own));
  return own;
}

function keptPage(text: string | null): SoundPage | null {
  try {
    return SoundPage.parse(JSON.parse(text ?? ''));
  } catch {
    // Nobody loses more by that than the place of the sound.
    return null;
  }
}

/** What people call the browser. Several say that they are others too; the first that fits is it. */
export function browserName(userAgent: string): string {
  return BROWSERS.find(([mark]) => userAgent.includes(mark))?.[1] ?? 'a browser';
}

const BROWSERS = [
  ['Firefox/', 'Firefox'],
  ['Edg/', 'Edge'],
  ['OPR/', 'Opera'],
  ['Vivaldi/', 'Vivaldi'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
] as const;
