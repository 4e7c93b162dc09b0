import { expect, type Page, test } from '@playwright/test';
import { type BrowserDoor, openBrowserDoor } from './launch-browser-door.ts';

// A million rows are higher than an engine lays out. The list of the gallery has as many; only a real
// engine can tell whether all of them are reached.

const LAST = 1_000_000;

let door: BrowserDoor;
test.beforeEach(async ({ page }) => {
  door = await openBrowserDoor();
  // Lets this browser in; the gallery needs no workspace.
  await page.goto(door.invitation);
  await page.goto(`${door.origin}/gallery/index.html#frame`);
});
test.afterEach(async () => {
  await door.close();
});

test('the last of a million rows is reached by its key, by the bar, and step by step', async ({ page }) => {
  const list = page.getByRole('grid', { name: 'Feedback' });
  await list.focus();
  await page.keyboard.press('End');
  await expectWhole(page, LAST);
  await page.keyboard.press('Home');
  await expectWhole(page, 1);

  await list.evaluate((element) => element.scrollTo(0, element.scrollHeight));
  await expectWhole(page, LAST);
  await list.evaluate((element) => element.scrollTo(0, element.scrollHeight / 2));
  await expect(row(page, LAST / 2)).toBeAttached();

  await list.evaluate((element) => element.scrollTo(0, 0));
  await page.keyboard.press('End');
  for (let step = 0; step < 40; step += 1) await page.keyboard.press('ArrowUp');
  await expectWhole(page, LAST - 40);
  for (let step = 0; step < 40; step += 1) await page.keyboard.press('ArrowDown');
  await expectWhole(page, LAST);
});

test('scrolling through a million rows draws what is in view', async ({ page }, info) => {
  const list = page.getByRole('grid', { name: 'Feedback' });
  const longestMs = await list.evaluate(async (element) => {
    let [longest, before] = [0, performance.now()];
    for (let frame = 0; frame < 120; frame += 1) {
      element.scrollTop = (element.scrollHeight * frame) / 120;
      await new Promise(requestAnimationFrame);
      const now = performance.now();
      longest = Math.max(longest, now - before);
      before = now;
    }
    return longest;
  });
  // Reported, not asserted: the machine that runs this may be busy with other things.
  info.annotations.push({ type: 'longest frame', description: `${Math.round(longestMs)} ms` });
  await expect(row(page, Math.round((LAST * 119) / 120))).toBeAttached();
});

function row(page: Page, number: number) {
  return page.getByRole('grid', { name: 'Feedback' }).locator(`[aria-rowindex="${number}"]`);
}

async function expectWhole(page: Page, number: number): Promise<void> {
  await expect(row(page, number)).toBeInViewport({ ratio: 0.9 });
}
