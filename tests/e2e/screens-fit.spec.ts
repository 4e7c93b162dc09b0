import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { SCREENS, screenPath } from '#contract/stage-address.ts';
import { callIn } from './journey/call-in.ts';
import { actAs } from './journey/frame.ts';
import { exploreSample, settled } from './journey/open-screens.ts';
import {
  giveHardTitles,
  SHOW_ORGANISER,
  SHOW_QUARTER,
  SHOW_SCENES,
  showLater,
} from './journey/show-scenes.ts';
import { type BrowserDoor, openBrowserDoor } from './launch-browser-door.ts';

// A projector is not scrolled, and nobody in the hall can pull it wider.

/** A projector, and a display that stands upright. */
const SIZES = [
  { width: 1280, height: 720 },
  { width: 1080, height: 1920 },
];
const FIRST = SHOW_SCENES[0]?.name;

let door: BrowserDoor;
test.beforeEach(async () => {
  door = await openBrowserDoor();
});
test.afterEach(() => door.close());

test('in no scene do words run out of a screen, however long they are', async ({ page, context }) => {
  test.setTimeout(240_000);
  await page.goto(door.invitation);
  await exploreSample(page);
  await actAs(page, SHOW_ORGANISER);
  const call = callIn(page);
  await giveHardTitles(call);
  await call('hackathon.moveToPhase', { quarter: SHOW_QUARTER, phase: 'demos' });
  for (const { name, play, laterMs = 0 } of SHOW_SCENES) {
    await play(call);
    // What the time of day shows depends on no scene.
    const screens = SCREENS.filter((screen) => screen !== 'time' || name === FIRST);
    await Promise.all(screens.map((screen) => expectWordsInside(context, { screen, name, laterMs })));
  }
});

interface ShownScene {
  readonly screen: (typeof SCREENS)[number];
  readonly name: string;
  readonly laterMs: number;
}

async function expectWordsInside(context: BrowserContext, { screen, name, laterMs }: ShownScene) {
  const opened = await context.newPage();
  await showLater(opened, laterMs);
  await opened.emulateMedia({ reducedMotion: 'reduce' });
  await opened.goto(`${door.origin}/${screenPath(screen, SHOW_QUARTER)}`);
  await opened.locator('main').waitFor({ state: 'attached' });
  for (const size of SIZES) {
    await opened.setViewportSize(size);
    await settled(opened);
    // The name of a break may be long, and is whole for the speaker too.
    if (screen === 'speaker' && name === '40-break')
      await expect.soft(opened.locator('footer p')).toHaveCSS('text-overflow', 'clip');
    expect.soft(await wordsOutside(opened), `${screen}, ${name}, ${size.width} wide`).toEqual([]);
  }
  await opened.close();
}

/** What is read and not wholly on the screen; what ends in an ellipsis says so itself. */
function wordsOutside(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isCut = (element: Element) => {
      const { textOverflow, webkitLineClamp } = getComputedStyle(element);
      return textOverflow === 'ellipsis' || webkitLineClamp !== 'none';
    };
    const isOutside = (element: Element) => {
      const words = document.createRange();
      words.selectNodeContents(element);
      const { left, right, width } = words.getBoundingClientRect();
      const { top, bottom } = element.getBoundingClientRect();
      return width > 0 && (left < -1 || right > innerWidth + 1 || top < -1 || bottom > innerHeight + 1);
    };
    return [...document.querySelectorAll('main *')]
      .filter((element) => element.childElementCount === 0 && element.textContent?.trim())
      .filter((element) => !element.closest('.visually-hidden') && !isCut(element) && isOutside(element))
      .map((element) => element.textContent ?? '');
  });
}
