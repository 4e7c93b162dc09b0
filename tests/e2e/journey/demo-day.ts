import { expect, type Locator, type Page } from '@playwright/test';

/** The running order, as the control view shows it: the titles from first to last. */
export function runningOrder(page: Page): Locator {
  return page.getByRole('list', { name: 'Running order' }).getByRole('listitem');
}

/** Moves one project up a place with Alt and the arrow, the way a hand on the keyboard does. */
export async function moveUp(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^Move “${title}”`, 'u') }).focus();
  await page.keyboard.press('Alt+ArrowUp');
}

/**
 * Presses a button of the show until the button that follows is there. What comes too soon after another
 * press is taken for a nervous hand and ignored, so one press may not be enough.
 */
export async function press(page: Page, name: string, next: string | RegExp): Promise<void> {
  // The hand goes to this window; behind the other one Chromium paints too seldom to be clicked.
  await page.bringToFront();
  await expect(async () => {
    const button = showButton(page, name);
    if (await button.isVisible()) await button.click({ timeout: 1000 });
    await expect(showButton(page, next)).toBeVisible({ timeout: 1000 });
  }).toPass();
}

/** Ends the running demo and calls the next team. */
export async function next(page: Page, title: string): Promise<void> {
  await end(page, title, 'Next team', 'Finish and load the next', 'Start the five minutes');
}

/** Ends the last demo. */
export async function finishLast(page: Page, title: string): Promise<void> {
  await end(page, title, 'Finish', 'Finish', /to wrap-up$/u);
}

/** Before time is up the control view asks; a press too soon after another is ignored. */
async function end(page: Page, title: string, button: string, verb: string, leadsTo: string | RegExp) {
  await page.bringToFront();
  const dialog = page.getByRole('dialog', { name: `Finish “${title}”?` });
  await expect(async () => {
    if (await dialog.isHidden()) await showButton(page, button).click({ timeout: 1000 });
    await dialog.getByRole('button', { name: verb, exact: true }).click({ timeout: 1000 });
    await expect(showButton(page, leadsTo)).toBeVisible({ timeout: 1000 });
  }).toPass();
}

function showButton(page: Page, name: string | RegExp): Locator {
  return page.getByRole('main', { name: 'Demo day' }).getByRole('button', { name, exact: true });
}

/** Pauses for one of the reasons that are offered. */
export async function pause(page: Page, reason: string): Promise<void> {
  await page.bringToFront();
  const dialog = page.getByRole('dialog', { name: 'Why does the clock stop?' });
  await expect(async () => {
    if (await dialog.isVisible()) await dialog.getByRole('button', { name: reason }).click();
    else await page.getByRole('button', { name: 'Pause', exact: true }).click({ timeout: 500 });
    await expect(page.getByRole('button', { name: 'Resume', exact: true })).toBeVisible({ timeout: 1000 });
  }).toPass();
}

/** The time left in seconds, as a window shows it now: `4:07` is 247. */
export async function secondsLeft(page: Page): Promise<number> {
  const [minutes = '', seconds = ''] = (await page.getByRole('timer').innerText()).split(':');
  return Number(minutes) * 60 + Number(seconds);
}

/** Both windows show the same second, whenever one looks. */
export async function expectSameSecond(control: Page, stage: Page): Promise<void> {
  await expect(async () => {
    const [one, other] = await Promise.all([secondsLeft(control), secondsLeft(stage)]);
    expect(one).toBeGreaterThan(0);
    expect(one).toBe(other);
  }).toPass({ intervals: [100] });
}
