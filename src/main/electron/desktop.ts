import { join } from 'node:path';
import { app, type BrowserWindow, session, type WebContents } from 'electron';
import { APP_PAGE } from '#contract/desktop-calls.ts';
import { Instant } from '#core/time.ts';
import type { Kernel } from '#main/kernel/kernel.ts';
import { serveAppScheme } from './app-protocol.ts';
import { openAppWindow } from './app-window.ts';
import { askBeforeEnding } from './ask-before-ending.ts';
import { createDesktopGate } from './desktop-gate.ts';
import { desktopHandlers } from './desktop-handlers.ts';
import { type KnownPages, openIpcGate, tellPages } from './ipc-gate.ts';
import { createKeepAwake } from './keep-awake.ts';
import { denyPermissions, lockDownEveryPage } from './lock-down.ts';
import { setUpMenu } from './menu.ts';
import { flushBeforeQuit } from './quit.ts';
import { openScreenPlaces } from './screens/screen-places.ts';
import { createScreenWindows, type ScreenWindows } from './screens/screen-windows.ts';
import { watchShow } from './show-watch.ts';

export interface DesktopOptions {
  readonly kernel: Kernel;
  /** `out`, with main, preload and renderer in it. */
  readonly builtFolder: string;
  readonly userDataFolder: string;
  readonly log: (message: string, fault: unknown) => void;
}

/** Puts the desktop in front of the kernel. Call when Electron is ready. */
export async function openDesktop({
  kernel,
  builtFolder,
  userDataFolder,
  log,
}: DesktopOptions): Promise<void> {
  lockDownEveryPage(log);
  denyPermissions(session.defaultSession);
  serveAppScheme(session.defaultSession, join(builtFolder, 'renderer'), kernel);

  const placeFile = join(userDataFolder, 'window.json');
  const watch = await watchShow(kernel);
  const appWindowIfOpen = () => (appWindow && !appWindow.isDestroyed() ? appWindow : null);
  const askBefore = askBeforeEnding({ watch, appWindow: appWindowIfOpen, log });
  flushBeforeQuit(() => kernel.close(), log);
  const openApp = () => {
    const window = openAppWindow({ builtFolder, placeFile, log });
    const page = { ...APP_PAGE, openedAt: Instant.parse(Date.now()) };
    const closePage = kernel.openPage({ sessionId: APP_PAGE.id, door: 'window' }, page);
    window.once('closed', () => {
      closePage();
      screens.leave();
    });
    askBefore(window);
    return window;
  };
  let appWindow: BrowserWindow | null = null;
  const frontWindow = () => {
    appWindow = appWindowIfOpen() ?? openApp();
    return appWindow;
  };
  const keepAwake = createKeepAwake();
  const screens = createScreenWindows({
    builtFolder,
    places: openScreenPlaces(join(userDataFolder, 'screens.json')),
    appWindow: appWindowIfOpen,
    log,
    onChange(now) {
      // A screen that waits is still wanted: the others must not fall asleep meanwhile.
      keepAwake(now.screens.some(({ state }) => state !== 'closed'));
      tellPages(pages, { type: 'screens.changed', screens: now });
    },
  });
  const pages = knownPages(appWindowIfOpen, screens);
  openIpcGate(kernel, createDesktopGate(desktopHandlers(kernel, frontWindow, screens), log), pages);
  setUpMenu((command) => tellPages(pages, { type: 'menu.chosen', command }), process.platform);
  comeBackWhenAsked(frontWindow);
  frontWindow();
  // In front of an audience nobody has time to open its screens again.
  const quarter = watch.quarter();
  if (quarter !== null) await screens.openAgain(quarter);
}

function knownPages(appWindow: () => BrowserWindow | null, screens: ScreenWindows): KnownPages {
  const known = (): [string, WebContents][] => {
    const front = appWindow();
    const windows: [string, BrowserWindow][] = [
      ...(front ? [[APP_PAGE.id, front] satisfies [string, BrowserWindow]] : []),
      ...screens.windows().map(([screen, window]): [string, BrowserWindow] => [`window-${screen}`, window]),
    ];
    return windows.flatMap(([id, window]) => (window.isDestroyed() ? [] : [[id, window.webContents]]));
  };
  return {
    sessionIdOf: (contents) => known().find(([, page]) => page === contents)?.[0] ?? null,
    all: () => known().map(([, page]) => page),
  };
}

function comeBackWhenAsked(frontWindow: () => BrowserWindow): void {
  const comeToFront = () => {
    const window = frontWindow();
    if (window.isMinimized()) window.restore();
    window.focus();
  };
  app.on('second-instance', comeToFront);
  app.on('activate', comeToFront);
  // Its screens have gone with the app's window; a Mac keeps its menu.
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
}
