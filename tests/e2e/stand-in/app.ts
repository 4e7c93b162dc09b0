import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startChromium } from './chromium.ts';
import { KnownEvents, onlyKnown } from './only-known.ts';

const EVENTS = [
  'activate',
  'before-quit',
  'second-instance',
  'web-contents-created',
  'will-quit',
  'window-all-closed',
];

/** What the app needs of its windows to quit; registered by BrowserWindow. */
export interface QuittableWindow {
  /** Answers whether the window closed. */
  closeForQuit(): Promise<boolean>;
}

class StandInApp extends KnownEvents {
  readonly windows = new Set<QuittableWindow>();
  readonly paths = new Map<string, string>();
  #isQuitting = false;

  constructor() {
    super('app', EVENTS);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => this.quit());
  }

  setPath(name: string, path: string): void {
    this.paths.set(name, path);
  }

  /** One process for each user-data folder, as the real one. */
  requestSingleInstanceLock(): boolean {
    const folder = this.paths.get('userData') ?? '.';
    mkdirSync(folder, { recursive: true });
    const lock = join(folder, 'stand-in-lock');
    if (isHeldByALivingProcess(lock)) return false;
    writeFileSync(lock, String(process.pid));
    process.on('exit', () => rmSync(lock, { force: true }));
    return true;
  }

  async whenReady(): Promise<void> {
    const { endpoint } = await startChromium();
    process.send?.({ endpoint });
  }

  /** The app's own window, which is the first, is closed by hand. */
  closeFirstWindow(): void {
    const [first] = this.windows;
    void first?.closeForQuit();
  }

  quit(): void {
    if (this.#isQuitting || this.emitPreventable('before-quit')) return;
    this.#isQuitting = true;
    void this.#closeWindows().then((areClosed) => {
      this.#isQuitting = false;
      if (areClosed && !this.emitPreventable('will-quit')) this.exit(0);
    });
  }

  exit(code: number): void {
    void startChromium()
      .then((chromium) => chromium.close())
      .finally(() => process.exit(code));
  }

  async #closeWindows(): Promise<boolean> {
    for (const window of [...this.windows]) {
      if (!(await window.closeForQuit())) return false;
    }
    return true;
  }

  /** Told by a window that has closed. */
  forget(window: QuittableWindow): void {
    this.windows.delete(window);
    if (this.windows.size === 0 && !this.#isQuitting) this.emit('window-all-closed');
  }
}

function isHeldByALivingProcess(lock: string): boolean {
  try {
    const pid = Number(readFileSync(lock, 'utf8'));
    process.kill(pid, 0);
    return pid !== process.pid;
  } catch {
    return false;
  }
}

export const standInApp = new StandInApp();
export const app = onlyKnown('app', standInApp);
