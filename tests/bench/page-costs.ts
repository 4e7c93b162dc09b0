import type { Browser, CDPSession, Page } from '@playwright/test';

// What pages cost, as Chromium itself counts it.

/** CPU time of a browser's processes so far, in milliseconds. */
export interface CpuTime {
  readonly rendererMs: number;
  /** With the process that draws, the network and the browser itself. */
  readonly allMs: number;
}

/** Of a whole browser: whoever measures one page gives it a browser of its own. */
export async function cpuTimeOf(browser: Browser): Promise<CpuTime> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const sum = (all: typeof processInfo) => all.reduce((total, { cpuTime }) => total + cpuTime * 1000, 0);
  return { rendererMs: sum(processInfo.filter(({ type }) => type === 'renderer')), allMs: sum(processInfo) };
}

/** What a page holds after everything that can be let go is let go. */
export interface PageMemory {
  readonly heapMb: number;
  readonly nodes: number;
  readonly listeners: number;
}

/** Answers a reader of the page's memory. */
export async function memoryReader(page: Page): Promise<() => Promise<PageMemory>> {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  return async () => {
    // Twice: what the first round finalises is let go by the second.
    await session.send('HeapProfiler.collectGarbage');
    await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    const of = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN;
    return {
      heapMb: of('JSHeapUsedSize') / 1e6,
      nodes: of('Nodes'),
      listeners: of('JSEventListeners'),
    };
  };
}
