import { expect, type Page, test } from '@playwright/test';
import { expectClean } from './expect-clean.ts';
import { actAs, confirm, goTo } from './journey/frame.ts';
import { exploreSample } from './journey/open-screens.ts';
import { type BrowserDoor, openBrowserDoor } from './launch-browser-door.ts';

// Vote, close, reveal: people at the kiosk one after another, the organiser at the votes page, the stage
// on the projector. On the way axe looks at each of these screens.

const ORGANISER = 'Thandiwe Mokoena';
/** In the sample's running quarter she is of the team of “Beep and carry on, again”. */
const ENGINEER = 'Freya Lindholm';

let door: BrowserDoor;
test.beforeEach(async ({ page }) => {
  door = await openBrowserDoor();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(door.invitation);
  await exploreSample(page);
  await actAs(page, ORGANISER);
});
test.afterEach(async () => {
  await door.close();
});

const search = (page: Page) => page.getByRole('searchbox', { name: 'Type your name' });
const projects = (page: Page) => page.getByRole('list', { name: 'Projects' }).getByRole('button');
const clean = (page: Page, name: string) => expectClean(page, { name, open: async () => undefined });

test('people vote, the organiser closes, and the stage shows one place after another', async ({ page }) => {
  await openVoting(page);
  await startKiosk(page);
  await expectToGrow(page);
  await clean(page, 'kiosk names');
  await voteLookingAround(page);
  await voteInHaste(page, 'Astrid Wennerholm');
  await voteInHaste(page, 'Bertrand Okafor');
  await endKiosk(page);
  await expect(page.getByRole('row', { name: /^People’s choice/u })).toContainText('2 of 7');
  await page.getByRole('button', { name: 'Close voting' }).click();
  await confirm(page, 'Close voting in 2026-Q4?', 'Close voting');
  await reveal(page);
});

async function openVoting(page: Page): Promise<void> {
  await goTo(page, 'Demo day');
  await page.getByRole('button', { name: 'Move 2026-Q4 to demos' }).click();
  await confirm(page, /^Move 2026-Q4 to demos/u, 'Begin demos');
  await page.getByRole('button', { name: /^Votes and prizes/u }).click();
  await page.getByRole('button', { name: 'Open voting' }).click();
  await confirm(page, 'Open voting on 5 prizes?', 'Open voting');
  await clean(page, 'turnout');
}

async function startKiosk(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Start the kiosk/u }).click();
  await expect(search(page)).toBeFocused();
}

/** Of a screen with many dots and no display scaling nothing stays empty, and nothing is too small to press. */
async function expectToGrow(page: Page): Promise<void> {
  const before = page.viewportSize() ?? { width: 1280, height: 720 };
  const heightOf = async () => (await search(page).boundingBox())?.height ?? 0;
  const small = await heightOf();
  await page.setViewportSize({ width: 3840, height: 2160 });
  await expect.poll(heightOf).toBeGreaterThan(2 * small);
  const foot = await page.locator('footer').boundingBox();
  expect((foot?.y ?? 0) + (foot?.height ?? 0)).toBeCloseTo(2160, -1);
  await page.setViewportSize(before);
}

/** Somebody who tries what does not work: their own team, walking away by reload, the way back. */
async function voteLookingAround(page: Page): Promise<void> {
  await enterName(page, 'freya', ENGINEER);
  await expect(page.getByText('Prize 1 of 5')).toBeVisible();
  const own = projects(page).filter({ hasText: 'Your own team' });
  await expect(own).toHaveCount(1);
  await own.click({ force: true });
  await expect(own).toHaveAttribute('aria-pressed', 'false');
  await clean(page, 'kiosk ballot');
  await projects(page).nth(5).click();
  await page.reload();
  await expect(search(page)).toHaveValue('');
  await page.goBack();
  await expect(search(page)).toBeVisible();
  await expect(page.getByText(`Voting as ${ENGINEER}`)).toBeHidden();
  await enterName(page, 'Freya Lind', ENGINEER);
  await expect(page.getByRole('button', { pressed: true })).toHaveCount(0);
  await fillIn(page);
}

async function voteInHaste(page: Page, name: string): Promise<void> {
  await enterName(page, name, name);
  await fillIn(page);
}

/** Types a name and, once it is found, Enter: until it is known who has voted, nobody is. */
async function enterName(page: Page, typed: string, found: string): Promise<void> {
  await search(page).fill(typed);
  const people = page.getByRole('list', { name: 'People' }).getByRole('button');
  await expect(people).toHaveCount(1);
  await expect(people).toContainText(found);
  await page.keyboard.press('Enter');
}

