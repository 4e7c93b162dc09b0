import type { BrowserContext, Page, Route } from 'playwright-core';
import type { StandInWindow } from './browser-window.ts';
import { startChromium } from './chromium.ts';
import { invoke } from './ipc-main.ts';
import { meantAddress, shownAddress } from './page-address.ts';
import { preloadScript } from './preload-world.ts';
import { answerRoute } from './session.ts';

// Windows become pages of one Chromium: with the preload before them, their calls answered by the
// program's own handler, and every request intercepted.

const windowOf = new Map<Page, StandInWindow>();
let prepared: Promise<BrowserContext> | null = null;
let firstPage: Page | null = null;
let isOpening = 0;

/** Opens the page of a new window. */
export async function openPage(
  window: StandInWindow,
  preloadFile: string,
  size: { readonly width: number; readonly height: number },
): Promise<Page> {
  prepared ??= prepare(preloadFile);
  const context = await prepared;
  isOpening += 1;
  const page = firstPage ?? (await context.newPage());
  isOpening -= 1;
  firstPage = null;
  windowOf.set(page, window);
  await page.setViewportSize(size);
  await page.route('**/*', async (route) => {
    const request = route.request();
    const isAllowed = !request.isNavigationRequest() || window.contents.mayNavigate(request, page);
    return isAllowed ? answerRoute(route) : route.abort('aborted');
  });
  return page;
}

async function prepare(preloadFile: string): Promise<BrowserContext> {
  const { context } = await startChromium();
  firstPage = context.pages()[0] ?? null;
  await context.route('**/*', refuseToOpen);
  await context.exposeBinding('__standInInvoke', (source, channel: string, args: unknown[]) => {
    const window = windowOf.get(source.page);
    const senderFrame = { url: meantAddress(source.frame.url()), parent: source.frame.parentFrame() };
    return invoke(channel, { sender: window?.webContents, senderFrame }, args);
  });
  const { origin } = new URL(shownAddress('app://shipit/'));
  await context.addInitScript({ content: preloadScript(preloadFile, origin) });
  context.on('page', (page) => void closePopup(page));
  return context;
}

// The pages of windows have a route of their own, which comes first: only a page that was opened by a
// page gets here. The program is asked, as Electron would ask it, and must say no.
async function refuseToOpen(route: Route): Promise<void> {
  const [window] = windowOf.values();
  try {
    // Before it ends: the page may be gone by then, and whoever waits for that never asks.
    if (route.request().isNavigationRequest()) window?.contents.refuseToOpen(route.request().url());
  } finally {
    await route.abort('blockedbyclient');
  }
}

async function closePopup(page: Page): Promise<void> {
  if (isOpening === 0) await page.close();
}
