import { expect, type Page } from '@playwright/test';
import { goTo } from './frame.ts';

/** Creates the quarter that is proposed, with the days that are proposed, and answers its name. */
export async function createQuarter(page: Page): Promise<string> {
  await page
    .getByRole('banner')
    .getByRole('button', { name: /^Quarter: |^No quarter yet/u })
    .click();
  await page.getByRole('menuitem', { name: 'New quarter' }).click();
  const dialog = page.getByRole('dialog', { name: 'A new quarter' });
  const quarter = await dialog.getByRole('combobox', { name: 'Quarter' }).inputValue();
  await dialog.getByRole('button', { name: `Create ${quarter}` }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('banner').getByRole('button', { name: `Quarter: ${quarter}` })).toBeVisible();
  return quarter;
}

/** Moves the quarter on; the button that offers it and the one that says yes are worded alike. */
export async function movePhase(page: Page, verb: string): Promise<void> {
  await goTo(page, 'Pitches');
  await page.getByRole('button', { name: verb, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: /^Move / });
  await dialog.getByRole('button', { name: verb, exact: true }).click();
  await expect(dialog).toBeHidden();
}
