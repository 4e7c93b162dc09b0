import { expect, type Locator, type Page, test } from '@playwright/test';
import { expectClean } from './expect-clean.ts';
import { callIn } from './journey/call-in.ts';
import { actAs, confirm, goTo } from './journey/frame.ts';
import { becomes, expectClosed, expectFocusSeen } from './journey/keyboard.ts';
import { exploreSample } from './journey/open-screens.ts';
import { type BrowserDoor, openBrowserDoor } from './launch-browser-door.ts';

// A show given with the keyboard alone, on the smallest window there is. In every scene the clock and all
// buttons are in view and where they were, and axe has nothing to say while the clock runs.

const ORGANISER = 'Thandiwe Mokoena';
const SMALLEST = { width: 1024, height: 700 };

let door: BrowserDoor;
test.beforeEach(async ({ page }) => {
  door = await openBrowserDoor();
  await page.setViewportSize(SMALLEST);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(door.invitation);
  await exploreSample(page);
  await actAs(page, ORGANISER);
  await goTo(page, 'Demo day');
  await page.getByRole('button', { name: 'Move 2026-Q4 to demos' }).click();
  await confirm(page, /^Move 2026-Q4 to demos/u, 'Begin demos');
});
test.afterEach(async () => {
  await door.close();
});

test('a whole show with the keyboard only', async ({ page }) => {
  await expect(button(page, 'Call the first team')).toBeVisible();
  const places = await placesOf(page);
  const expectSamePlaces = async () => expect(await placesOf(page)).toEqual(places);
  await look(page, 'before the first call');

  await pressUntil(page, 'Space', button(page, 'Start the five minutes'));
  await expectSamePlaces();
  await look(page, 'changeover');

  await pressUntil(page, 'Space', button(page, 'Pause'));
  await expectSamePlaces();
  await look(page, 'a running clock');

  await pressUntil(page, '1', page.getByText(/^Shown now: /u));
  await expect(page.getByRole('main', { name: 'Demo day' })).toBeVisible();
  await pressUntil(page, 'b', page.getByText('The screens are dark'));
  await expectSamePlaces();
  await look(page, 'dark screens and a message');
  await pressUntil(page, 'h', page.getByText('Nothing is shown.'));
  await pressUntil(page, 'b', button(page, 'Dark screens'));

  await pressUntil(page, 'Space', page.getByRole('dialog', { name: 'Why does the clock stop?' }));
  await look(page, 'why the clock stops', true);
  await pressUntil(page, '2', button(page, 'Resume'));
  await expectSamePlaces();
  await look(page, 'paused');
  await pressUntil(page, 'Space', button(page, 'Pause'));

  await pressUntil(page, 'c', page.getByRole('dialog', { name: 'Put the clock right' }));
  await look(page, 'the clock is put right', true);
  await leave(page);

  await pressUntil(page, 'f', page.getByRole('dialog', { name: /^Finish “/u }));
  await expect(page.getByRole('button', { name: 'Finish and load the next' })).toBeFocused();
  // The browser itself would press what has the focus.
  await page.keyboard.press('Space', { delay: 50 });
  await expect(page.getByRole('button', { name: 'Finish and load the next' })).toBeFocused();
  await pressUntil(page, 'Enter', button(page, 'Start the five minutes'));
  await expectSamePlaces();
  await pressUntil(page, 'n', page.getByRole('dialog', { name: /is not ready\?$/u }));
  await leave(page);
  await pressUntil(page, 'Space', button(page, 'Pause'));
  await pressUntil(page, 's', page.getByRole('dialog', { name: 'Why does this demo end?' }));
  await pressUntil(page, '1', button(page, 'Start the five minutes'));
  await expect(page.getByText('Stopped: The team asks to stop')).toBeVisible();
  await expectSamePlaces();

  await toTheEnd(page);
  await expectSamePlaces();
  await look(page, 'after the show');
});

test('on the smallest window all of the head is in view, also in a rehearsal with dark screens', async ({
  page,
}) => {
  await button(page, 'Rehearse').click();
  await confirm(page, 'Rehearse the show?', 'Rehearse');
  await pressUntil(page, 'b', page.getByText('The screens are dark'));
  await expect(button(page, 'Mute all sound')).toBeInViewport({ ratio: 1 });
  await expect(button(page, 'Open the stage')).toBeInViewport({ ratio: 1 });
});

