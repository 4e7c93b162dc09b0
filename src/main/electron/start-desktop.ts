import { app } from 'electron';
import type { Kernel } from '#main/kernel/kernel.ts';
import { declareAppScheme } from './app-protocol.ts';
import { openDesktop } from './desktop.ts';

export interface StartOptions {
  readonly openKernel: () => Promise<Kernel>;
  /** `out`, with main, preload and renderer in it. */
  readonly builtFolder: string;
  readonly userDataFolder: string;
  readonly log: (message: string, fault: unknown) => void;
}

/** Starts the desktop app; a second one brings the first to the front and ends. */
export async function startDesktop({ openKernel, ...options }: StartOptions): Promise<void> {
  // Both before Electron is ready; the lock below is one for each user-data folder.
  app.setPath('userData', options.userDataFolder);
  declareAppScheme();
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  const kernel = await openKernel();
  // Before there is a window: none is to greet somebody whose workspace opens a moment later.
  await Promise.all([kernel.reopen(), app.whenReady()]);
  await openDesktop({ kernel, ...options });
}
