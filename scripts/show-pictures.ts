// `node scripts/show-pictures.ts [screen…]`: every screen of the show and its control view in every scene and phase, in
// each look, small and large, from the built app and its sample, into screenshots/show/, with a sheet of each to look at
// first. SCENES=time-up,break takes only those scenes, TITLES=hard gives the projects the longest titles in four
// scripts, TEAMS=30 makes it a day of so many teams.
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { SCREENS, type ScreenName, screenPath } from '../src/contract/stage-address.ts';
import { callIn } from '../tests/e2e/journey/call-in.ts';
import { actAs } from '../tests/e2e/journey/frame.ts';
import { addTeams } from '../tests/e2e/journey/many-teams.ts';
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

/** The control view is a page of the app: its smallest size, the usual one, and the one with everything beside the clock. */
const CONTROL_SIZES = [
  { width: 1024, height: 700 },
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
];

const PANES = ['Running order', 'Screens', 'Settings'];

/** Before the first call: while teams build, and as demos begin. */
const BEFORE_THE_SHOW: readonly Scene[] = [
  { name: '00-building', play: async () => undefined },
  {
    name: '00-demos',
    play: (call) => call('hackathon.moveToPhase', { quarter: SHOW_QUARTER, phase: 'demos' }),
  },
];

interface Size {
  readonly width: number;
  readonly height: number;
}

type Pictured = ScreenName | 'control';
const named = process.argv.slice(2) as Pictured[];
const wanted: readonly Pictured[] = named.length > 0 ? named : [...SCREENS, 'control'];
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
  if (process.env.TEAMS) await addTeams(call, Number(process.env.TEAMS));
  for (const scene of [...BEFORE_THE_SHOW, ...SHOW_SCENES]) {
    await scene.play(call);
    if (only && !only.some((part) => scene.name.includes(part))) continue;
    for (const one of wanted) await (one === 'control' ? takeControl(scene) : takeScreen(scene, one));
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

async function takeScreen(scene: Scene, screen: ScreenName): Promise<void> {
  const page = await openIn(scene, screenPath(screen, SHOW_QUARTER));
  // They are fetched once the scene is there.
  if (screen === 'stage')
    await page
      .locator('blockquote')
      .waitFor({ timeout: 3000 })
      .catch(() => undefined);
  const withLook = async (size: Size, look: string) => {
    await page.setViewportSize(size);
    await page.evaluate((chosen) => {
      document.querySelector('[data-look]')?.setAttribute('data-look', chosen);
    }, look);
    await shoot(page, `${screen}-${scene.name}-${size.width}-${look}`);
  };
  for (const size of SIZES) for (const look of LOOKS) await withLook(size, look);
  for (const size of SHAPES) await withLook(size, 'light');
  await page.close();
}

/** Each pane beside the clock before the show, the running order in all scenes. */
async function takeControl(scene: Scene): Promise<void> {
  const page = await openIn(scene, '#/demo-day');
  for (const pane of BEFORE_THE_SHOW.includes(scene) ? PANES : PANES.slice(0, 1)) {
    await page.getByText(pane, { exact: true }).first().click();
    for (const size of CONTROL_SIZES) {
      await page.setViewportSize(size);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await shoot(page, `control-${scene.name}-${size.width}-${colorScheme}-${pane.replace(' ', '-')}`);
      }
    }
  }
  await page.close();
}

/** A page of the scene as it is then. */
async function openIn({ laterMs = 0 }: Scene, path: string): Promise<Page> {
  const page = await context.newPage();
  await showLater(page, laterMs);
  await page.goto(`${door.origin}/${path}`);
  await page.locator('main').first().waitFor({ state: 'attached' });
  return page;
}

async function shoot(page: Page, name: string): Promise<void> {
  await settled(page);
  await page.screenshot({ path: join(FOLDER, `${name}.png`) });
  taken.push(`${name}.png`);
}
