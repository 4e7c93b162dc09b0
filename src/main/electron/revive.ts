import type { BrowserWindow } from 'electron';

const MOST_REVIVALS = 3;
const WITHIN_MS = 60_000;

/** Loads the page again when its process has died; a page that keeps dying is left alone. */
export function reviveAfterCrash(
  window: BrowserWindow,
  log: (message: string, fault: unknown) => void,
): void {
  let diedAtMs: number[] = [];
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    log('The process of a window has died.', reason);
    const nowMs = performance.now();
    diedAtMs = [...diedAtMs.filter((atMs) => nowMs - atMs < WITHIN_MS), nowMs];
    if (diedAtMs.length <= MOST_REVIVALS) window.webContents.reload();
  });
}
