import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { root } from '../../scripts/setup/run.mjs';
import { filterBy, library } from './journey/feedback.ts';
import { actAs, goTo } from './journey/frame.ts';
import { expectClosed, expectFocusSeen, key, tabTo } from './journey/keyboard.ts';
import { exploreSample } from './journey/open-screens.ts';
import { type BrowserDoor, openBrowserDoor } from './launch-browser-door.ts';

// Five items sorted without a pointer, taken back, found again by filter; and what a customer said on the
// phone, found by search.

let door: BrowserDoor;
test.beforeEach(async ({ page }) => {
  door = await openBrowserDoor();
  await page.goto(door.invitation);
  await exploreSample(page);
  await actAs(page, 'Thandiwe Mokoena');
  await goTo(page, 'Feedback');
  // The copy of the sample is made searchable first; until then the list grows by itself.
  await hasCount(page, await itemsOfSample());
});
test.afterEach(async () => {
  await door.close();
});

const count = async (page: Page) => Number(await library(page).getAttribute('aria-rowcount'));
const item = (page: Page) => page.getByRole('region', { name: 'Feedback item' });
const words = (page: Page) => item(page).getByRole('blockquote').first().innerText();
async function itemsOfSample(): Promise<number> {
  const folder = join(root, 'resources/sample/workspace/feedback');
  const names = (await readdir(folder)).filter((name) => /^[^.]+\.jsonl$/u.test(name));
  const batches = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  const ids = batches.flatMap((lines) =>
    lines
      .split('\n')
      .filter(Boolean)
      .map((line) => (JSON.parse(line) as { id: string }).id),
  );
  return new Set(ids).size;
}
const hasCount = (page: Page, items: number) =>
  expect(library(page)).toHaveAttribute('aria-rowcount', String(items));

/** Presses a key of triage and waits until the next item stands in the inspector. */
async function sort(page: Page, keys: string, answer?: { dialog: RegExp; typed: string }): Promise<string> {
  const sorted = await words(page);
  await page.keyboard.press(keys);
  if (answer) {
    await expect(page.getByRole('dialog', { name: answer.dialog }).getByRole('textbox')).toBeFocused();
    await page.keyboard.type(answer.typed);
    await page.keyboard.press('Enter');
    await expectClosed(page);
  }
  await expect.poll(() => words(page)).not.toBe(sorted);
  await expectFocusSeen(page);
  return sorted;
}

test('five items are sorted with the keyboard only, taken back and found again', async ({ page }) => {
  const before = await count(page);
  await tabTo(page, library(page));
  await page.keyboard.press('ArrowDown');
  await key(page, 'Enter', item(page));

  const refund = { dialog: /^Tag 1 item$/u, typed: 'to be called' };
  await sort(page, 't', refund);
  await sort(page, 'r', { dialog: /^Area of 1 item$/u, typed: 'Harbour office' });
  const aside = await sort(page, 'e');
  await test.step('what was done is said below the rows', async () => {
    const said = page.getByRole('alert').filter({ hasText: '1 item set aside' });
    await expect(said).toBeVisible();
    const top = () => said.evaluate((element) => Math.round(element.getBoundingClientRect().top));
    const foot = await library(page).evaluate((element) =>
      Math.floor(element.getBoundingClientRect().bottom),
    );
    await expect.poll(top).toBeGreaterThanOrEqual(foot);
  });
  await hasCount(page, before - 1);
  await sort(page, 'e');
  await hasCount(page, before - 2);
  await sort(page, 't', refund);

  await test.step('undo takes back the last, and shows it', async () => {
    const next = await words(page);
    await page.keyboard.press('z');
    await expect.poll(() => words(page)).not.toBe(next);
    await page.keyboard.press('Control+z');
    await hasCount(page, before - 1);
  });

  await test.step('filters follow', async () => {
    await page
      .getByRole('group', { name: 'Tag', exact: true })
      .getByRole('button', { name: /^Show all/u })
      .click();
    await filterBy(page, 'Tag', 'to be called');
    await hasCount(page, 1);
    await expect(library(page).getByRole('row').first()).toContainText('to be called');
    await page.getByRole('button', { name: 'Clear all' }).click();
    await page.getByRole('combobox', { name: 'Set aside and merged' }).click();
    await page.getByRole('option', { name: 'Set aside' }).click();
    await hasCount(page, 1);
    await library(page).getByRole('row').first().click();
    expect(await words(page)).toBe(aside);
    await expect(item(page)).toContainText('Set aside: not a problem');
  });
});

test('a tag typed in one go with the key that asks for it loses no letter, and no other key is heard', async ({
  page,
}) => {
  const before = await count(page);
  await page.keyboard.press('j');
  // Each of these letters is a key of the library too.
  await page.keyboard.type('tsender');
  await page.keyboard.press('Enter');
  await expectClosed(page);
  await expect(library(page).getByRole('row').first()).toContainText('sender');
  await hasCount(page, before);
  await expect(library(page)).toBeFocused();
});

/** Presses all keys at once, as the browser queues those of the quickest hands: none waits for what another does. */
async function burst(page: Page, keys: readonly string[]): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  const send = (type: 'keyDown' | 'keyUp', key: string) => {
    const text = key === 'Enter' ? '\r' : key;
    const code = key === 'Enter' ? 13 : key.toUpperCase().charCodeAt(0);
    const asked = { type, key, windowsVirtualKeyCode: code, ...(type === 'keyDown' ? { text } : {}) };
    return browser.send('Input.dispatchKeyEvent', asked);
  };
  await Promise.all(keys.flatMap((key) => [send('keyDown', key), send('keyUp', key)]));
}

for (const isOpen of [false, true]) {
  test(`thirty keys without a pause tag what they were meant for, ${isOpen ? 'with an item open' : 'in the list'}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1920, height: 1080 });
    const before = await count(page);
    await page.keyboard.press('j');
    if (isOpen) await key(page, 'Enter', item(page));
    const rows = library(page).getByRole('row');
    const first = await rows.evaluateAll((all) => all.slice(0, 10).map((row) => row.textContent));
    // Each of these letters is a key of the library too.
    const tags = ['ajaxet', 'jetzer', 'exdart', 'tzajed'];
    await burst(
      page,
      tags.flatMap((tag) => ['t', ...tag, 'Enter', 'j']),
    );
    for (const [index, tag] of tags.entries()) await expect(rows.nth(2 * index)).toContainText(tag);
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await hasCount(page, before);
    const now = await rows.evaluateAll((all) => all.slice(0, 10).map((row) => row.textContent));
    const without = now.map((text) => tags.reduce((left, tag) => left.replace(`Tag: ${tag}`, ''), text));
    expect(without).toEqual(first);
  });
}

test('what a customer said on the phone is written down and found', async ({ page }) => {
  const before = await count(page);
  const dialog = page.getByRole('dialog', { name: 'Write a field note' });
  await key(page, 'n', dialog);
  await expect(dialog.getByLabel('What the customer said')).toBeFocused();
  await page.keyboard.type('The gangway sheets come out upside down.');
  await tabTo(page, dialog.getByRole('textbox', { name: 'Customer', exact: true }));
  await page.keyboard.type('Tilda Brandt');
  await page.keyboard.press('Control+Enter');
  await expectClosed(page);
  await hasCount(page, before + 1);
  await page.keyboard.press('/');
  await page.keyboard.type('gangway upside');
  await hasCount(page, 1);
  await expect(library(page).getByRole('row').first()).toContainText('Tilda Brandt');
  await library(page).getByRole('row').first().click();
  await expect(item(page)).toContainText('The gangway sheets come out upside down.');
});
