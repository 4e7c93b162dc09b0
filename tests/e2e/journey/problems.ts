import { expect, type Page } from '@playwright/test';

export interface Statement {
  readonly when: string;
  readonly want: string;
  readonly soThat: string;
}

/** Makes a problem of what is selected in the library. */
export async function makeProblem(page: Page, statement: Statement, area: string): Promise<void> {
  await page
    .getByRole('region', { name: 'Selection' })
    .getByRole('button', { name: 'Make a problem' })
    .click();
  const dialog = page.getByRole('dialog', { name: 'Make a problem' });
  await dialog.getByRole('textbox', { name: 'When', exact: true }).fill(statement.when);
  await dialog.getByRole('textbox', { name: 'I want to', exact: true }).fill(statement.want);
  await dialog.getByRole('textbox', { name: 'so I can', exact: true }).fill(statement.soThat);
  await dialog.getByLabel('Area', { exact: true }).fill(area);
  await page.getByRole('option', { name: `Add “${area}”` }).click();
  await expect(dialog.getByLabel('Area', { exact: true })).toHaveValue(area);
  await dialog.getByRole('button', { name: 'Make the problem' }).click();
  await expect(dialog).toBeHidden();
}

/** Opens a problem of the board by its number. */
export async function openProblem(page: Page, number: string): Promise<void> {
  await page
    .getByRole('grid', { name: 'Problems' })
    .getByRole('row', { name: new RegExp(number, 'u') })
    .click();
  await expect(inspector(page).getByText(number).first()).toBeVisible();
}

export function inspector(page: Page) {
  return page.getByRole('region', { name: 'Problem', exact: true });
}

/** Finds one more item in the library and adds it. */
export async function addEvidence(page: Page, words: string): Promise<void> {
  await inspector(page).getByRole('button', { name: 'Add evidence' }).click();
  const dialog = page.getByRole('dialog', { name: /^Add evidence to/u });
  await dialog.getByRole('searchbox').fill(words);
  const found = dialog.getByRole('grid', { name: 'Feedback' });
  await expect(found).toHaveAttribute('aria-rowcount', '1');
  await found.getByRole('row').first().click();
  await dialog.getByRole('button', { name: 'Add 1 item' }).click();
  await expect(dialog).toBeHidden();
}

/** How many items the problem stands on, as its heading counts them. */
export async function expectEvidence(page: Page, count: number): Promise<void> {
  await expect(inspector(page).getByRole('heading', { name: /^In their words/u })).toContainText(
    String(count),
  );
}
