import { expect, type Page } from '@playwright/test';

// What every place shares: going somewhere, being somebody, and knowing that it is on disk.

export type PlaceName =
  | 'Home'
  | 'Feedback'
  | 'Problems'
  | 'Pitches'
  | 'Demo day'
  | 'Ship log'
  | 'Impact'
  | 'People';

/** Goes to a place by the rail on the left. */
export async function goTo(page: Page, place: PlaceName): Promise<void> {
  await page.getByRole('navigation', { name: 'Places' }).getByRole('button', { name: place }).click();
  await expect(page.getByRole('main', { name: place })).toBeVisible();
}

/** Chooses the acting person, as "Who are you?" offers it. */
export async function actAs(page: Page, name: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Who are you?' });
  const chooser = page
    .getByRole('banner')
    .getByRole('button', { name: /Who are you|organiser|engineer|guest/u });
  if (await dialog.isHidden()) await chooser.click();
  await dialog.getByRole('textbox', { name: 'Your name' }).fill(name);
  await dialog.getByRole('button', { name: new RegExp(name, 'u') }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('banner').getByRole('button', { name: new RegExp(name, 'u') })).toBeVisible();
}

/** Success means saved: the word in the bar says so. */
export async function expectSaved(page: Page): Promise<void> {
  await expect(page.getByRole('banner').getByRole('status')).toHaveText('Saved');
}

/** Takes the last command back with the button in the bar. */
export async function undo(page: Page): Promise<void> {
  await page
    .getByRole('banner')
    .getByRole('button', { name: /^Undo: / })
    .click();
  await expectSaved(page);
}

/** Answers a dialog that asks before something is done. */
export async function confirm(page: Page, question: string | RegExp, verb: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: question });
  await dialog.getByRole('button', { name: verb, exact: true }).click();
  await expect(dialog).toBeHidden();
}
