import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import { screenPath } from '#contract/stage-address.ts';
import { openBrowserDoor } from '#tests/e2e/launch-browser-door.ts';
import { findChromium } from '../../scripts/setup/browser.mjs';
import { answer, argument } from './own-process.ts';
import { type CpuTime, cpuTimeOf, memoryReader, type PageMemory } from './page-costs.ts';
import { countBare, lateBy } from './seconds-shown.ts';
import { type Call, makeDay, QUARTER } from './show-of-teams.ts';

// What the pages of a show cost while it is given, and how exact they are, in a real engine on the built program:
// the CPU of each, in a browser of its own; the display against true time; memory over a day of many slots.

const OURS = ['stage', 'speaker', 'control'] as const;
type Ours = (typeof OURS)[number];
/** `bare` counts the same seconds with a timer and nothing else; `empty` is about:blank. */
const ALL = [...OURS, 'bare', 'empty'] as const;
export type Measured = (typeof ALL)[number];
type OfEach<T> = Readonly<Record<Ours, T>>;

export interface ShowMeasured {
  readonly seconds: number;
  /** Over those seconds. */
  readonly cpu: Readonly<Record<Measured, CpuTime>>;
  /** How much later than true time each second was painted, in milliseconds; with what `bare` did meanwhile. */
  readonly late: readonly {
    readonly page: Ours;
    readonly ms: readonly number[];
    readonly bareMs: readonly number[];
  }[];
  /** After so many slots. */
  readonly memory: readonly { readonly slots: number; readonly pages: OfEach<PageMemory> }[];
}

const VIEWPORT = { width: 1280, height: 720 };
const WARM_UP_MS = 5000;
const SLOT_MS = 600;
const LATE_SECONDS = 30;

const [seconds, teams] = [Number(argument(0)), Number(argument(1))];
const executablePath = findChromium();
const browsers: Browser[] = [];
const door = await openBrowserDoor();
try {
  const context = await newContext();
  const call = await makeDay(await context.newPage(), door, teams);
  await call('demo.next', { quarter: QUARTER });
  await call('demo.start', { quarter: QUARTER });
  const startedAt = await startOfDemo(call);
  const cpu = await measureCpu(context, startedAt);
  const pages = await openOurs(context);
  const late = await measureLateness(pages, startedAt);
  await call('demo.finish', { quarter: QUARTER });
  const measured: ShowMeasured = { seconds, cpu, late, memory: await playTheDay(call, pages) };
  answer(measured);
} finally {
  for (const browser of browsers) await browser.close();
  await door.close();
}

/** In a browser of its own: its processes are those of its page alone. */
async function newContext(of?: BrowserContext): Promise<BrowserContext> {
  const browser = await chromium.launch(executablePath === null ? {} : { executablePath });
  browsers.push(browser);
  const storageState = await of?.storageState();
  return browser.newContext(storageState ? { viewport: VIEWPORT, storageState } : { viewport: VIEWPORT });
}

async function openPage(context: BrowserContext, name: Measured, startedAt = 0): Promise<Page> {
  const page = await context.newPage();
  if (name === 'empty') return page;
  if (name === 'bare') await page.evaluate(countBare, startedAt);
  else
    await page.goto(
      `${door.origin}/${name === 'control' ? 'app/index.html#/demo-day' : screenPath(name, QUARTER)}`,
    );
  await page.getByRole('timer').first().waitFor();
  return page;
}

async function openOurs(context: BrowserContext): Promise<OfEach<Page>> {
  return {
    stage: await openPage(context, 'stage'),
    speaker: await openPage(context, 'speaker'),
    control: await openPage(context, 'control'),
  };
}

async function startOfDemo(call: Call): Promise<number> {
  const { hackathons } = await call<{
    hackathons: Record<string, { show: { onStage: string; slots: Record<string, { startedAt: number }> } }>;
  }>('workspace.snapshot', {});
  const show = hackathons[QUARTER]?.show;
  const startedAt = show?.slots[show.onStage]?.startedAt;
  if (startedAt === undefined) throw new Error('No demo is running.');
  return startedAt;
}

/** All at once, so that they share what the machine is doing beside them. */
async function measureCpu(context: BrowserContext, startedAt: number): Promise<ShowMeasured['cpu']> {
  const opened: [Measured, Browser][] = [];
  for (const name of ALL) {
    const own = await newContext(context);
    await openPage(own, name, startedAt);
    const browser = own.browser();
    if (browser) opened.push([name, browser]);
  }
  await pass(WARM_UP_MS);
  const read = () => Promise.all(opened.map(([, browser]) => cpuTimeOf(browser)));
  const before = await read();
  await pass(seconds * 1000);
  const after = await read();
  for (const [, browser] of opened) await browser.close();
  const spent = opened.map(([name], index): [Measured, CpuTime] => {
    const [from, to] = [before[index], after[index]];
    if (!from || !to) throw new Error(`${name} was not measured.`);
    return [name, { rendererMs: to.rendererMs - from.rendererMs, allMs: to.allMs - from.allMs }];
  });
  return Object.fromEntries(spent) as Record<Measured, CpuTime>;
}

async function measureLateness(pages: OfEach<Page>, startedAt: number): Promise<ShowMeasured['late']> {
  const bare = await openPage(await newContext(), 'bare', startedAt);
  const running = { startedAt, count: Math.min(LATE_SECONDS, seconds) };
  const late: ShowMeasured['late'][number][] = [];
  // One after the other: a page behind another need not be painted.
  for (const page of OURS) {
    await pages[page].bringToFront();
    const [ms, bareMs] = await Promise.all([
      pages[page].evaluate(lateBy, running),
      bare.evaluate(lateBy, running),
    ]);
    late.push({ page, ms, bareMs });
  }
  return late;
}

/** The rest of the day in quick succession, with pauses and messages: pages hold on to transitions, not to time. */
async function playTheDay(call: Call, pages: OfEach<Page>): Promise<ShowMeasured['memory']> {
  const readers = {
    stage: await memoryReader(pages.stage),
    speaker: await memoryReader(pages.speaker),
    control: await memoryReader(pages.control),
  };
  const memory: ShowMeasured['memory'][number][] = [];
  for (let slot = 2; slot <= teams; slot += 1) {
    await giveDemo(call, slot);
    if (slot % 10 !== 0 && slot !== teams) continue;
    const { stage, speaker, control } = readers;
    memory.push({
      slots: slot,
      pages: { stage: await stage(), speaker: await speaker(), control: await control() },
    });
  }
  return memory;
}

async function giveDemo(call: Call, slot: number): Promise<void> {
  await call('demo.start', { quarter: QUARTER });
  if (slot % 3 === 0) {
    await call('demo.pause', { quarter: QUARTER, reason: 'Sound' });
    await call('demo.resume', { quarter: QUARTER });
  }
  if (slot % 5 === 0) await call('demo.showMessage', { quarter: QUARTER, messageId: 'first-1' });
  await pass(SLOT_MS);
  await call('demo.finish', { quarter: QUARTER });
  await pass(SLOT_MS / 2);
}

function pass(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}
