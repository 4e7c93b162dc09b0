import type { Page, Request as PageRequest } from 'playwright-core';
import { KnownEvents, onlyKnown } from './only-known.ts';
import { meantAddress, shownAddress } from './page-address.ts';

const EVENTS = [
  'render-process-gone',
  'will-attach-webview',
  'will-frame-navigate',
  'will-navigate',
  // Chromium asks the page itself; Playwright closes without asking, so this never fires here.
  'will-prevent-unload',
  'will-redirect',
];

type OpenHandler = (details: { url: string }) => { action: 'deny' };

/** One page, seen by the program as Electron's WebContents. */
export class StandInWebContents extends KnownEvents {
  readonly page: Promise<Page>;
  /** Set while the program itself loads an address: that is no navigation by the page. */
  #isLoading = false;
  #openHandler: OpenHandler | null = null;
  #sending: Promise<void> = Promise.resolve();

  constructor(page: Promise<Page>) {
    super('webContents', EVENTS);
    this.page = page;
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler;
  }

  /** Sends in order; what a page misses while it loads is lost, as in Electron. */
  send(channel: string, ...args: unknown[]): void {
    this.#sending = this.#sending.then(async () => {
      const page = await this.page;
      await page
        .evaluate(
          ([name, values]) =>
            (window as unknown as { __standIn?: { emit(n: string, v: unknown[]): void } }).__standIn?.emit(
              name,
              values,
            ),
          [channel, args] as const,
        )
        .catch(() => undefined);
    });
  }

  async load(address: string): Promise<void> {
    const page = await this.page;
    this.#isLoading = true;
    try {
      await page.goto(shownAddress(address), { waitUntil: 'load' });
    } finally {
      this.#isLoading = false;
    }
  }

  reload(): void {
    void this.page.then((page) => page.reload());
  }

  /** True where the page may go on: a reload, or a navigation that the program did not prevent. */
  mayNavigate(request: PageRequest, page: Page): boolean {
    const withoutFragment = (address: string) => address.split('#')[0];
    const isReload = withoutFragment(request.url()) === withoutFragment(page.url());
    const isMainFrame = request.frame() === page.mainFrame();
    if (isMainFrame && (this.#isLoading || isReload)) return true;
    const url = meantAddress(request.url());
    const isFramePrevented = this.emitPreventable('will-frame-navigate', { url, isMainFrame });
    return !(isMainFrame ? this.emitPreventable('will-navigate', { url }) : false) && !isFramePrevented;
  }

  /** A page wanted another: the program is asked, and the stand-in only knows how to deny. */
  refuseToOpen(url: string): void {
    const answer = this.#openHandler?.({ url: meantAddress(url) });
    if (answer?.action !== 'deny') throw new Error(`A page may open ${url}: the stand-in cannot show that.`);
  }
}

/** As the program sees it. */
export function asElectronSees(contents: StandInWebContents): StandInWebContents {
  return onlyKnown('webContents', contents);
}
