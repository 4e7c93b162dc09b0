import { join } from 'node:path';
import type { WebPreferences } from 'electron';

/** Every window's page: sandboxed, isolated, without Node. Electron's defaults, said aloud and tested. */
export function pagePreferences(builtFolder: string): WebPreferences {
  return {
    preload: join(builtFolder, 'preload/index.cjs'),
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    nodeIntegrationInWorker: false,
    webSecurity: true,
    webviewTag: false,
    spellcheck: false,
    // The stage counts down also while another window covers it.
    backgroundThrottling: false,
  };
}
