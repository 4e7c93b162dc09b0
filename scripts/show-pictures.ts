// `node scripts/show-pictures.ts [screen…]`: every screen of the show in every scene and phase, in each look, small,
// large and 4K, from the built app and its sample, into screenshots/show/, with a sheet of each screen to look at first.
// SCENES=time-up,break takes only those scenes, TITLES=hard gives the projects the longest titles in four scripts.
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type BrowserContext, chromium } from '@playwright/test';
import { SCREENS, type ScreenName, screenPath } from '../src/contract/stage-address.ts';
import { callIn } from '../tests/e2e/journey/call-in.ts';
import { actAs } from '../tests/e2e/journey/frame.ts';
import { exploreSample, settled } from '../tests/e2e/journey/open-screens.ts';
import {
  giveHardTitles,
  type Scene,
  SHOW_ORGANISER,
  SHOW_QUARTER,
  SHOW_SCENES,
  showLater,
} from '../tests/e2e/journey/show-scenes.ts';
import { openBrowserDoor } from '../tests/e2e/launch-browser-door.ts';
import { saveSheet } from './pictures/contact-sheet.ts';
import { findOrInstallChromium } from './setup/browser.mjs';
import { root } from './setup/run.mjs';

const FOLDER = join(root, 'screenshots/show');
const LOOKS = ['light', 'dark', 'contrast'] as const;
const SIZES = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
  { width: 3840, height: 2160 },
];
/** Other shapes are looked at in one look only. */
const SHAPES = [
  { width: 1024, height: 768 },
  { width: 1080, height: 1920 },
];

const named = process.argv.slice(2) as ScreenName[];
const wanted = named.length > 0 ? named : SCREENS;
const only = process.env.SCENES?.split(',');
await rm(FOLDER, { recursive: true, force: true });
await mkdir(FOLDER, { recursive: true });
const browser = await chromium.launch({
  executablePath: await findOrInstallChromium(() => undefined),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const door = await openBrowserDoor();
const context = await browser.newContext({ reducedMotion: 'reduce' });
const taken: string[] = [];
try {
  const control = await context.newPage();
  await control.goto(door.invitation);
  await exploreSample(control);
  await actAs(control, SHOW_ORGANISER);
  const call = callIn(control);
  if (process.env.TITLES === 'hard') await giveHardTitles(call);
  await call('hackathon.moveToPhase', { quarter: SHOW_QUARTER, phase: 'demos' });
  for (const scene of SHOW_SCENES) {
    await scene.play(call);
    if (only && !only.some((part) => scene.name.includes(part))) continue;
    for (const screen of wanted) await take(context, scene, screen);
    process.stdout.write(`${scene.name}\n`);
  }
  for (const screen of wanted) {
    const own = taken.filter((path) => path.startsWith(`${screen}-`));
    await saveSheet(context, FOLDER, `sheet-${screen}`, own);
  }
} finally {
  await browser.close();
  await door.close();
}

async function take(from: BrowserContext, { name, laterMs = 0 }: Scene, screen: ScreenName): Promise<void> {
  const page = await from.newPage();
  await showLater(page, laterMs);
  await page.goto(`${door.origin}/${screenPath(screen, SHOW_QUARTER)}`);
  await page.locator('main').waitFor({ state: 'attached' });
  const shoot = async (size: { width: number; height: number }, look: string) => {
    await page.setViewportSize(size);
    await page.evaluate((chosen) => {
      document.querySelector('[data-look]')?.setAttribute('data-look', chosen);
    }, look);
    await settled(page);
    const picture = `${screen}-${name}-${size.width}-${look}.png`;
    await page.screenshot({ path: join(FOLDER, picture) });
    taken.push(picture);
  };
  for (const size of SIZES) for (const look of LOOKS) await shoot(size, look);
  for (const size of SHAPES) await shoot(size, 'light');
  await page.close();
}
