import { expect, type Locator, type Page } from '@playwright/test';

// Hands that stay on the keyboard: no helper here clicks or fills. After each step the focus must be on
// something that one can see.

const MOST_TABS = 120;

/** Presses a key and sees what it leads to. */
export async function key(page: Page, keys: string, leadsTo: Locator): Promise<void> {
  await page.keyboard.press(keys);
  await expect(leadsTo).toBeVisible();
  await expectFocusSeen(page);
}

/** Tab until the focus is there, and says so if it never gets there. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let tabs = 0; tabs < MOST_TABS; tabs++) {
    if (await target.evaluate((element) => element === document.activeElement)) {
      await expectFocusSeen(page);
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${target}.`);
}

/** Goes to a button and presses Enter. */
export async function activate(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

/** Goes to a field and types. */
export async function typeInto(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.type(text);
  await expect(field).toHaveValue(text);
}

/** Somebody else takes the keyboard. */
export async function becomes(page: Page, name: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Who are you?' });
  await key(page, 'u', dialog);
  await expect(dialog.getByRole('textbox', { name: 'Your name' })).toBeFocused();
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await expectClosed(page);
}

/** No dialog is left, nor one that is fading away and still hears the keys. */
export async function expectClosed(page: Page): Promise<void> {
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expectFocusSeen(page);
}

/** The focus is on an element that has a size, stands in the window, and is not the page as a whole. */
export async function expectFocusSeen(page: Page): Promise<void> {
  const seen = () =>
    page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return 'nothing has the focus';
      const { width, height, bottom, right } = element.getBoundingClientRect();
      return width > 0 && height > 0 && bottom > 0 && right > 0 ? 'seen' : `${element.outerHTML} is not seen`;
    });
  await expect.poll(seen).toBe('seen');
}
