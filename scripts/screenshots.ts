// `npm run screenshots`: every screen of the built app, light and dark, small and large, from the sample
// and from an empty workspace, into screenshots/. With --readme only the picture of the README, into docs/.
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import {
  EMPTY_STOPS,
  exploreSample,
  SAMPLE_STOPS,
  type Stop,
  settled,
} from '../tests/e2e/journey/open-screens.ts';
import { createWorkspace } from '../tests/e2e/journey/welcome.ts';
import { openBrowserDoor } from '../tests/e2e/launch-browser-door.ts';
import { findOrInstallChromium } from './setup/browser.mjs';
import { ensureBuilt } from './setup/build.mjs';
import { ensureInstalled } from './setup/install.mjs';
import { root } from './setup/run.mjs';

const FOLDER = join(root, 'screenshots');
const README_PICTURE = join(root, 'docs/images/home.png');
const SMALL = { width: 1280, height: 800 };
const SIZES = [SMALL, { width: 1920, height: 1080 }];
const SCHEMES = ['light', 'dark'] as const;

const say = (line: string) => process.stdout.write(`${line}\n`);

async function takeAll(browser: Browser): Promise<void> {
  await rm(FOLDER, { recursive: true, force: true });
  await onFreshApp(browser, async (page, origin) => {
    await take(page, 'sample', { name: 'welcome', open: async () => undefined });
    await exploreSample(page);
    for (const stop of SAMPLE_STOPS) await take(page, 'sample', stop);
    for (const stop of otherPages(origin)) await take(page, 'sample', stop);
  });
  await onFreshApp(browser, async (page) => {
    await createWorkspace(page, 'Pinewell Studios', 'Olga Verhoeven');
    for (const stop of EMPTY_STOPS) await take(page, 'empty', stop);
  });
  say(`The pictures are in ${FOLDER}`);
}

async function takeForReadme(browser: Browser): Promise<void> {
  const home = SAMPLE_STOPS.filter(({ name }) => name === 'who are you' || name === 'home');
  await mkdir(join(README_PICTURE, '..'), { recursive: true });
  await onFreshApp(browser, async (page) => {
    await exploreSample(page);
    for (const stop of home) await stop.open(page);
    await settled(page);
    // Where the workspace lies on this machine is nobody's business.
    const path = page.getByRole('contentinfo').getByTitle('/');
    await path.evaluate((element) => element.style.setProperty('visibility', 'hidden'));
    await page.screenshot({ path: README_PICTURE });
  });
  say(`The picture is ${README_PICTURE}`);
}

function otherPages(origin: string): Stop[] {
  const at = (name: string, address: string): Stop => ({
    name,
    open: async (page) => {
      await page.goto(origin + address);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
    },
  });
  return [
    at('stage before', '/stage/index.html#/2026-Q4'),
    at('stage after', '/stage/index.html#/2026-Q3'),
    at('gallery', '/gallery/index.html'),
  ];
}

/** A new app with data of its own, and a browser that has just been let in. */
async function onFreshApp(
  browser: Browser,
  work: (page: Page, origin: string) => Promise<void>,
): Promise<void> {
  const door = await openBrowserDoor();
  const context = await browser.newContext({ viewport: SMALL, reducedMotion: 'reduce' });
  try {
    const page = await context.newPage();
    await page.goto(door.invitation);
    await work(page, door.origin);
  } finally {
    await context.close();
    await door.close();
  }
}

async function take(page: Page, from: string, { name, open }: Stop): Promise<void> {
  await open(page);
  for (const size of SIZES) {
    await page.setViewportSize(size);
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme });
      await page.locator(`html[data-mantine-color-scheme="${colorScheme}"]`).waitFor({ state: 'attached' });
      await settled(page);
      const folder = join(FOLDER, `${size.width}-${colorScheme}`);
      await page.screenshot({ path: join(folder, `${from} ${name}.png`.replaceAll(' ', '-')) });
    }
  }
  await page.setViewportSize(SMALL);
  say(`${from}: ${name}`);
}

await ensureInstalled(say);
process.env.SHIPIT_GALLERY = '1';
await ensureBuilt(say);
const browser = await chromium.launch({
  executablePath: await findOrInstallChromium(say),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
  await (process.argv.includes('--readme') ? takeForReadme(browser) : takeAll(browser));
} finally {
  await browser.close();
}
