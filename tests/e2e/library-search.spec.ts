import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, type Page, test } from '@playwright/test';
import * as feedback from './journey/feedback.ts';
import { goTo } from './journey/frame.ts';
import { createWorkspace } from './journey/welcome.ts';
import { type BrowserDoor, openBrowserDoor } from './launch-browser-door.ts';

const CASES = join(import.meta.dirname, 'fixtures/pinewell-cases.csv');

let door: BrowserDoor;
test.beforeEach(async () => {
  door = await openBrowserDoor();
});
test.afterEach(async () => {
  await door.close();
});

test('a search by fields, a mistyped word, and a view to come back to', async ({ page }) => {
  await page.goto(door.invitation);
  await createWorkspace(page, 'Pinewell Studios', 'Olga Verhoeven');
  await feedback.chooseFile(page, CASES);
  await feedback.runImport(page);
  await page.getByRole('button', { name: 'Read the feedback' }).click();
  await expect(feedback.library(page)).toHaveAttribute('aria-rowcount', '59');

  await feedback.search(page, 'tag:door rating:<2 ', await countOf(page, 'tag:door rating:1 '));
  const inUse = page.getByRole('list', { name: 'Filters in use' });
  await expect(inUse).toContainText('Tag door');
  await expect(inUse).toContainText('Rated below 2');

  await feedback.search(page, 'door coed ', 12);
  await expect(page.getByText('Showing “code”. Nothing has “coed”.')).toBeVisible();
  await expect(feedback.library(page).locator('mark').first()).toBeVisible();

  await page.getByRole('button', { name: 'Views' }).click();
  await page.getByRole('menuitem', { name: 'Save this search…' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Door codes');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Door codes', exact: true })).toBeVisible();
  await expectWholeLetters(
    page.getByRole('button', { name: 'Door codes', exact: true }).getByText('Door codes'),
  );
  await page.getByRole('button', { name: 'Search as typed' }).click();
  await expect(page.getByText('Nothing matches')).toBeVisible();

  await goTo(page, 'Home');
  await page.getByRole('button', { name: 'Search or do something' }).click();
  const palette = page.getByRole('dialog');
  await palette.getByLabel('Search or do something').fill('Door codes');
  await palette.getByRole('button', { name: 'Door codes', exact: true }).click();
  await expect(feedback.library(page)).toHaveAttribute('aria-rowcount', '12');
});

test('beside an open item every row still shows what was searched for, and the count keeps its line', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(door.invitation);
  await createWorkspace(page, 'Pinewell Studios', 'Olga Verhoeven');
  await feedback.chooseFile(page, CASES);
  await feedback.runImport(page);
  await page.getByRole('button', { name: 'Read the feedback' }).click();
  await expect(feedback.library(page)).toHaveAttribute('aria-rowcount', '59');
  await page.getByRole('searchbox', { name: 'Search what customers say' }).fill('booking ');
  await expect(feedback.library(page).locator('mark').first()).toBeVisible();
  await feedback.library(page).getByRole('row').first().click();
  await expect(page.getByRole('region', { name: 'Feedback item' })).toBeVisible();
  const rows = feedback.library(page).getByRole('row');
  const hidden = await rows.evaluateAll((all) => {
    // The words are the last of a row, under its facts and its title.
    const inWords = (row: Element) =>
      [...row.querySelectorAll('mark')].filter((mark) => !mark.parentElement?.nextElementSibling);
    const isSeen = (mark: Element) => {
      const [at, words] = [mark.getBoundingClientRect(), mark.parentElement?.getBoundingClientRect()];
      return words !== undefined && at.right <= words.right && at.bottom <= words.bottom + 1;
    };
    return all.map(inWords).filter((marks) => marks.length > 0 && !marks.some(isSeen)).length;
  });
  expect(hidden).toBe(0);
  const [count, filters] = await Promise.all([
    page.getByRole('status').filter({ hasText: 'items' }).boundingBox(),
    page.getByRole('combobox', { name: 'Order' }).boundingBox(),
  ]);
  expect(Math.abs((count?.y ?? 0) - (filters?.y ?? 100))).toBeLessThan(16);
});

/** How many items such a search leaves, once the list has settled on it. */
async function countOf(page: Page, words: string): Promise<number> {
  await page.getByRole('searchbox', { name: 'Search what customers say' }).fill(words);
  await expect(page.getByRole('list', { name: 'Filters in use' })).toContainText('Rated 1');
  await expect(feedback.library(page)).not.toHaveAttribute('aria-rowcount', '59');
  return Number(await feedback.library(page).getAttribute('aria-rowcount'));
}

test('a day is one of the browser that looks in, also where the host is in another zone', async ({
  browser,
}, testInfo) => {
  const csv = testInfo.outputPath('night-shift.csv');
  const rows = [
    'id,created_at,comment',
    '1,2026-01-31T10:59:00Z,The gate was shut at one minute to midnight.',
    '2,2026-01-31T11:30:00Z,The gate was shut again half an hour after midnight.',
    '3,2026-02-01T10:59:00Z,The gate was open the whole day.',
    '4,2026-02-01T11:00:00Z,At midnight it was shut once more.',
  ];
  writeFileSync(csv, rows.join('\n'));
  const page = await (await browser.newContext({ timezoneId: 'Pacific/Auckland' })).newPage();
  await page.goto(door.invitation);
  await createWorkspace(page, 'Pinewell Studios', 'Olga Verhoeven');
  await feedback.chooseFile(page, csv);
  await feedback.runImport(page);
  await page.getByRole('button', { name: 'Read the feedback' }).click();
  await expect(feedback.library(page)).toHaveAttribute('aria-rowcount', '4');
  await feedback.search(page, 'from:2026-02-01 to:2026-02-01 ', 2);
  await expect(feedback.library(page).getByText('1 Feb 2026')).toHaveCount(2);
  await feedback.search(page, '', 4);
  const bar = page.getByRole('button', { name: 'Sunday, 1 February 2026: 2 items' });
  await bar.click();
  await expect(feedback.library(page)).toHaveAttribute('aria-rowcount', '2');
  await expect(page.getByRole('list', { name: 'Filters in use' })).toContainText('Said 1 Feb 2026');
  await page.context().close();
});

/** What is cut at the side where it is too long must not be cut below, where letters such as g and y go on. */
async function expectWholeLetters(words: Locator) {
  const { box, letters } = await words.evaluate((element: HTMLElement) => {
    const pen = document.createElement('canvas').getContext('2d');
    if (!pen) throw new Error('There is no canvas to measure letters on.');
    const { fontWeight, fontSize, fontFamily } = getComputedStyle(element);
    pen.font = `${fontWeight} ${fontSize} ${fontFamily}`;
    const { fontBoundingBoxAscent, fontBoundingBoxDescent } = pen.measureText('gy');
    return { box: element.clientHeight, letters: fontBoundingBoxAscent + fontBoundingBoxDescent };
  });
  expect(box).toBeGreaterThanOrEqual(Math.floor(letters));
}
