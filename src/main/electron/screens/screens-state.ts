import { type Display, screen as electronScreen } from 'electron';
import type { ScreenState, Screens } from '#contract/desktop-calls.ts';
import { SCREENS, type ScreenName } from '#contract/stage-address.ts';
import { displayBack, displayLabel, knownDisplay } from './known-display.ts';
import type { ScreenPlacesFile } from './screen-places.ts';
import type { WantedScreen } from './screen-window.ts';

export type WantedScreens = ReadonlyMap<ScreenName, WantedScreen>;

/** What the control view is told: where each screen is, and which displays there are. */
export function screensState(wanted: WantedScreens, places: ScreenPlacesFile, own: Display | null): Screens {
  const displays = electronScreen.getAllDisplays();
  const primary = electronScreen.getPrimaryDisplay();
  return {
    screens: SCREENS.map((screen) => screenState(screen, wanted.get(screen), places, displays)),
    lastTime: places.last().filter((screen) => !wanted.has(screen)),
    displays: displays.map((display) => ({
      id: display.id,
      label: displayLabel(knownDisplay(display)),
      isPrimary: display.id === primary.id,
      isOwn: display.id === own?.id,
    })),
  };
}

function screenState(
  screen: ScreenName,
  one: WantedScreen | undefined,
  places: ScreenPlacesFile,
  displays: readonly Display[],
): ScreenState {
  const known = one?.known ?? places.of(screen);
  const label = known ? displayLabel(known) : null;
  if (!one) {
    const last = known && displayBack(known, displays);
    return { screen, state: 'closed', displayLabel: label, displayId: last?.id ?? null, isFullScreen: false };
  }
  if (!one.window) {
    return { screen, state: 'waiting', displayLabel: label, displayId: null, isFullScreen: false };
  }
  // What it does, not what it was told: somebody may have made it smaller.
  const isFullScreen = !one.window.isDestroyed() && one.window.isFullScreen();
  return { screen, state: 'open', displayLabel: label, displayId: one.display?.id ?? null, isFullScreen };
}

/** The one asked for; else where it was last; else one that nothing of ours is on; else beside the app. */
export function chooseDisplay(
  screen: ScreenName,
  wanted: WantedScreens,
  places: ScreenPlacesFile,
  own: Display | null,
  displayId: number | undefined,
): Display {
  const displays = electronScreen.getAllDisplays();
  const free = displays.filter(({ id }) => id !== own?.id);
  const last = places.of(screen);
  const taken = [...wanted]
    .filter(([name]) => name !== screen)
    .flatMap(([, { display }]) => (display ? [display.id] : []));
  return (
    displays.find(({ id }) => id === displayId) ??
    (last && displayBack(last, free)) ??
    free.find(({ id }) => !taken.includes(id)) ??
    own ??
    electronScreen.getPrimaryDisplay()
  );
}
