import { basename } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { goTo } from './frame.ts';

/** Tells the page where a file lies that it is about to be given; a browser needs no telling. */
export type KnowFile = (page: Page, path: string) => Promise<void>;

/** Goes to the import and hands a file over, up to what was recognised. */
export async function chooseFile(page: Page, path: string, knowFile?: KnowFile): Promise<void> {
  await goTo(page, 'Feedback');
  await page.getByRole('button', { name: 'Import feedback' }).first().click();
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose files' }).click();
  await knowFile?.(page, path);
  await (await choosing).setFiles(path);
  await expect(page.getByText(`${basename(path)}, `)).toBeVisible();
}

/** Says what a column becomes. */
export async function mapColumn(page: Page, column: string, becomes: string): Promise<void> {
  const unfold = page.getByRole('button', { name: 'Change columns' });
  if (await unfold.isVisible()) await unfold.click();
  const field = page.getByRole('combobox', { name: `What ${column} becomes` });
  await field.click();
  await page.getByRole('option', { name: becomes, exact: true }).click();
  await expect(field).toHaveValue(becomes);
}

/** Runs the import that stands ready, up to its summary. */
export async function runImport(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Import 1 file' }).click();
  await expect(page.getByText('every row is accounted for')).toBeVisible();
}

/** The list of the library. */
export function library(page: Page) {
  return page.getByRole('grid', { name: 'Feedback' });
}

/** Searches the library and waits for as many items as there must be. */
export async function search(page: Page, words: string, count: number): Promise<void> {
  await page.getByRole('searchbox', { name: 'Search what customers say' }).fill(words);
  await expect(library(page)).toHaveAttribute('aria-rowcount', String(count));
}

/** Ticks the first rows of the list. */
export async function selectFirst(page: Page, count: number): Promise<void> {
  for (let index = 0; index < count; index++) {
    await library(page)
      .getByRole('row')
      .nth(index)
      .click({ modifiers: ['Control'] });
  }
  const said = `${count} ${count === 1 ? 'item' : 'items'} selected`;
  await expect(page.getByRole('region', { name: 'Selection' })).toContainText(said);
}

/** Takes one value of a facet, showing the filters first if need be. */
export async function filterBy(page: Page, facet: string, value: string): Promise<void> {
  const group = page.getByRole('group', { name: facet, exact: true });
  const filters = page.getByRole('button', { name: 'Filters', exact: true });
  if ((await filters.getAttribute('aria-pressed')) === 'false') await filters.click();
  await group.getByRole('checkbox', { name: value }).check();
}
