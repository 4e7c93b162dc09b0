import { expect, type Page } from '@playwright/test';

/** Creates a workspace from the welcome screen, in the folder that is proposed. */
export async function createWorkspace(page: Page, organisation: string, you: string): Promise<void> {
  await page.getByRole('button', { name: 'Create a workspace' }).click();
  const form = page.getByRole('form', { name: 'Create a workspace' });
  await form.getByRole('textbox', { name: 'Organisation' }).fill(organisation);
  await form.getByRole('textbox', { name: 'Your name' }).fill(you);
  await form.getByRole('button', { name: 'Create the workspace' }).click();
  await expect(page.getByRole('navigation', { name: 'Places' })).toBeVisible();
}

/** After a start: opens the workspace used last, if the app has not done so by itself. */
export async function returnToWorkspace(page: Page, organisation: string): Promise<void> {
  const places = page.getByRole('navigation', { name: 'Places' });
  const recent = page.getByRole('button', { name: new RegExp(`^${organisation}`, 'u') });
  await expect(places.or(recent).first()).toBeVisible();
  if (!(await places.isVisible())) await recent.click();
  await expect(places).toBeVisible();
}
