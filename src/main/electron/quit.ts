import { app, type Event, powerMonitor } from 'electron';

// Leaving in order: the windows close first, each as if it were closed by hand; then what is being saved
// is saved, for at most four seconds. If that was not enough the exit code says so.

const FLUSH_LIMIT_MS = 4_000;

/** Closes through `close` before the app ends, however it is asked to. */
export function flushBeforeQuit(
  close: () => Promise<void>,
  log: (message: string, fault: unknown) => void,
): void {
  let isLeaving = false;
  app.on('will-quit', (event) => {
    event.preventDefault();
    if (isLeaving) return;
    isLeaving = true;
    void closeInTime(close, log).then((isClosed) => app.exit(isClosed ? 0 : 1));
  });
  // The machine goes down: it waits for us only if asked to. Electron's types leave the event out.
  const onShutdown: (event: Event) => void = (event) => {
    event.preventDefault();
    app.quit();
  };
  powerMonitor.on('shutdown', onShutdown as () => void);
}

/** True when closing ended well and in time. */
async function closeInTime(
  close: () => Promise<void>,
  log: (message: string, fault: unknown) => void,
): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_done, failed) => {
    timer = setTimeout(() => failed(new Error(`Not closed after ${FLUSH_LIMIT_MS} ms.`)), FLUSH_LIMIT_MS);
  });
  try {
    await Promise.race([close(), tooLate]);
    return true;
  } catch (fault) {
    log('ShipIt! did not close in order.', fault);
    return false;
  } finally {
    clearTimeout(timer);
  }
}
