import { join } from 'node:path';
import { app, type BrowserWindow, session, type WebContents } from 'electron';
import type { Kernel } from '#main/kernel/kernel.ts';
import { serveAppScheme } from './app-protocol.ts';
import { openAppWindow } from './app-window.ts';
import { createDesktopGate } from './desktop-gate.ts';
import { desktopHandlers } from './desktop-handlers.ts';
import { type KnownPages, openIpcGate, tellPages } from './ipc-gate.ts';
import { createKeepAwake } from './keep-awake.ts';
import { denyPermissions, lockDownEveryPage } from './lock-down.ts';
import { setUpMenu } from './menu.ts';
import { flushBeforeQuit } from './quit.ts';
import { createStageWindow, type StageWindow } from './stage-window.ts';

export interface DesktopOptions {
  readonly kernel: Kernel;
  /** `out`, with main, preload and renderer in it. */
  readonly builtFolder: string;
  readonly userDataFolder: string;
  readonly log: (message: string, fault: unknown) => void;
}

/** Puts the desktop in front of the kernel. Call when Electron is ready. */
export function openDesktop({ kernel, builtFolder, userDataFolder, log }: DesktopOptions): void {
  lockDownEveryPage(log);
  denyPermissions(session.defaultSession);
  serveAppScheme(session.defaultSession, join(builtFolder, 'renderer'));
  flushBeforeQuit(() => kernel.close(), log);

  const stage = createStageWindow({ builtFolder, log, onOpen: createKeepAwake() });
  const placeFile = join(userDataFolder, 'window.json');
  let appWindow = openAppWindow({ builtFolder, placeFile, log });
  const frontWindow = () => {
    if (appWindow.isDestroyed()) appWindow = openAppWindow({ builtFolder, placeFile, log });
    return appWindow;
  };
  const pages = knownPages(() => appWindow, stage);
  openIpcGate(kernel, createDesktopGate(desktopHandlers(kernel, frontWindow, stage), log), pages);
  setUpMenu((command) => tellPages(pages, { type: 'menu.chosen', command }), process.platform);
  comeBackWhenAsked(frontWindow);
}

function knownPages(appWindow: () => BrowserWindow, stage: StageWindow): KnownPages {
  const known = (): [string, WebContents][] => {
    const windows: [string, BrowserWindow | null][] = [
      ['window-app', appWindow()],
      ['window-stage', stage.current()],
    ];
    return windows.flatMap(([id, window]) =>
      window && !window.isDestroyed() ? [[id, window.webContents]] : [],
    );
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
  // The stage alone would be an app that nobody can control; a Mac keeps its menu.
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
}
