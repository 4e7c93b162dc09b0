import { BrowserWindow, dialog, screen } from 'electron';
import { APP_ORIGIN } from './app-path.ts';
import { pagePreferences } from './page-preferences.ts';
import { reviveAfterCrash } from './revive.ts';
import { isReachable, readWindowPlace, rememberWindowPlace, type WindowPlace } from './window-places.ts';

export interface WindowOptions {
  /** `out`: where the built preload lies. */
  readonly builtFolder: string;
  readonly placeFile: string;
  readonly log: (message: string, fault: unknown) => void;
}

const FIRST_SIZE = { width: 1280, height: 800 };
const LEAST_SIZE = { minWidth: 960, minHeight: 600 };

/** Opens the app's window where it was last, and remembers where it is left. */
export function openAppWindow(options: WindowOptions): BrowserWindow {
  const place = lastPlace(options.placeFile);
  const window = new BrowserWindow({
    ...FIRST_SIZE,
    ...place?.bounds,
    ...LEAST_SIZE,
    show: false,
    title: 'ShipIt!',
    webPreferences: pagePreferences(options.builtFolder),
  });
  if (place?.isMaximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  // Asked while closing, because a closed window has no place any more.
  window.on('close', () => {
    const place = { bounds: window.getNormalBounds(), isMaximized: window.isMaximized() };
    try {
      rememberWindowPlace(options.placeFile, place);
    } catch (fault) {
      options.log('The place of the window was not remembered.', fault);
    }
  });
  askBeforeLeaving(window);
  reviveAfterCrash(window, options.log);
  window
    .loadURL(`${APP_ORIGIN}/app/index.html`)
    .catch((fault: unknown) => options.log('The page of the app did not load.', fault));
  return window;
}

function lastPlace(placeFile: string): WindowPlace | null {
  const place = readWindowPlace(placeFile);
  const displays = screen.getAllDisplays().map(({ workArea }) => workArea);
  return place && isReachable(place.bounds, displays) ? place : null;
}

// A page that holds words not saved yet asks to stay; without this, closing would silently do nothing.
function askBeforeLeaving(window: BrowserWindow): void {
  window.webContents.on('will-prevent-unload', (event) => {
    const choice = dialog.showMessageBoxSync(window, {
      type: 'question',
      message: 'Leave without saving what you are writing?',
      buttons: ['Stay', 'Leave'],
      defaultId: 0,
      cancelId: 0,
    });
    if (choice === 1) event.preventDefault();
  });
}
