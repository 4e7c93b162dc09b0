import { expect, type Page } from '@playwright/test';
import { goTo } from './frame.ts';

export interface NewPitch {
  /** The problem's number. */
  readonly problem: string;
  readonly title: string;
  readonly promise: string;
}

/** Pitches as the acting engineer, who joins with it. */
export async function pitch(page: Page, { problem, title, promise }: NewPitch): Promise<void> {
  await goTo(page, 'Pitches');
  await page.getByRole('button', { name: 'Pitch', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: /^Pitch for / });
  await dialog.getByRole('searchbox', { name: 'Search problems' }).fill(problem);
  await dialog.getByRole('checkbox', { name: new RegExp(problem, 'u') }).check();
  await dialog.getByRole('textbox', { name: 'Title' }).fill(title);
  await dialog.getByRole('textbox', { name: 'Promise' }).fill(promise);
  await dialog.getByRole('button', { name: 'Pitch', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(opened(page, title)).toBeVisible();
}

/** Opens a pitch of the list. */
export async function openPitch(page: Page, title: string): Promise<void> {
  await goTo(page, 'Pitches');
  await page.getByRole('list', { name: 'Pitches' }).getByRole('button', { name: title }).click();
  await expect(opened(page, title)).toBeVisible();
}

export function opened(page: Page, title: string) {
  return page.getByRole('region', { name: `Pitch: ${title}` });
}