test('on the smallest window what is to prepare scrolls, and nothing below or above it goes', async ({
  page,
}) => {
  await callIn(page)('hackathon.moveToPhase', { quarter: '2026-Q4', phase: 'building' });
  await page.getByRole('button', { name: 'Go there: Screens, Screens and sound' }).click();
  const inView = { ratio: 1 };
  await expect(page.getByRole('region', { name: 'Screens', exact: true })).toBeFocused();
  await expect(button(page, 'Mute all sound')).toBeInViewport(inView);
  await expect(page.getByText(/^Sound from|^No window sounds/u)).toBeInViewport(inView);
  await page.getByRole('button', { name: 'Go there: Screens, Music' }).click();
  await expect(page.getByRole('heading', { name: /^Music between the demos/u })).toBeInViewport(inView);
  await expect(button(page, 'Mute all sound')).toBeInViewport(inView);
});

test('on the usual window all that is to prepare is in view', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await callIn(page)('hackathon.moveToPhase', { quarter: '2026-Q4', phase: 'building' });
  const steps = page.getByRole('list', { name: 'To prepare' }).getByRole('listitem');
  await expect(steps).toHaveCount(5);
  for (const step of await steps.all()) await expect(step).toBeInViewport({ ratio: 1 });
});

test('the sheet lists the keys of the show, and a number leads nowhere else while it is given', async ({
  page,
}) => {
  await pressUntil(page, 'Space', button(page, 'Start the five minutes'));
  await pressUntil(page, '?', page.getByRole('dialog', { name: 'Keyboard' }));
  const sheet = page.getByRole('dialog', { name: 'Keyboard' });
  await expect(sheet).toContainText('Finish the demo');
  await expect(sheet).toContainText('Show “Please speak up”');
  await expect(sheet).not.toContainText('Go to Home');
  await leave(page);
  await page.keyboard.press('8');
  await expect(page.getByRole('main', { name: 'Demo day' })).toBeVisible();
  // Who only watches has the places back.
  await becomes(page, 'Ines Rautenberg');
  await expect(page.getByText('You are watching.')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Buttons of the show' })).toHaveCount(0);
  await page.keyboard.press('8');
  await expect(page.getByRole('main', { name: 'People' })).toBeVisible();
});

function button(page: Page, name: string): Locator {
  return page.getByRole('main').getByRole('button', { name, exact: true });
}

/** A press that comes too soon after another is taken for a nervous hand and ignored. */
async function pressUntil(page: Page, keys: string, leadsTo: Locator): Promise<void> {
  await expect(async () => {
    if (!(await leadsTo.isVisible())) await page.keyboard.press(keys);
    await expect(leadsTo).toBeVisible({ timeout: 1000 });
  }).toPass();
  await expectFocusSeen(page);
}

/** Out of a dialog, with nothing done. */
async function leave(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await expectClosed(page);
}

/** Where the buttons of the show stand, and that they and the clock are in view. */
async function placesOf(page: Page) {
  const inView = { ratio: 1 };
  await expect(page.getByRole('timer')).toBeInViewport(inView);
  await expect(page.getByRole('button', { name: 'Mute all sound' })).toBeInViewport(inView);
  const buttons = await page.getByRole('region', { name: 'Buttons of the show' }).getByRole('button').all();
  for (const one of buttons) await expect(one).toBeInViewport(inView);
  const boxes = await Promise.all(buttons.map((one) => one.boundingBox()));
  for (const box of boxes) expect(box?.height).toBeGreaterThanOrEqual(44);
  return boxes;
}

/** Axe, in light and in dark; the clock goes on meanwhile. */
async function look(page: Page, name: string, isOverlay = false): Promise<void> {
  await expectClean(page, { name, open: async () => undefined, isOverlay });
}

async function toTheEnd(page: Page): Promise<void> {
  const over = page.getByRole('region', { name: 'On stage' }).getByText('The show is over').first();
  // By the keyboard it is where the focus is; before that nothing is pressed.
  const finish = page.getByRole('dialog').locator('button:focus', { hasText: /^Finish/u });
  await expect(async () => {
    if (await finish.isVisible()) await page.keyboard.press('Enter');
    else if ((await page.getByRole('dialog').count()) > 0) await finish.waitFor({ timeout: 1000 });
    else if (await button(page, 'Start the five minutes').isVisible()) await page.keyboard.press('Space');
    else if (await button(page, 'Pause').isVisible()) await page.keyboard.press('f');
    await expect(over).toBeVisible({ timeout: 300 });
  }).toPass({ timeout: 60_000, intervals: [100] });
}
