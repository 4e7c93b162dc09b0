import { app, type BrowserWindow, screen as electronScreen } from 'electron';
import type { Screens } from '#contract/desktop-calls.ts';
import { type ScreenName, screenPath } from '#contract/stage-address.ts';
import { APP_ORIGIN } from '../app-path.ts';
import { displayBack, displaysBack } from './known-display.ts';
import { lastScreens } from './last-screens.ts';
import type { ScreenPlaces, ScreenPlacesFile } from './screen-places.ts';
import {
  followDisplay,
  makeScreenWindow,
  placeScreen,
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
  /** Opens what was open together last, and is not now. */
  openLast(quarter: string): Promise<void>;
  /** Opens what was open when the program ended. */
  openAgain(quarter: string): Promise<void>;
  close(screen: ScreenName): void;
  /** Closes them all because the app's window closes: they are wanted again at the next start. */
  leave(): void;
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
  let isLeaving = false;
  const own = () => {
    const window = appWindow();
    return window && electronScreen.getDisplayMatching(window.getBounds());
  };
  const state = () => screensState(wanted, places, own());
  const changed = () => options.onChange(state());
  const remember = (changes: Partial<ScreenPlaces>) => {
    try {
      places.remember(changes);
    } catch (fault) {
      log('Where the screens are was not remembered.', fault);
    }
  };
  const forget = (screen: ScreenName) => {
    wanted.delete(screen);
    if (!isLeaving) remember({ open: [...wanted.keys()] });
    changed();
  };

  const show = async (screen: ScreenName, one: WantedScreen) => {
    const front = appWindow();
    const hadFocus = front?.isFocused() ?? false;
    const isNew = one.window === null;
    const window = one.window ?? makeScreenWindow(screen, one, options);
    one.window = window;
    changed();
    if (isNew) {
      window.on('enter-full-screen', changed);
      window.on('leave-full-screen', changed);
      // A screen that waits has let its window go already.
      window.once('closed', () => {
        if (wanted.get(screen)?.window === window) forget(screen);
      });
      await window.loadURL(`${APP_ORIGIN}/${screenPath(screen, one.quarter)}`).catch((fault: unknown) => {
        // Closed or unplugged while it loaded: that is no failure.
        if (one.window === window && !window.isDestroyed()) throw fault;
      });
    }
    // By now it may be wanted elsewhere, or not at all.
    const now = wanted.get(screen);
    if (now?.window !== window || window.isDestroyed()) return;
    // The keys of the show belong to the control view: a screen never takes them.
    window.showInactive();
    if (hadFocus) front?.focus();
    await placeScreen(now);
    // A Mac gives them to whoever enters full screen.
    if (hadFocus && !front?.isDestroyed() && !window.isDestroyed() && window.isFocused()) front?.focus();
    changed();
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
    for (const one of wanted.values()) {
      followDisplay(one, own()).catch((fault: unknown) => log('A screen did not follow its display.', fault));
    }
    comeBack();
    changed();
  };
  electronScreen.on('display-added', follow);
  electronScreen.on('display-removed', follow);
  electronScreen.on('display-metrics-changed', follow);
  // What closes now is wanted again at the next start.
  app.on('before-quit', ({ defaultPrevented }) => {
    isLeaving = !defaultPrevented;
  });

  const close = (screen: ScreenName) => {
    const window = wanted.get(screen)?.window;
    forget(screen);
    window?.close();
  };
  const open = async (screen: ScreenName, quarter: string, displayId?: number) => {
    isLeaving = false;
    const before = wanted.get(screen);
    const display = chooseDisplay(screen, wanted, places, own(), displayId);
    const last = lastScreens(places.last(), [...wanted.keys()], screen);
    if (before?.window && before.quarter !== quarter) close(screen);
    const window = before?.quarter === quarter ? before.window : null;
    const one = { quarter, window, ...standingOn(display, own()) };
    wanted.set(screen, one);
    // A window beside the controls is a makeshift: next time the screen goes where it filled a display.
    const place = one.isFullScreen ? { [screen]: one.known } : {};
    remember({ ...place, last, open: [...wanted.keys()] });
    await show(screen, one);
  };
  const openAll = async (screens: readonly ScreenName[], quarter: string) => {
    for (const screen of screens) {
      // Also one that somebody opened while another one of these loaded.
      if (wanted.has(screen)) continue;
      const known = places.of(screen);
      const isThere = known === null || displayBack(known, electronScreen.getAllDisplays()) !== null;
      if (isThere) {
        await open(screen, quarter).catch((fault: unknown) => log('A screen did not open again.', fault));
      } else {
        wanted.set(screen, {
          quarter,
          window: null,
          display: null,
          known,
          rivals: new Set(),
          isFullScreen: true,
        });
      }
    }
    remember({ last: [...wanted.keys()], open: [...wanted.keys()] });
    changed();
  };
  return {
    open,
    openLast: (quarter) => openAll(places.last(), quarter),
    openAgain: (quarter) => openAll(places.wasOpen(), quarter),
    close,
    leave() {
      isLeaving = true;
      for (const screen of [...wanted.keys()]) close(screen);
    },
    state,
    windows: () => [...wanted].flatMap(([screen, { window }]) => (window ? [[screen, window] as const] : [])),
  };
}
