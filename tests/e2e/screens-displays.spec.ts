import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import type { Screens } from '../../src/contract/desktop-calls.ts';
import { press } from './journey/demo-day.ts';
import { actAs, goTo } from './journey/frame.ts';
import { exploreSample } from './journey/open-screens.ts';
import { launchShipIt, type ShipItApp } from './launch-shipit.ts';

// The screens of the show on displays that come and go. What the system does to its windows then cannot be
// seen here; what ShipIt! does with them can.

const DESK = { id: 1, label: 'Desk', x: 0 };
const PROJECTOR = { id: 2, label: 'Projector', x: 1920 };
const LECTERN = { id: 3, label: 'Lectern', x: 3840 };

/** The buttons of the question before the app closes. */
const [KEEP, CLOSE] = [0, 1];

interface Bridge {
  call(name: string, input: unknown): Promise<{ ok: boolean; value?: unknown }>;
}
const call = async (page: Page, name: string, input: unknown = {}) => {
  const reply = await page.evaluate(
    ([wanted, given]) => (window as unknown as { shipit: Bridge }).shipit.call(wanted, given),
    [name, input] as const,
  );
  expect(reply.ok, name).toBe(true);
  return reply.value;
};
const open = (page: Page, screen: string, displayId?: number) =>
  call(page, 'desktop.openScreen', { screen, quarter: '2026-Q4', ...(displayId && { displayId }) });
/** Where a screen is, as the control view is told: `open on Projector, full screen`. */
const whereIs = async (page: Page, screen: string) => {
  const { screens } = (await call(page, 'desktop.screens')) as Screens;
  const one = screens.find((state) => state.screen === screen);
  return `${one?.state} on ${one?.displayLabel}${one?.isFullScreen ? ', full screen' : ''}`;
};

let app: ShipItApp;
let userData: string;
test.beforeEach(async () => {
  userData = await mkdtemp(join(tmpdir(), 'shipit-user-'));
  app = await launchShipIt({ userData });
  await app.plugDisplays(DESK, PROJECTOR, LECTERN);
});
test.afterEach(async () => {
  await app.kill();
  await rm(userData, { recursive: true, force: true, maxRetries: 5 });
});