/** Three for People's choice and nothing else, then the thanks. */
async function fillIn(page: Page): Promise<void> {
  for (let prize = 1; prize < 5; prize += 1) {
    await expect(page.getByText(`Prize ${prize} of 5`)).toBeVisible();
    await page.getByRole('button', { name: 'Choose none, next prize' }).click();
  }
  await expect(page.getByRole('heading', { name: 'People’s choice' })).toBeVisible();
  const choices = projects(page).filter({ hasNotText: 'Your own team' });
  for (const place of [0, 1, 2]) await choices.nth(place).click();
  await page.getByRole('button', { name: 'Look it over' }).click();
  await expect(page.getByText('Nothing chosen')).toHaveCount(4);
  await clean(page, 'kiosk review');
  await page.getByRole('button', { name: 'Cast my ballot' }).click();
  await expect(page.getByRole('heading', { name: /^Thank you, / })).toBeVisible();
  await page.getByRole('button', { name: 'Next person' }).click();
  await expect(search(page)).toHaveValue('');
}

async function endKiosk(page: Page): Promise<void> {
  await expect(page.getByText('3 people have voted')).toBeVisible();
  await page.getByRole('button', { name: 'For the organiser' }).click();
  const dialog = page.getByRole('dialog', { name: 'End the kiosk?' });
  await dialog.getByRole('textbox').fill(ORGANISER);
  await dialog.getByRole('button', { name: 'End the kiosk' }).click();
  await expect(page.getByRole('heading', { name: 'Votes and prizes' })).toBeVisible();
}

async function reveal(page: Page): Promise<void> {
  const stage = await page.context().newPage();
  await stage.emulateMedia({ reducedMotion: 'reduce' });
  await stage.goto(`${door.origin}/stage/index.html#/2026-Q4`);
  await page.bringToFront();
  const waiting = page.getByRole('listitem').filter({ hasText: 'People’s choice' }).first();
  await waiting.getByRole('button', { name: 'Put it on stage' }).click();
  await expect(stage.getByRole('heading', { name: 'People’s choice' })).toBeVisible();
  await clean(stage, 'prize announced');
  await clean(page, 'reveal control');
  const titles: string[] = [];
  for (const place of ['Third place', 'Second place', 'First place']) {
    await showNext(page, place);
    await expect(stage.getByText(place, { exact: true })).toBeVisible();
    await clean(stage, place);
    titles.push(await stage.getByRole('heading', { level: 1 }).innerText());
  }
  expect(new Set(titles).size).toBe(3);
  await stepBack(page, 'First place');
  await expect(stage.getByRole('heading', { level: 1 })).toHaveText(titles[1] ?? '');
  await stage.reload();
  await expect(stage.getByText('Second place', { exact: true })).toBeVisible();
  await expect(stage.getByText(titles[2] ?? '', { exact: true })).toBeHidden();
  await showNext(page, 'First place');
  await expect(stage.getByRole('heading', { level: 1 })).toHaveText(titles[2] ?? '');
  await expect(async () => {
    await page.getByRole('button', { name: /^Publish the figures/u }).click({ timeout: 1000 });
    await expect(page.getByRole('table', { name: 'Results: People’s choice' })).toBeVisible({
      timeout: 1000,
    });
  }).toPass();
  await expect(
    page
      .getByRole('table', { name: /^Results/u })
      .getByRole('row')
      .nth(1),
  ).toContainText(titles[2] ?? '');
  await expect(stage.getByText('First place', { exact: true })).toBeHidden();
}

async function showNext(page: Page, place: string): Promise<void> {
  await pressUntil(page, 'Space', { heading: place, visible: true });
}

async function stepBack(page: Page, from: string): Promise<void> {
  await pressUntil(page, 'Backspace', { heading: from, visible: false });
}

/** A press too soon after another is taken for a nervous hand's, so one may not be enough. */
async function pressUntil(
  page: Page,
  key: string,
  { heading, visible }: { heading: string; visible: boolean },
): Promise<void> {
  await page.bringToFront();
  const shown = page.getByRole('heading', { name: heading, exact: true });
  await expect(async () => {
    if ((await shown.isVisible()) !== visible) await page.keyboard.press(key);
    await expect(shown).toBeVisible({ visible, timeout: 1000 });
  }).toPass();
}
