import { BrowserWindow, type Display, screen as electronScreen } from 'electron';
import type { ScreenName } from '#contract/stage-address.ts';
import { pagePreferences } from '../page-preferences.ts';
import { reviveAfterCrash } from '../revive.ts';
import { type KnownDisplay, knownDisplay } from './known-display.ts';
import { placeWindow } from './place-window.ts';

/** A screen that is wanted: open, or waiting for its display. */
export interface WantedScreen {
  quarter: string;
  /** Null while it waits. */
  window: BrowserWindow | null;
  /** Null where it has waited from the start. */
  display: Display | null;
  known: KnownDisplay;
  /** Displays that stood beside it when it was put there. */
  rivals: ReadonlySet<number>;
  /** Whether it is to fill its display; a person may have made it smaller since. */
  isFullScreen: boolean;
}

export interface ScreenWindowOptions {
  readonly builtFolder: string;
  readonly log: (message: string, fault: unknown) => void;
}

/** A window for a screen, not shown yet. */
export function makeScreenWindow(
  screen: ScreenName,
  { display }: WantedScreen,
  { builtFolder, log }: ScreenWindowOptions,
): BrowserWindow {
  const { x, y, width, height } = display?.workArea ?? { x: 0, y: 0, width: 1280, height: 720 };
  const window = new BrowserWindow({
    x,
    y,
    width,
    height,
    show: false,
    title: `ShipIt! ${screen}`,
    autoHideMenuBar: true,
    backgroundColor: '#101418',
    webPreferences: pagePreferences(builtFolder),
  });
  reviveAfterCrash(window, log);
  return window;
}

/** Where a screen stands that is put on this display. Beside the app's window it does not cover the controls. */
export function standingOn(
  display: Display,
  own: Display | null,
): Pick<WantedScreen, 'known' | 'rivals' | 'isFullScreen'> & { readonly display: Display } {
  const others = electronScreen.getAllDisplays().filter(({ id }) => id !== display.id);
  return {
    display,
    known: knownDisplay(display),
    rivals: new Set(others.map(({ id }) => id)),
    isFullScreen: display.id !== own?.id,
  };
}

/** Puts an open screen where it is wanted; answers when it is there. */
export async function placeScreen({ window, display, isFullScreen }: WantedScreen): Promise<void> {
  if (window && display) await placeWindow(window, display.workArea, isFullScreen);
}

/** Fits an open screen to its display as that is now, or lets it wait where that has gone. */
export async function followDisplay(one: WantedScreen, own: Display | null): Promise<void> {
  const { window } = one;
  if (!window || !one.display) return;
  const display = electronScreen.getAllDisplays().find(({ id }) => id === one.display?.id);
  if (!display) {
    // The system has pushed it onto another display by now, perhaps over the controls.
    one.window = null;
    window.close();
    return;
  }
  const isFullScreen = display.id !== own?.id;
  const isMoved = JSON.stringify(display.workArea) !== JSON.stringify(one.display.workArea);
  if (!isMoved && isFullScreen === one.isFullScreen) return;
  Object.assign(one, { display, known: knownDisplay(display), isFullScreen });
  await placeScreen(one);
}
