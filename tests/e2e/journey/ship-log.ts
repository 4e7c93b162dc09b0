import { expect, type Page } from '@playwright/test';
import { goTo } from './frame.ts';

/** The project beside the list. */
export function project(page: Page, title: string) {
  return page.getByRole('region', { name: `Project: ${title}` });
}

/** Opens a project of the ship log. */
export async function openProject(page: Page, title: string): Promise<void> {
  await goTo(page, 'Ship log');
  await page
    .getByRole('table', { name: 'Ship log' })
    .getByRole('row', { name: new RegExp(title, 'u') })
    .click();
  await expect(project(page, title)).toBeVisible();
}

export interface Recorded {
  /** Where in production. */
  readonly production: string;
  /** Null records without any. */
  readonly link: string | null;
}

/** Records the open project as fully in production, today. */
export async function record(page: Page, title: string, { production, link }: Recorded): Promise<void> {
  await project(page, title)
    .getByRole('button', { name: /^Record a / })
    .click();
  const dialog = page.getByRole('dialog', { name: /shipped$/u });
  await dialog.getByRole('radio', { name: /^Fully/iu }).check();
  await dialog.getByRole('textbox', { name: 'Where in production' }).fill(production);
  if (link) {
    await dialog.getByRole('textbox', { name: 'Link that shows it' }).fill(link);
    await dialog.getByRole('button', { name: 'Add the link' }).click();
  }
  await dialog.getByRole('button', { name: link ? 'Record as shipped' : 'Record as it is' }).click();
  await expect(dialog).toBeHidden();
}

export function customersToTell(page: Page) {
  return page.getByRole('list', { name: 'Customers to tell' }).locator(':scope > li');
}