test('each screen is a window of its own, on a display of its own, opened once', async () => {
  const page = await app.appWindow();
  await open(page, 'stage');
  await open(page, 'speaker');
  expect(await whereIs(page, 'stage')).toBe('open on Projector, full screen');
  expect(await whereIs(page, 'speaker')).toBe('open on Lectern, full screen');
  const stage = await app.screenWindow('stage');
  const speaker = await app.screenWindow('speaker');
  expect(stage.url()).toMatch(/stage\/index\.html#\/2026-Q4$/u);
  expect(speaker.url()).toMatch(/stage\/index\.html#\/2026-Q4\/speaker$/u);
  expect(await call(speaker, 'app.status')).toMatchObject({ workspace: null });
  await open(page, 'stage', LECTERN.id);
  expect(await whereIs(page, 'stage')).toBe('open on Lectern, full screen');
  expect(stage.isClosed()).toBe(false);
  await Promise.all([stage.waitForEvent('close'), call(page, 'desktop.closeScreen', { screen: 'stage' })]);
  expect(await whereIs(page, 'stage')).toBe('closed on Lectern');
  expect(await whereIs(page, 'speaker')).toBe('open on Lectern, full screen');
});

test('a screen whose display is unplugged waits, and is back on it by itself', async () => {
  const page = await app.appWindow();
  await open(page, 'stage');
  const stage = await app.screenWindow('stage');
  await Promise.all([stage.waitForEvent('close'), app.plugDisplays(DESK, LECTERN)]);
  expect(await whereIs(page, 'stage')).toBe('waiting on Projector');
  // Plugged in again it has another id, and may stand elsewhere.
  await app.plugDisplays(DESK, LECTERN, { id: 40, label: 'Projector', x: 5760 });
  await expect.poll(() => whereIs(page, 'stage')).toBe('open on Projector, full screen');
  const again = await app.screenWindow('stage');
  expect(again.url()).toMatch(/#\/2026-Q4$/u);
});

test('a screen never fills the display of the control view', async () => {
  const page = await app.appWindow();
  await open(page, 'stage', DESK.id);
  expect(await whereIs(page, 'stage')).toBe('open on Desk');
  await call(page, 'desktop.closeScreen', { screen: 'stage' });
  await app.plugDisplays(DESK);
  await open(page, 'stage');
  expect(await whereIs(page, 'stage')).toBe('open on Desk');
});

test('a closed screen opens on the display where it was, also after a restart', async () => {
  let page = await app.appWindow();
  await open(page, 'time', LECTERN.id);
  await call(page, 'desktop.closeScreen', { screen: 'time' });
  expect(await app.close()).toBe(0);
  expect(JSON.parse(await readFile(join(userData, 'screens.json'), 'utf8'))).toMatchObject({
    time: { label: 'Lectern' },
  });
  app = await launchShipIt({ userData });
  await app.plugDisplays(DESK, PROJECTOR, { ...LECTERN, id: 9 });
  page = await app.appWindow();
  await open(page, 'time');
  expect(await whereIs(page, 'time')).toBe('open on Lectern, full screen');
});

test('the control view puts a screen on a display, and says where it is while displays come and go', async () => {
  const page = await app.appWindow();
  await exploreSample(page);
  await actAs(page, 'Thandiwe Mokoena');
  await goTo(page, 'Demo day');
  await page.getByText('Screens', { exact: true }).click();
  const panel = page.getByRole('region', { name: 'Screens', exact: true });
  await panel.getByRole('combobox', { name: 'Where “Speaker” is' }).click();
  await page.getByRole('option', { name: 'Lectern' }).click();
  await expect(panel.getByText('On Lectern, full screen.')).toBeVisible();
  await app.plugDisplays(DESK, PROJECTOR);
  await expect(
    panel.getByText('Lectern is unplugged. It opens there again once that is back.'),
  ).toBeVisible();
  await app.plugDisplays(DESK, PROJECTOR, { ...LECTERN, id: 30 });
  await expect(panel.getByText('On Lectern, full screen.')).toBeVisible();
  await panel.getByRole('combobox', { name: 'Where “Speaker” is' }).click();
  await page.getByRole('option', { name: 'Not open' }).click();
  await expect(panel.getByText('Not open. It was last on Lectern.')).toBeVisible();
});

test('all screens open as last time by one key; one whose display is missing waits for it', async () => {
  let page = await app.appWindow();
  await exploreSample(page);
  await actAs(page, 'Thandiwe Mokoena');
  await open(page, 'stage', PROJECTOR.id);
  await open(page, 'speaker', LECTERN.id);
  await call(page, 'desktop.closeScreen', { screen: 'speaker' });
  await call(page, 'desktop.closeScreen', { screen: 'stage' });
  expect(await app.close()).toBe(0);
  app = await launchShipIt({ userData });
  await app.plugDisplays(DESK, PROJECTOR);
  page = await app.appWindow();
  await goTo(page, 'Demo day');
  // No show is under way: nothing opens by itself.
  expect(await whereIs(page, 'stage')).toBe('closed on Projector');
  const button = page.getByRole('button', { name: 'Open all screens as last time' });
  await expect(button).toBeVisible();
  await expect(
    page.getByText('Stage on Projector; Speaker on Lectern, once that is plugged in'),
  ).toBeVisible();
  await page.keyboard.press('Shift+O');
  await expect.poll(() => whereIs(page, 'stage')).toBe('open on Projector, full screen');
  expect(await whereIs(page, 'speaker')).toBe('waiting on Lectern');
  await expect(button).toBeHidden();
  await app.plugDisplays(DESK, PROJECTOR, { ...LECTERN, id: 8 });
  await expect.poll(() => whereIs(page, 'speaker')).toBe('open on Lectern, full screen');
});

test('a screen that somebody opens while the others open as last time stays where it was put', async () => {
  const page = await app.appWindow();
  await open(page, 'stage', PROJECTOR.id);
  await open(page, 'time', LECTERN.id);
  for (const screen of ['stage', 'time']) await call(page, 'desktop.closeScreen', { screen });
  await Promise.all([
    call(page, 'desktop.openLastScreens', { quarter: '2026-Q4' }),
    open(page, 'time', DESK.id),
  ]);
  expect(await whereIs(page, 'stage')).toBe('open on Projector, full screen');
  expect(await whereIs(page, 'time')).toBe('open on Desk');
});

/** The first team is on stage. */
async function startShow(page: Page): Promise<void> {
  await goTo(page, 'Demo day');
  await page.getByRole('button', { name: `Move 2026-Q4 to demos` }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Begin demos' }).click();
  await press(page, 'Call the first team', 'Start the five minutes');
}

test('in the middle of a show the app opens after a kill with workspace and screens, untouched', async () => {
  let page = await app.appWindow();
  await exploreSample(page);
  await actAs(page, 'Thandiwe Mokoena');
  await startShow(page);
  await open(page, 'stage', PROJECTOR.id);
  await open(page, 'next', LECTERN.id);
  await open(page, 'time', DESK.id);
  await call(page, 'desktop.closeScreen', { screen: 'time' });
  await app.kill();
  app = await launchShipIt({ userData });
  const stage = await app.screenWindow('stage');
  await expect(stage.getByText('until the stage is yours')).toBeVisible();
  page = await app.appWindow();
  expect(await whereIs(page, 'next')).toBe('waiting on Lectern');
  await app.plugDisplays(DESK, PROJECTOR, LECTERN);
  await expect((await app.screenWindow('next')).getByRole('timer').first()).toBeVisible();
  await expect(page.getByRole('main', { name: 'Home' })).toBeVisible();
  expect(await whereIs(page, 'time')).toBe('closed on null');
});

test('closing the app in the middle of a show asks first, and takes its screens along', async () => {
  const page = await app.appWindow();
  await exploreSample(page);
  await actAs(page, 'Thandiwe Mokoena');
  await startShow(page);
  await open(page, 'stage', PROJECTOR.id);
  const stage = await app.screenWindow('stage');
  await app.closeAppWindow();
  expect(await app.question()).toBe('The show is under way. Close ShipIt! all the same?');
  // The clock does not wait for the answer, and no button does.
  await press(page, 'Start the five minutes', 'Pause');
  await app.answerQuestion(KEEP);
  await app.askToQuit();
  await app.question();
  await app.answerQuestion(KEEP);
  expect(stage.isClosed()).toBe(false);
  expect(await whereIs(page, 'stage')).toBe('open on Projector, full screen');
  await app.closeAppWindow();
  await app.question();
  await Promise.all([stage.waitForEvent('close'), page.waitForEvent('close'), app.answerQuestion(CLOSE)]);
  app = await launchShipIt({ userData });
  await expect((await app.screenWindow('stage')).getByRole('timer')).toBeVisible();
});
