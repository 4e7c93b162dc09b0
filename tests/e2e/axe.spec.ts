import { expect, type Page, test } from '@playwright/test';
import { expectClean } from './expect-clean.ts';
import { EMPTY_STOPS, exploreSample, SAMPLE_STOPS, type Stop } from './journey/open-screens.ts';
import { createWorkspace } from './journey/welcome.ts';
import { type BrowserDoor, openBrowserDoor } from './launch-browser-door.ts';

// No screen has anything that axe finds, in light and in dark, and none scrolls as a whole.

let door: BrowserDoor;
test.beforeEach(async ({ page }) => {
  door = await openBrowserDoor();
  // What moves is not yet what it will be: axe would measure the colour of a fading dialog.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(door.invitation);
});
test.afterEach(async () => {
  await door.close();
});

test('the screens of a company at work', async ({ page }) => {
  await expectClean(page, { name: 'welcome', open: async () => undefined });
  await exploreSample(page);
  for (const stop of SAMPLE_STOPS) {
    await test.step(stop.name, async () => {
      await expectClean(page, stop);
      await expectStill(page, stop);
    });
  }
});

test('the screens of a workspace that was just created', async ({ page }) => {
  await createWorkspace(page, 'Pinewell Studios', 'Olga Verhoeven');
  for (const stop of EMPTY_STOPS) await test.step(stop.name, () => expectClean(page, stop));
});

test('the stage and the gallery', async ({ page }) => {
  await exploreSample(page);
  const pages: Stop[] = [
    '/stage/index.html#/2026-Q4',
    '/stage/index.html#/2026-Q3',
    '/gallery/index.html',
  ].map((address) => ({
    name: address,
    open: async (target) => {
      await target.goto(door.origin + address);
      await target.getByRole('heading', { level: 1 }).first().waitFor();
    },
  }));
  for (const stop of pages) await test.step(stop.name, () => expectClean(page, stop));
});

/** The panes of a screen scroll; the window around them never does. */
async function expectStill(page: Page, { name }: Stop): Promise<void> {
  const excess = await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight);
  expect.soft(excess, `${name} scrolls as a whole by so many px`).toBe(0);
}
