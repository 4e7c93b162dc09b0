import { chromium, type Page } from '@playwright/test';
import { EVENTS_PATH } from '#contract/http-door.ts';
import { openBrowserDoor } from '#tests/e2e/launch-browser-door.ts';
import { findChromium } from '../../scripts/setup/browser.mjs';
import { answer, argument } from './own-process.ts';

// What a person at the library sees, in a real engine: how long it takes from a key going down until the rows
// of the new search are painted, and the frames while the list is scrolled.

export interface OnScreenMeasured {
  /** Milliseconds from keydown to painted rows, for each key that was typed. */
  readonly keysMs: readonly number[];
  /** Milliseconds of each frame while scrolling. */
  readonly framesMs: readonly number[];
  /** Tasks of more than 50 ms while scrolling, in milliseconds. */
  readonly longTasksMs: readonly number[];
}

const BETWEEN_KEYS_MS = 150;
const SCROLL_FRAMES = 300;

const [workspaceFolder, rows] = [argument(0), Number(argument(1))];
const typed = process.argv.slice(4);
const door = await openBrowserDoor();
const executablePath = findChromium();
const browser = await chromium.launch(executablePath === null ? {} : { executablePath });
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(door.invitation);
  await page.getByRole('heading').first().waitFor();
  if (!(await page.evaluate(openWorkspace, [workspaceFolder, EVENTS_PATH] as const)))
    throw new Error('The workspace was not opened.');
  await page.reload();
  await page.evaluate(() => {
    location.hash = '#/feedback';
  });
  await page
    .locator(`[role=grid][aria-label=Feedback][aria-rowcount="${rows}"]`)
    .waitFor({ timeout: 120_000 });
  const measured: OnScreenMeasured = { keysMs: await typeAll(page), ...(await scroll(page)) };
  answer(measured);
} finally {
  await browser.close();
  await door.close();
}

// Runs in the page, which has been let in once it shows anything. What is done once in the background after
// an import is waited for: it takes both cores.
async function openWorkspace([path, eventsPath]: readonly [string, string]): Promise<boolean> {
  const events = new EventSource(eventsPath);
  const settled = new Promise((done) => {
    events.onmessage = ({ data }) => {
      const event = JSON.parse(String(data)) as { type: string; status?: { state: string } };
      if (event.type === 'sentiment.changed' && event.status?.state === 'ready') done(null);
    };
  });
  await new Promise((done) => {
    events.onopen = done;
  });
  const reply = await fetch('/api/call', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'workspace.open', input: { path } }),
  });
  const isOpen = reply.ok && ((await reply.json()) as { ok: boolean }).ok;
  if (isOpen) await settled;
  events.close();
  return isOpen;
}

async function typeAll(page: Page): Promise<number[]> {
  const field = page.getByRole('searchbox', { name: 'Search what customers say' });
  const times: number[] = [];
  for (const words of typed) {
    await field.fill('');
    await page.waitForTimeout(2 * BETWEEN_KEYS_MS);
    for (const key of words) {
      const painted = page.evaluate(untilPainted);
      await field.press(key === ' ' ? 'Space' : key);
      times.push(await painted);
      await page.waitForTimeout(BETWEEN_KEYS_MS);
    }
  }
  return times;
}

// Runs in the page: the list says that it is busy while its rows are not yet those of what was typed.
async function untilPainted(): Promise<number> {
  const pressedMs = await new Promise<number>((done) => {
    window.addEventListener('keydown', (event) => done(event.timeStamp), { once: true, capture: true });
  });
  for (;;) {
    await new Promise(requestAnimationFrame);
    if (document.querySelector('[role=grid][aria-label=Feedback][aria-busy=true]') === null) break;
  }
  // A message comes after the frame has been drawn.
  await new Promise<unknown>((drawn) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = drawn;
    port2.postMessage(null);
  });
  return performance.now() - pressedMs;
}

async function scroll(page: Page): Promise<Omit<OnScreenMeasured, 'keysMs'>> {
  await page.getByRole('searchbox', { name: 'Search what customers say' }).fill('');
  await page.waitForTimeout(1000);
  return page.getByRole('grid', { name: 'Feedback' }).evaluate(async (list, frames) => {
    const longTasksMs: number[] = [];
    const observer = new PerformanceObserver((entries) => {
      for (const { duration } of entries.getEntries()) longTasksMs.push(duration);
    });
    observer.observe({ type: 'longtask' });
    const framesMs: number[] = [];
    let before = await new Promise<number>(requestAnimationFrame);
    for (let frame = 0; frame < frames; frame += 1) {
      // A wheel turned on and on, then the bar dragged to the end of the list.
      if (frame < frames / 2) list.scrollTop += 400;
      else list.scrollTop = (list.scrollHeight * (frame - frames / 2)) / (frames / 2);
      const now = await new Promise<number>(requestAnimationFrame);
      framesMs.push(now - before);
      before = now;
    }
    observer.disconnect();
    return { framesMs, longTasksMs };
  }, SCROLL_FRAMES);
}
