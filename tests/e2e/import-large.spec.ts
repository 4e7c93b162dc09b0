import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { writeFeedbackCsv } from '../bench/feedback-csv.ts';
import { callIn } from './journey/call-in.ts';
import * as feedback from './journey/feedback.ts';
import { createWorkspace } from './journey/welcome.ts';
import { type BrowserDoor, openBrowserDoor } from './launch-browser-door.ts';

// Long work leaves the window alone: a large import is looked at from the page that waits for it. How long is
// reported and not asserted: the machine that runs this may be busy with other things.

const ROWS = 200_000;

let door: BrowserDoor;
let folder: string;
let csv: string;
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shipit-large-'));
  csv = join(folder, 'tickets.csv');
  writeFeedbackCsv(csv, ROWS);
  door = await openBrowserDoor();
});
test.afterEach(async () => {
  await door.close();
  await rm(folder, { recursive: true });
});

test('a large import can be cancelled, leaves nothing, and is whole when it is begun again', async ({
  page,
}) => {
  await page.goto(door.invitation);
  await createWorkspace(page, 'Pinewell Studios', 'Olga Verhoeven');
  const call = callIn(page);
  await feedback.chooseFile(page, csv);
  await watchLongTasks(page);

  await page.getByRole('button', { name: 'Import 1 file' }).click();
  await expect(page.getByText('Importing tickets.csv')).toBeVisible();
  const cancelledMs = await page
    .getByRole('button', { name: 'Cancel' })
    .evaluate(clickUntilSaid, 'was cancelled');
  await expect(page.getByText(/^The import of \S+ was cancelled\. Nothing of it was kept\./u)).toBeVisible();
  expect(await call('feedback.query', {})).toMatchObject({ total: 0 });
  expect(await batchFiles()).toEqual([]);

  await feedback.runImport(page);
  await expect(async () => expect(await call('feedback.query', {})).toMatchObject({ total: ROWS })).toPass();
  expect(await batchFiles()).not.toEqual([]);
  console.log(`cancelled after ${Math.round(cancelledMs)} ms; ${sayTasks(await longTasks(page))}`);
});

/** The batches that lie in the workspace, whole or half. */
async function batchFiles(): Promise<string[]> {
  const feedbackFolder = join(door.userData, 'workspaces/Pinewell Studios/feedback');
  return (await readdir(feedbackFolder).catch(() => [])).filter((name) => name.includes('.jsonl'));
}

type Watching = typeof globalThis & { longTasksMs: number[] };

async function watchLongTasks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const found: number[] = [];
    (globalThis as Watching).longTasksMs = found;
    new PerformanceObserver((entries) => {
      for (const { duration } of entries.getEntries()) found.push(duration);
    }).observe({ type: 'longtask' });
  });
}

const longTasks = (page: Page) => page.evaluate(() => (globalThis as Watching).longTasksMs);

/** Chromium tells of tasks over 50 ms only. */
const sayTasks = (tasksMs: readonly number[]) =>
  tasksMs.length === 0
    ? 'nothing held the window up for 50 ms'
    : `${tasksMs.length} tasks held the window up for more than 50 ms, ${Math.round(Math.max(...tasksMs))} ms at most`;

// Runs in the page.
function clickUntilSaid(button: HTMLElement | SVGElement, words: string): Promise<number> {
  const clickedMs = performance.now();
  return new Promise((done) => {
    new MutationObserver((_, watch) => {
      if (!document.body.textContent?.includes(words)) return;
      watch.disconnect();
      done(performance.now() - clickedMs);
    }).observe(document.body, { childList: true, characterData: true, subtree: true });
    button.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  });
}
