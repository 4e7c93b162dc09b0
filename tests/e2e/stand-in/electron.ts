// The module 'electron' of the stand-in: what the built main process imports, and nothing more. A name
// that is not exported here fails at import, by Node itself.
// biome-ignore lint/performance/noBarrelFile: it stands for a module that has all of these.
export { app } from './app.ts';
export { BrowserWindow } from './browser-window.ts';
export { dialog, Menu, powerMonitor, powerSaveBlocker, screen, shell } from './desktop-parts.ts';
export { ipcMain } from './ipc-main.ts';
export { protocol, session } from './session.ts';
