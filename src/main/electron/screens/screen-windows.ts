import { type BrowserWindow, screen as electronScreen } from 'electron';
import type { Screens } from '#contract/desktop-calls.ts';
import { type ScreenName, screenPath } from '#contract/stage-address.ts';
import { APP_ORIGIN } from '../app-path.ts';
import { displaysBack } from './known-display.ts';
import type { ScreenPlacesFile } from './screen-places.ts';
import {
  followDisplay,
  makeScreenWindow,
  placeWindow,
  type ScreenWindowOptions,
  standingOn,
  type WantedScreen,
} from './screen-window.ts';
import { chooseDisplay, screensState } from './screens-state.ts';

// The screens of the show: a window each. A screen fills a display that does not hold the app's window; there
// it would cover the controls. Where a display is unplugged the system pushes its windows onto another one, so
// the screen is closed at once, and opened again when its display is back.

export interface ScreenWindows {
  open(screen: ScreenName, quarter: string, displayId?: number): Promise<void>;
  close(screen: ScreenName): void;
  state(): Screens;
  /** The windows that are open, by the screen they show. */
  windows(): readonly (readonly [ScreenName, BrowserWindow])[];
}

export interface ScreenWindowsOptions extends ScreenWindowOptions {
  readonly places: ScreenPlacesFile;
  /** Null once it has closed. */
  readonly appWindow: () => BrowserWindow | null;
  /** Hears of every screen that opens, moves, waits or closes, and of displays that come and go. */
  readonly onChange: (screens: Screens) => void;
}

export function createScreenWindows(options: ScreenWindowsOptions): ScreenWindows {
  const { places, appWindow, log } = options;
  const wanted = new Map<ScreenName, WantedScreen>();
  const own = () => {
    const window = appWindow();
    return window && electronScreen.getDisplayMatching(window.getBounds());
  };
  const state = () => screensState(wanted, places, own());
  const changed = () => options.onChange(state());

  const show = async (screen: ScreenName, one: WantedScreen) => {
    const front = appWindow();
    const hadFocus = front?.isFocused() ?? false;
    const isNew = one.window === null;
    const window = one.window ?? makeScreenWindow(screen, options);
    one.window = window;
    placeWindow(window, one);
    changed();
    if (isNew) {
      window.once('closed', () => {
        // A screen that waits has let its window go already.
        if (wanted.get(screen)?.window !== window) return;
        wanted.delete(screen);
        changed();
      });
      // Closed or unplugged while it loaded: that is no failure.
      const hasGone = () => one.window !== window || window.isDestroyed();
      await window.loadURL(`${APP_ORIGIN}/${screenPath(screen, one.quarter)}`).catch((fault: unknown) => {
        if (!hasGone()) throw fault;
      });
      if (hasGone()) return;
    }
    // The keys of the show belong to the control view: a screen never takes them.
    window.showInactive();
    if (hadFocus) front?.focus();
  };

  const comeBack = () => {
    const waiting = [...wanted].filter(([, { window }]) => window === null);
    const back = displaysBack(
      waiting.map(([, { known, rivals }]) => ({ known, rivals })),
      electronScreen.getAllDisplays(),
    );
    for (const [index, [screen, one]] of waiting.entries()) {
      const display = back[index];
      if (!display) continue;
      Object.assign(one, standingOn(display, own()));
      show(screen, one).catch((fault: unknown) => log('A screen did not come back.', fault));
    }
  };
  const follow = () => {
    for (const one of wanted.values()) followDisplay(one, own());
    comeBack();
    changed();
  };
  electronScreen.on('display-added', follow);
  electronScreen.on('display-removed', follow);
  electronScreen.on('display-metrics-changed', follow);

  const close = (screen: ScreenName) => {
    const window = wanted.get(screen)?.window;
    wanted.delete(screen);
    window?.close();
    changed();
  };
  return {
    async open(screen, quarter, displayId) {
      const before = wanted.get(screen);
      const display = chooseDisplay(screen, wanted, places, own(), displayId);
      if (before?.window && before.quarter !== quarter) close(screen);
      const window = before?.quarter === quarter ? before.window : null;
      const one = { quarter, window, ...standingOn(display, own()) };
      wanted.set(screen, one);
      // A window beside the controls is a makeshift: next time the screen goes where it filled a display.
      if (one.isFullScreen) rememberPlace(screen, one);
      await show(screen, one);
    },
    close,
    state,
    windows: () => [...wanted].flatMap(([screen, { window }]) => (window ? [[screen, window] as const] : [])),
  };

  function rememberPlace(screen: ScreenName, { known }: WantedScreen): void {
    try {
      places.remember(screen, known);
    } catch (fault) {
      log('The display of a screen was not remembered.', fault);
    }
  }
}
