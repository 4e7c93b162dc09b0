import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { type ScreenName, screenPath } from '../../src/contract/stage-address.ts';
import { actAs, goTo } from './journey/frame.ts';
import { exploreSample } from './journey/open-screens.ts';
import { type BrowserDoor, openBrowserDoor } from './launch-browser-door.ts';

// Whoever sits fourteen metres away reads digits that take a quarter of the screen's height: not their type, which has
// room above and below, but what is black of them.

const QUARTER = '2026-Q4';
const PROJECTORS = [
  [1280, 720],
  [1920, 1080],
  [3840, 2160],
] as const;
const SIZES = [...PROJECTORS, [1024, 768], [1280, 800]] as const;
const UPRIGHT = [1080, 1920] as const;
const CLOCKS = ['stage', 'speaker', 'next'] as const;

let door: BrowserDoor;
test.beforeEach(async ({ page }) => {
  door = await openBrowserDoor();
  await page.goto(door.invitation);
  await exploreSample(page);
  await actAs(page, 'Thandiwe Mokoena');
  await goTo(page, 'Demo day');
});
test.afterEach(() => door.close());

test('the digits of every screen take a quarter of its height, and nothing stands in their way', async ({
  page,
  context,
}) => {
  await call(page, 'hackathon.moveToPhase', { phase: 'demos' });
  for (const lengthMs of [15 * 60_000, 120 * 60_000])
    await call(page, 'demo.addBreak', { title: 'A break', lengthMs, place: 0 });
  await call(page, 'demo.next', {});
  const screens = {
    stage: await openScreen(context, 'stage'),
    speaker: await openScreen(context, 'speaker'),
    next: await openScreen(context, 'next'),
  };
  const expectAll = async (scene: string, digits: RegExp) => {
    for (const screen of CLOCKS) {
      await expect(screens[screen].getByRole('timer')).toHaveText(digits);
      for (const size of SIZES) await expectLegible(screens[screen], size, `${screen}, ${scene}`);
      await expectLegibleUpright(screens[screen], screen, scene);
    }
  };
  await expectAll('a long break', /^1\d\d:\d\d$/u);
  await call(page, 'demo.next', {});
  await expectAll('a break', /^1\d:\d\d$/u);
  await call(page, 'demo.next', {});
  await expectAll('changeover', /^\d:\d\d$/u);
  await call(page, 'demo.start', {});
  await expectAll('demo', /^4:\d\d$/u);
  // Its size has changed all the time.
  for (const size of PROJECTORS) await expectLargeTitle(screens.next, size);
  const time = await openScreen(context, 'time');
  for (const size of SIZES) await expectLegible(time, size, 'time of day');
});

async function openScreen(context: BrowserContext, screen: ScreenName): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${door.origin}/${screenPath(screen, QUARTER)}`);
  await page.getByRole('timer').first().waitFor();
  await page.evaluate(() => document.fonts.ready);
  return page;
}

/**
 * A display turned upright. Where nothing but digits matters they have two lines, and a quarter of the height; beside
 * customers' words they are as high as on the same display lying. The longer digits of a break are not held to it.
 */
async function expectLegibleUpright(page: Page, screen: ScreenName, scene: string) {
  if (scene === 'a long break' || (scene === 'a break' && screen !== 'speaker')) return;
  await expectLegible(page, UPRIGHT, `${screen}, ${scene}`, screen === 'speaker' ? 1920 : 1080);
}

async function expectLegible(
  page: Page,
  [width, height]: readonly [number, number],
  what: string,
  partOf = height,
) {
  await page.setViewportSize({ width, height });
  const message = `${what} at ${width}×${height}`;
  const { glyphs } = await page.evaluate(measureDigits);
  expect.soft(glyphs / partOf, message).toBeGreaterThanOrEqual(0.25);
  // The words beside them are made to fit when the new size is drawn.
  const inTheWay = async () => (await page.evaluate(measureDigits)).inTheWay;
  await expect.configure({ soft: true }).poll(inTheWay, { message }).toEqual([]);
}

/** Who is on has the room: a title that fits is as large as it may be, however the screen came to its size. */
async function expectLargeTitle(page: Page, [width, height]: (typeof SIZES)[number]) {
  await page.setViewportSize({ width, height });
  const sizeOf = () =>
    page
      .getByRole('heading', { level: 1 })
      .evaluate((title) => Number.parseFloat(getComputedStyle(title).fontSize));
  await expect.poll(async () => (await sizeOf()) / height).toBeCloseTo(0.07, 3);
}

/** In the page: how high the digits are, and what they run into, be it words or the edge of the screen. */
function measureDigits(): { glyphs: number; inTheWay: string[] } {
  const timer = document.querySelector('[role="timer"]');
  // The time of day has its seconds beside it, in digits of their own.
  const digits = timer?.querySelector('[class*="digits"]') ?? timer;
  const context = document.createElement('canvas').getContext('2d');
  if (!digits || !context) throw new Error('There are no digits.');
  const { fontWeight, fontSize, fontFamily, paddingTop, paddingBottom } = getComputedStyle(digits);
  context.font = `${fontWeight} ${fontSize} ${fontFamily}`;
  const text = context.measureText(digits.textContent ?? '');
  const glyphs = text.actualBoundingBoxAscent + text.actualBoundingBoxDescent;

  const around = digits.getBoundingClientRect();
  const written = document.createRange();
  written.selectNodeContents(digits);
  const { left, right } = written.getBoundingClientRect();
  // The line is as high as the digits are, and no higher.
  const [top, bottom] = [
    around.top + Number.parseFloat(paddingTop),
    around.bottom - Number.parseFloat(paddingBottom),
  ];
  const inTheWay: string[] = [];
  // The last sign has its spacing behind it, and the first is set out by as much.
  const slack = Number.parseFloat(fontSize) * 0.05;
  if (left < -slack || right > innerWidth + slack || top < 0 || bottom > innerHeight)
    inTheWay.push('the edge');
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const node = texts.currentNode;
    if (digits.contains(node) || node.textContent?.trim() === '') continue;
    written.selectNodeContents(node);
    for (const other of written.getClientRects()) {
      const isBeside = other.right <= left + slack || other.left >= right - slack;
      const isAbove = other.bottom <= top + slack || other.top >= bottom - slack;
      if (!isBeside && !isAbove) inTheWay.push(node.textContent ?? '');
    }
  }
  return { glyphs, inTheWay };
}

async function call(page: Page, name: string, input: object): Promise<void> {
  const reply = await page.request.post(`${door.origin}/api/call`, {
    data: { name, input: { quarter: QUARTER, ...input } },
    headers: { Origin: door.origin },
  });
  expect(await reply.json()).toMatchObject({ ok: true });
}
