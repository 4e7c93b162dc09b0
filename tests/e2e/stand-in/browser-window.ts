import { standInApp } from './app.ts';
import { KnownEvents, onlyKnown, refuseUnknownOptions } from './only-known.ts';
import { openPage } from './pages.ts';
import { asElectronSees, StandInWebContents } from './web-contents.ts';

const EVENTS = ['close', 'closed', 'enter-full-screen', 'leave-full-screen', 'ready-to-show'];
const OPTIONS = [
  ...['width', 'height', 'x', 'y', 'minWidth', 'minHeight'],
  ...['show', 'title', 'autoHideMenuBar', 'backgroundColor', 'webPreferences'],
];
/** What a page of ours must be; the stand-in refuses to show any other. */
const LOCKED = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInSubFrames: false,
  nodeIntegrationInWorker: false,
  webSecurity: true,
  webviewTag: false,
};
const PREFERENCES = [...Object.keys(LOCKED), 'preload', 'spellcheck', 'backgroundThrottling'];

interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
interface WindowOptions extends Partial<Bounds> {
  readonly webPreferences: Record<string, unknown> & { readonly preload: string };
}

class StandInWindow extends KnownEvents {
  readonly contents: StandInWebContents;
  readonly webContents: StandInWebContents;
  #bounds: Bounds;
  #isDestroyed = false;
  #isFullScreen = false;

  constructor(options: WindowOptions) {
    super('BrowserWindow', EVENTS);
    refuseUnknownOptions('BrowserWindow', options, OPTIONS);
    refuseUnknownOptions('webPreferences', options.webPreferences, PREFERENCES);
    for (const [name, wanted] of Object.entries(LOCKED)) {
      if (options.webPreferences[name] !== wanted)
        throw new Error(`A window of ShipIt! has ${name}: ${wanted}.`);
    }
    const { x = 100, y = 100, width = 800, height = 600 } = options;
    this.#bounds = { x, y, width, height };
    this.contents = new StandInWebContents(openPage(this, options.webPreferences.preload, { width, height }));
    this.webContents = asElectronSees(this.contents);
    standInApp.windows.add(this);
    standInApp.emit('web-contents-created', {}, this.webContents);
    void this.contents.page.then((page) => page.once('close', () => this.pageHasGone()));
  }

  async loadURL(address: string): Promise<void> {
    await this.contents.load(address);
    this.emit('ready-to-show');
  }

  // A window may close while it is asked to the front.
  show = () => void this.contents.page.then((page) => page.bringToFront()).catch(() => undefined);
  showInactive = () => this.show();
  focus = () => this.show();
  /** The keys go to the app's own window, which is the first; a browser page has no say in it. */
  isFocused = () => [...standInApp.windows][0] === this;
  restore = () => this.show();
  isMinimized = () => false;
  maximize = () => this.setBounds({ x: 0, y: 0, width: 1920, height: 1080 });
  isMaximized = () => false;
  isDestroyed = () => this.#isDestroyed;
  getBounds = () => this.#bounds;
  getNormalBounds = () => this.#bounds;

  setBounds(bounds: Bounds): void {
    this.#bounds = { x: bounds.x, y: bounds.y, width: bounds.width, height: bounds.height };
    const { width, height } = bounds;
    void this.contents.page.then((page) => page.setViewportSize({ width, height }));
  }

  setFullScreen(isFullScreen: boolean): void {
    if (isFullScreen === this.#isFullScreen) return;
    this.#isFullScreen = isFullScreen;
    this.emit(isFullScreen ? 'enter-full-screen' : 'leave-full-screen');
  }

  isFullScreen = () => this.#isFullScreen;

  close(): void {
    void this.closeForQuit();
  }

  async closeForQuit(): Promise<boolean> {
    if (this.#isDestroyed) return true;
    if (this.emitPreventable('close')) return false;
    const page = await this.contents.page;
    await page.close();
    this.pageHasGone();
    return true;
  }

  /** The page has closed, by us or by the spec: a spec closes a window by closing its page. */
  pageHasGone(): void {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    this.emit('closed');
    standInApp.forget(this);
  }
}

export type { StandInWindow };

/** Electron's class: `new` gives a window that refuses what the stand-in does not know. */
export const BrowserWindow = onlyKnown(
  'BrowserWindow',
  new Proxy(StandInWindow, {
    construct: (_target, [options]: [WindowOptions]) =>
      onlyKnown('BrowserWindow', new StandInWindow(options)),
  }),
);
