import { BrowserWindow, type Display, screen } from 'electron';
import { stagePath } from '#contract/stage-address.ts';
import { APP_ORIGIN } from './app-path.ts';
import { pagePreferences } from './page-preferences.ts';
import { reviveAfterCrash } from './revive.ts';

/** The window for the projector: at most one, opened again on another display when asked. */
export interface StageWindow {
  open(quarter: string, appWindow: BrowserWindow, displayId?: number): Promise<void>;
  close(): void;
  /** Null while it is closed. */
  current(): BrowserWindow | null;
}

export interface StageOptions {
  readonly builtFolder: string;
  readonly log: (message: string, fault: unknown) => void;
  /** Hears when the stage opens (true) and closes (false). */
  readonly onOpen: (isOpen: boolean) => void;
}

export function createStageWindow(options: StageOptions): StageWindow {
  let stage: BrowserWindow | null = null;
  return {
    async open(quarter, appWindow, displayId) {
      const display = chooseDisplay(appWindow, displayId);
      stage ??= makeWindow(options, () => {
        stage = null;
      });
      placeOn(stage, display, appWindow);
      await stage.loadURL(`${APP_ORIGIN}/${stagePath(quarter)}`);
      stage.show();
    },
    close: () => stage?.close(),
    current: () => stage,
  };
}

function makeWindow(options: StageOptions, onClosed: () => void): BrowserWindow {
  const stage = new BrowserWindow({
    width: 1280,
    height: 720,
    show: false,
    title: 'ShipIt! stage',
    autoHideMenuBar: true,
    backgroundColor: '#101418',
    webPreferences: pagePreferences(options.builtFolder),
  });
  reviveAfterCrash(stage, options.log);
  options.onOpen(true);
  stage.once('closed', () => {
    options.onOpen(false);
    onClosed();
  });
  return stage;
}

// The projector is the display that does not hold the app.
function chooseDisplay(appWindow: BrowserWindow, displayId: number | undefined): Display {
  const displays = screen.getAllDisplays();
  const own = screen.getDisplayMatching(appWindow.getBounds());
  return displays.find(({ id }) => id === displayId) ?? displays.find(({ id }) => id !== own.id) ?? own;
}

function placeOn(stage: BrowserWindow, display: Display, appWindow: BrowserWindow): void {
  stage.setFullScreen(false);
  stage.setBounds(display.workArea);
  // Alone on one display with the app, it stays a window that can be moved aside.
  stage.setFullScreen(display.id !== screen.getDisplayMatching(appWindow.getBounds()).id);
}
