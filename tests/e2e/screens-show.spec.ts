import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { SCREENS, type ScreenName, screenPath } from '../../src/contract/stage-address.ts';
import { axeViolations } from './axe-violations.ts';
import { expectSameSecond, press } from './journey/demo-day.ts';
import { actAs, goTo } from './journey/frame.ts';
import { exploreSample, settled } from './journey/open-screens.ts';
import { type BrowserDoor, openBrowserDoor } from './launch-browser-door.ts';

// The screens of a show that is under way, as tabs of a browser beside the control view.

const QUARTER = '2026-Q4';

let door: BrowserDoor;
test.beforeEach(async ({ page }) => {
  door = await openBrowserDoor();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.addInitScript(writeDownSounds);
  await page.goto(door.invitation);
  await exploreSample(page);
  await actAs(page, 'Thandiwe Mokoena');
  await goTo(page, 'Demo day');
});
test.afterEach(async () => {
  await door.close();
});

test('stage and speaker show the same second, and all screens are clean while the clock runs', async ({
  page,
  context,
}) => {
  await startFirst(page);
  const screens = await openScreens(context);
  await expectSameSecond(screens.stage, screens.speaker);
  await expectSameSecond(page, screens.speaker);
  for (const screen of SCREENS) {
    for (const look of ['light', 'dark', 'contrast']) {
      await call(page, 'room.change', { look });
      await expect(screens[screen].locator(`[data-look="${look}"]`)).toBeAttached();
      await settled(screens[screen]);
      expect.soft(await axeViolations(screens[screen]), `${screen}, ${look}`).toEqual([]);
    }
  }
  // Darkness is black to the last dot, on every screen, and nothing of the show is lost by it.
  await page.keyboard.press('b');
  for (const screen of SCREENS) {
    const dark = screens[screen].getByRole('main', { name: 'The screen is dark' });
    await expect(dark).toBeAttached();
    const ground = await dark.evaluate(
      (main) => getComputedStyle(main.parentElement ?? main).backgroundColor,
    );
    expect(ground).toBe('rgb(0, 0, 0)');
  }
});

test('the control view sounds once at each moment, wherever one is in it, and not after a reload', async ({
  page,
  context,
}) => {
  // Warnings right after the start: nobody waits four minutes for them here.
  await call(page, 'demo.setThresholds', { warningMs: 292_000, dangerMs: 286_000 });
  await startFirst(page);
  const other = await context.newPage();
  await other.addInitScript(writeDownSounds);
  await other.goto(`${door.origin}/app/index.html#/people`);
  await goTo(page, 'Feedback');
  await expect.poll(() => soundsOf(page), { timeout: 30_000 }).toEqual(['soft', 'soft', 'soft']);
  expect(await soundsOf(other), 'a second window is silent').toEqual([]);
  // They are handed over ahead of their time; before that a reload would have to hand them over again.
  await page.waitForFunction(
    () => performance.now() > (window as unknown as { soundsAtMs: number }).soundsAtMs,
  );
  await page.reload();
  await page.getByRole('main', { name: 'Feedback' }).waitFor();
  await page.waitForFunction(() => performance.now() > 3000);
  expect(await soundsOf(page)).toEqual([]);
});

async function startFirst(page: Page): Promise<void> {
  await page.getByRole('button', { name: `Move ${QUARTER} to demos` }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Begin demos' }).click();
  await press(page, 'Call the first team', 'Start the five minutes');
  await press(page, 'Start the five minutes', 'Pause');
}

async function openScreens(context: BrowserContext): Promise<Record<ScreenName, Page>> {
  const open = async (screen: ScreenName) => {
    const page = await context.newPage();
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(`${door.origin}/${screenPath(screen, QUARTER)}`);
    await page.getByRole('timer').first().waitFor();
    return page;
  };
  return {
    stage: await open('stage'),
    speaker: await open('speaker'),
    next: await open('next'),
    time: await open('time'),
  };
}

/** The strokes that were handed to the audio clock: one at the first warning, two at the second. */
const soundsOf = (page: Page) => page.evaluate(() => (window as unknown as { strokes: string[] }).strokes);

async function call(page: Page, name: string, input: object): Promise<void> {
  const body = { name, input: { quarter: QUARTER, ...input } };
  const reply = await page.request.post(`${door.origin}/api/call`, {
    data: body,
    headers: { Origin: door.origin },
  });
  expect(await reply.json()).toMatchObject({ ok: true });
}

function writeDownSounds(): void {
  const strokes: string[] = [];
  Object.assign(window, { strokes, soundsAtMs: 0 });
  const { start } = OscillatorNode.prototype;
  OscillatorNode.prototype.start = function (this: OscillatorNode, when?: number) {
    // The lowest tone of each stroke stands for it.
    const hz = Math.round(this.frequency.value);
    if (hz === 659) strokes.push('soft');
    if (hz === 523) strokes.push('clear');
    const aheadMs = ((when ?? 0) - this.context.currentTime) * 1000;
    Object.assign(window, { soundsAtMs: performance.now() + Math.max(0, aheadMs) });
    start.call(this, when);
  };
}
