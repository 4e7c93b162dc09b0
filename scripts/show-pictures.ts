// `node scripts/show-pictures.ts [screen…]`: every screen of the show in every scene and phase, in each look, small,
// large and 4K, from the built app and its sample, into screenshots/show/. What began is told to the pages as begun
// earlier: nobody waits five minutes for a picture.
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page, type Route } from '@playwright/test';
import { SCREENS, type ScreenName, screenPath } from '../src/contract/stage-address.ts';
import { exploreSample, settled } from '../tests/e2e/journey/open-screens.ts';
import { openBrowserDoor } from '../tests/e2e/launch-browser-door.ts';
import { findOrInstallChromium } from './setup/browser.mjs';
import { root } from './setup/run.mjs';

const FOLDER = join(root, 'screenshots/show');
const QUARTER = '2026-Q4';
const ORGANISER = 'Thandiwe Mokoena';
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

interface Scene {
  readonly name: string;
  /** Brings the show there from the scene before. */
  readonly play: (call: Call) => Promise<unknown>;
  /** How far the pages are ahead of that, in ms. */
  readonly laterMs?: number;
}
type Call = (name: string, input?: object) => Promise<unknown>;

async function showMessage(call: Call): Promise<void> {
  await call('demo.resume', quarter);
  const { hackathons } = (await call('workspace.snapshot')) as { hackathons: Hackathons };
  await call('demo.showMessage', { ...quarter, messageId: hackathons[QUARTER]?.show.messages[2]?.id });
}

async function playBreak(call: Call): Promise<void> {
  await call('demo.hideMessage', quarter);
  await call('demo.addBreak', { ...quarter, title: 'Coffee', lengthMs: 900_000, place: 2 });
  await call('demo.start', quarter);
  await call('demo.finish', quarter);
}

async function playToTheEnd(call: Call): Promise<void> {
  for (let row = 0; row < 4; row++) {
    if (row === 0) await call('demo.next', quarter);
    await call('demo.start', quarter);
    await call('demo.finish', quarter);
  }
}

type Hackathons = Record<string, { show: { messages: { id: string }[] } }>;

const quarter = { quarter: QUARTER };
const nothing = async () => undefined;
const SCENES: readonly Scene[] = [
  { name: '00-draw', play: (call) => call('demo.draw', { ...quarter, seed: 'picture' }), laterMs: 5200 },
  { name: '01-before', play: nothing, laterMs: 120_000 },
  { name: '10-changeover', play: (call) => call('demo.next', quarter), laterMs: 12_000 },
  { name: '11-changeover-over', play: nothing, laterMs: 70_000 },
  { name: '20-running', play: (call) => call('demo.start', quarter), laterMs: 31_000 },
  { name: '21-last-minute', play: nothing, laterMs: 252_000 },
  { name: '22-last-seconds', play: nothing, laterMs: 291_000 },
  { name: '23-time-up', play: nothing, laterMs: 323_000 },
  { name: '24-paused', play: (call) => call('demo.pause', { ...quarter, reason: 'Projector or screen' }) },
  { name: '25-message', play: showMessage, laterMs: 100_000 },
  { name: '30-next-team', play: (call) => call('demo.finish', quarter), laterMs: 5000 },
  { name: '40-break', play: playBreak, laterMs: 130_000 },
  { name: '50-after', play: playToTheEnd },
];

const wanted = process.argv.slice(2) as ScreenName[];
const only = process.env.SCENES?.split(',');
await rm(FOLDER, { recursive: true, force: true });
await mkdir(FOLDER, { recursive: true });
const browser = await chromium.launch({
  executablePath: await findOrInstallChromium(() => undefined),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const door = await openBrowserDoor();
const context = await browser.newContext({ reducedMotion: 'reduce' });
try {
  const control = await context.newPage();
  await control.goto(door.invitation);
  await exploreSample(control);
  const call = callIn(control);
  const { people } = (await call('workspace.snapshot')) as {
    people: { people: Record<string, { name: string }> };
  };
  const [personId] = Object.entries(people.people).find(([, { name }]) => name === ORGANISER) ?? [];
  await call('session.actAs', { personId });
  await call('hackathon.moveToPhase', { ...quarter, phase: 'demos' });
  for (const scene of SCENES) {
    await scene.play(call);
    if (only && !only.some((part) => scene.name.includes(part))) continue;
    for (const screen of wanted.length > 0 ? wanted : SCREENS) await take(context, scene, screen);
    process.stdout.write(`${scene.name}\n`);
  }
} finally {
  await browser.close();
  await door.close();
}

async function take(from: BrowserContext, { name, laterMs = 0 }: Scene, screen: ScreenName): Promise<void> {
  const page = await from.newPage();
  await page.route('**/api/call', (route) => answerEarlier(route, laterMs));
  await page.goto(`${door.origin}/${screenPath(screen, QUARTER)}`);
  await page.locator('main').waitFor();
  const shoot = async (size: { width: number; height: number }, look: string) => {
    await page.setViewportSize(size);
    await page.evaluate((chosen) => {
      document.querySelector('[data-look]')?.setAttribute('data-look', chosen);
    }, look);
    await settled(page);
    await page.screenshot({ path: join(FOLDER, `${screen}-${name}-${size.width}-${look}.png`) });
  };
  for (const size of SIZES) for (const look of LOOKS) await shoot(size, look);
  for (const size of SHAPES) await shoot(size, 'light');
  await page.close();
}

/** The snapshot, with all that runs begun so much earlier. */
async function answerEarlier(route: Route, byMs: number): Promise<void> {
  const response = await route.fetch();
  const reply = await response.json();
  const show = reply.value?.hackathons?.[QUARTER]?.show;
  const earlier = (part: object | null, name: string) => {
    const at = part && Reflect.get(part, name);
    if (part && typeof at === 'number') Reflect.set(part, name, at - byMs);
  };
  if (show) {
    for (const slot of Object.values<object>(show.slots)) earlier(slot, 'startedAt');
    for (const one of [...show.changeovers, ...Object.values<object>(show.breaks)]) earlier(one, 'startedAt');
    earlier(show.draw, 'at');
  }
  await route.fulfill({ response, json: reply });
}

function callIn(page: Page): Call {
  return async (name, input = {}) => {
    const reply = await page.evaluate(
      async (body) => {
        const answer = await fetch('/api/call', {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify(body),
        });
        return answer.json();
      },
      { name, input },
    );
    if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.error)}`);
    return reply.value;
  };
}
