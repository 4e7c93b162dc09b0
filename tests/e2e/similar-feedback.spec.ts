import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { chooseFile, library, runImport } from './journey/feedback.ts';
import { confirm, expectSaved, goTo, undo } from './journey/frame.ts';
import { createWorkspace } from './journey/welcome.ts';
import { type BrowserDoor, openBrowserDoor } from './launch-browser-door.ts';

// From an export in which customers repeat themselves to one item each, and back, on the built app.

let door: BrowserDoor;
test.beforeEach(async ({ page }) => {
  door = await openBrowserDoor();
  await page.goto(door.invitation);
});
test.afterEach(() => door.close());

test('what was said twice is found, merged from the keyboard, and taken apart again', async ({ page }) => {
  await createWorkspace(page, 'Pinewell Studios', 'Olga Verhoeven');
  await chooseFile(page, join(import.meta.dirname, 'fixtures/pinewell-echoes.csv'));
  await runImport(page);
  await goTo(page, 'Feedback');
  await expect(library(page)).toHaveAttribute('aria-rowcount', '8');
  await page.getByRole('button', { name: 'Similar' }).click();
  const groups = page.getByRole('grid', { name: 'Similar feedback' });
  await expect(groups).toHaveAttribute('aria-rowcount', '2');
  await expect(groups.getByRole('row').first()).toContainText('2 customers');

  await groups.getByRole('row').first().click();
  const others = page.getByRole('region', { name: 'The others' });
  await expect(others.getByText('Agnes Whitlock')).toBeVisible();
  await expect(others.locator('mark')).toHaveText(['yearly', 'eighty', 'two', 'Friday']);

  await page.getByRole('button', { name: 'Merge 2 exact duplicates…' }).click();
  await confirm(page, 'Merge 2 items into 1 group?', 'Merge 2 items');
  await expectSaved(page);
  await page.keyboard.press('m');
  await expect(groups).toHaveAttribute('aria-rowcount', '1');
  await page.keyboard.press('u');
  await expect(page.getByText('No group is left to look at')).toBeVisible();

  await goTo(page, 'Feedback');
  await expect(library(page)).toHaveAttribute('aria-rowcount', '6');
  for (let step = 0; step < 3; step += 1) await undo(page);
  await expect(library(page)).toHaveAttribute('aria-rowcount', '8');
});
