import { expect, type Page } from '@playwright/test';
import { goTo } from './frame.ts';

export interface NewPerson {
  readonly name: string;
  readonly email: string;
  /** As the form words it: "Guest". */
  readonly role: string;
}

export async function addPerson(page: Page, { name, email, role }: NewPerson): Promise<void> {
  await goTo(page, 'People');
  await page.getByRole('button', { name: 'Add a person' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add a person' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill(name);
  await dialog.getByRole('textbox', { name: 'E-mail' }).fill(email);
  await dialog.getByRole('combobox', { name: 'Role' }).click();
  await page.getByRole('option', { name: new RegExp(`^${role}`, 'u') }).click();
  await dialog.getByRole('button', { name: 'Add the person' }).click();
  await expect(dialog).toBeHidden();
  await expect(rowOf(page, name)).toBeVisible();
}

/** Pastes a list as it comes out of a sheet. */
export async function pastePeople(page: Page, list: string, count: number): Promise<void> {
  await goTo(page, 'People');
  await page.getByRole('button', { name: 'Paste or import' }).click();
  const dialog = page.getByRole('dialog', { name: 'Paste or import people' });
  await dialog.getByRole('textbox', { name: 'The list' }).fill(list);
  await expect(dialog.getByRole('table', { name: 'What the list would do' }).getByRole('row')).toHaveCount(
    count + 1,
  );
  await dialog.getByRole('button', { name: `Import ${count} ${count === 1 ? 'person' : 'people'}` }).click();
  await expect(dialog).toBeHidden();
}

export function rowOf(page: Page, name: string) {
  return page.getByRole('table', { name: 'People' }).getByRole('row', { name: new RegExp(name, 'u') });
}
