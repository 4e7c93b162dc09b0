import { setTimeout as sleep } from 'node:timers/promises';
import { EVENTS_PATH } from '#contract/http-door.ts';
import { openBrowserDoor } from '#tests/e2e/launch-browser-door.ts';
import { openBarePage } from './bare-browser.ts';
import { answer, argument } from './own-process.ts';

// What a person at the library sees, in a real engine: how long it takes from a key going down until the rows
// of the new search are painted, and the frames while the list is scrolled.

export interface OnScreenMeasured {
  /** Milliseconds from keydown to painted rows, for each key that was typed. */
  readonly keysMs: readonly number[];
  /** Milliseconds of each frame while scrolling. */
  readonly framesMs: readonly number[];
  /** Tasks of more than 50 ms while scrolling, in milliseconds. */
  readonly longTasksMs: readonly number[];
}

/** What somebody does with a list before searching in it: look. */
const LOOKED_AT_MS = 3000;
const BETWEEN_KEYS_MS = 150;
const SCROLL_FRAMES = 300;
const LIST = '[role=grid][aria-label=Feedback]';

const [workspaceFolder, rows] = [argument(0), argument(1)];
const typed = process.argv.slice(4);
const door = await openBrowserDoor();
const page = await openBarePage(1440, 900);
try {
  await page.goTo(door.invitation);
  await untilShown('h1, h2');
  if (!(await page.inPage(openWorkspace, { path: workspaceFolder, eventsPath: EVENTS_PATH })))
    throw new Error('The workspace was not opened.');
  await page.goTo(`${door.origin}/app/index.html#/feedback`);
  await untilShown(`${LIST}[aria-rowcount="${rows}"]`);
  await sleep(LOOKED_AT_MS);
  const keysMs = await typeAll();
  await clear();
  await sleep(1000);
  answer({ keysMs, ...(await page.inPage(scroll, { list: LIST, frames: SCROLL_FRAMES })) });
} finally {
  await page.close();
  await door.close();
}

async function untilShown(selector: string): Promise<void> {
  // A page that is just going elsewhere answers nothing: it is asked again, and never waited for inside.
  const isShown = (one: string) => document.querySelector(one) !== null;
  while (!(await page.inPage(isShown, selector).catch(() => false))) await sleep(100);
}

// Runs in the page, which has been let in once it shows anything. What is done once in the background after
// an import is waited for: it takes both cores.
async function openWorkspace({ path, eventsPath }: { path: string; eventsPath: string }): Promise<boolean> {
  const events = new EventSource(eventsPath);
  const settled = new Promise((done) => {
    events.onmessage = ({ data }) => {
      const event = JSON.parse(String(data)) as { type: string; status?: { state: string } };
      if (event.type === 'sentiment.changed' && event.status?.state === 'ready') done(null);
    };
  });
  await new Promise((done) => {
    events.onopen = done;
  });
  const call = async (name: string, input: object) => {
    const reply = await fetch('/api/call', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name, input }),
    });
    return (await reply.json()) as { ok: boolean; value?: { people: { people: Record<string, unknown> } } };
  };
  const isOpen = (await call('workspace.open', { path })).ok;
  // Somebody who has said who they are: nothing asks for it above the list.
  const [personId] = Object.keys((await call('workspace.snapshot', {})).value?.people.people ?? {});
  await call('session.actAs', { personId });
  if (isOpen) await settled;
  events.close();
  return isOpen;
}

async function typeAll(): Promise<number[]> {
  const times: number[] = [];
  for (const words of typed) {
    await clear();
    await sleep(2 * BETWEEN_KEYS_MS);
    for (const key of words) {
      await page.inPage(watchForKey, LIST);
      await page.press(key);
      times.push(await page.inPage(() => (globalThis as Watching).painted ?? Number.NaN, null));
      await sleep(BETWEEN_KEYS_MS);
    }
  }
  return times;
}

function clear(): Promise<void> {
  return page.inPage(() => {
    const field = document.querySelector<HTMLInputElement>('input[type=search]');
    field?.focus();
    field?.select();
    document.execCommand('delete');
  }, null);
}

type Watching = { painted?: Promise<number> };

// Runs in the page: the list says that it is busy while its rows are not yet those of what was typed. It is listened
// to, and not looked at in each frame: to ask for frames is to draw them, and another one begins only 16.7 ms later.
function watchForKey(list: string): void {
  const isBusy = () => document.querySelector(`${list}[aria-busy=true]`) !== null;
  const untilShown = () =>
    new Promise<void>((shown) => {
      let wasBusy = isBusy();
      const observer = new MutationObserver(() => {
        if (isBusy()) wasBusy = true;
        else if (wasBusy) {
          observer.disconnect();
          shown();
        }
      });
      observer.observe(document.body, { subtree: true, attributes: true, attributeFilter: ['aria-busy'] });
    });
  const untilPainted = async (pressedMs: number) => {
    await untilShown();
    await new Promise(requestAnimationFrame);
    // A message comes after the frame has been drawn.
    await new Promise<unknown>((drawn) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = drawn;
      port2.postMessage(null);
    });
    return performance.now() - pressedMs;
  };
  (globalThis as Watching).painted = new Promise((done) => {
    const onKey = (event: KeyboardEvent) => done(untilPainted(event.timeStamp));
    window.addEventListener('keydown', onKey, { once: true, capture: true });
  });
}

// Runs in the page.
async function scroll(asked: { list: string; frames: number }): Promise<Omit<OnScreenMeasured, 'keysMs'>> {
  const list = document.querySelector(asked.list);
  if (list === null) throw new Error('There is no list.');
  const { frames } = asked;
  const longTasksMs: number[] = [];
  const observer = new PerformanceObserver((entries) => {
    for (const { duration } of entries.getEntries()) longTasksMs.push(duration);
  });
  observer.observe({ type: 'longtask' });
  const framesMs: number[] = [];
  let before = await new Promise<number>(requestAnimationFrame);
  for (let frame = 0; frame < frames; frame += 1) {
    // A wheel turned on and on, then the bar dragged to the end of the list.
    if (frame < frames / 2) list.scrollTop += 400;
    else list.scrollTop = (list.scrollHeight * (frame - frames / 2)) / (frames / 2);
    const now = await new Promise<number>(requestAnimationFrame);
    framesMs.push(now - before);
    before = now;
  }
  observer.disconnect();
  return { framesMs, longTasksMs };
}
