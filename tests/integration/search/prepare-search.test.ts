import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { ItemReader } from '#main/feedback/search/item-reader.ts';
import { pageOf } from '#main/feedback/search/page-message.ts';
import { askForNothing, typingOf } from '#main/feedback/search/prepare-search.ts';
import { SearchEngine } from '#main/feedback/search/search-engine.ts';
import { aQuery } from '#tests/builders/feedback.ts';
import { aLibraryFolder, anIndexOf, states } from './library.ts';

vi.mock('node:os', async (real) => ({ ...(await real<object>()), availableParallelism: () => 2 }));

const counted = vi.hoisted(() => ({ times: 0 }));
vi.mock('#main/feedback/search/facets.ts', async (real) => {
  const module = await real<typeof import('#main/feedback/search/facets.ts')>();
  return {
    ...module,
    *facetsOf(...asked: Parameters<typeof module.facetsOf>) {
      counted.times += 1;
      return yield* module.facetsOf(...asked);
    },
  };
});

const ITEMS = Array.from({ length: 80 }, (_, at) => ({
  id: `t:${at}`,
  verbatim: `${at % 3 === 0 ? 'Invoice' : 'Payment'} wrong, it is ${at} again.`,
  saidAt: at,
}));

afterEach(() => {
  vi.useRealTimers();
});

/** An engine whose timers wait until they are told. */
async function anOpenedEngine(workspaceFolder: string): Promise<SearchEngine> {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const engine = new SearchEngine({ workspaceFolder, indexPath: null }, () => undefined);
  onTestFinished(async () => {
    await engine.answers.close(null);
  });
  await engine.answers.sync({ batches: states('first') });
  return engine;
}

async function untilQuiet(count: () => number): Promise<number> {
  for (let before = -1; before !== count(); ) {
    before = count();
    for (let turn = 0; turn < 50; turn += 1) await new Promise((done) => setImmediate(done));
  }
  return count();
}

test('two words that stand together are typed letter by letter, long ones not to their end', () => {
  expect(Array.from(typingOf(['Is it on? Pay now.', 'incomprehensibilities']))).toEqual([
    ...['P', 'Pa', 'Pay', 'Pay ', 'Pay n', 'Pay no', 'Pay now'],
    ...Array.from({ length: 12 }, (_, at) => 'incomprehens'.slice(0, at + 1)),
  ]);
  expect(Array.from(typingOf(['', '…']))).toEqual([]);
});

test('a question of somebody comes between two that are asked for nothing, and ends them', async () => {
  const asked: string[] = [];
  let isNeeded = true;
  const engine = await anOpenedEngine(await aLibraryFolder({ first: [{ verbatim: 'Pay now.' }] }));
  const page = pageOf(await engine.answers.query(aQuery()));
  await askForNothing(
    ({ text }) => {
      asked.push(text);
      if (text === 'Pa') setImmediate(() => (isNeeded = false));
      return page;
    },
    () => isNeeded,
  );
  expect(asked).toEqual(['', 'P', 'Pa']);
});

test('a library that was opened is searched for nothing, which changes no answer', async () => {
  const folder = await aLibraryFolder({ first: ITEMS });
  const engine = await anOpenedEngine(folder);
  const shown = vi.spyOn(ItemReader.prototype, 'shownAt');
  onTestFinished(() => shown.mockRestore());
  vi.advanceTimersByTime(1000);
  expect(await untilQuiet(() => shown.mock.calls.length)).toBeGreaterThan(200);
  vi.useRealTimers();
  const other = anIndexOf(folder);
  await other.sync(states('first'));
  for (const text of ['', 'i', 'invoice', 'payment wr']) {
    const query = aQuery({ text, sort: 'relevance' });
    expect(pageOf(await engine.answers.query(query)), text).toEqual(await other.query(query));
  }
});

test('a library in which somebody has searched is not searched for nothing', async () => {
  const engine = await anOpenedEngine(await aLibraryFolder({ first: ITEMS }));
  await engine.answers.query(aQuery({ text: 'invoice' }));
  const shown = vi.spyOn(ItemReader.prototype, 'shownAt');
  onTestFinished(() => shown.mockRestore());
  vi.advanceTimersByTime(1000);
  expect(await untilQuiet(() => shown.mock.calls.length)).toBe(0);
});

test('an import that begins ends it, and one that has ended begins it anew', async () => {
  const folder = await aLibraryFolder({
    first: ITEMS,
    second: ITEMS.map((item) => ({ ...item, id: `s:${item.id}` })),
  });
  const engine = await anOpenedEngine(folder);
  const shown = vi.spyOn(ItemReader.prototype, 'shownAt');
  onTestFinished(() => shown.mockRestore());
  await engine.answers.stopPreparing(null);
  vi.advanceTimersByTime(1000);
  expect(await untilQuiet(() => shown.mock.calls.length)).toBe(0);
  await engine.answers.sync({ batches: states('first', 'second') });
  vi.advanceTimersByTime(1000);
  expect(await untilQuiet(() => shown.mock.calls.length)).toBeGreaterThan(200);
});

test('all items stay counted for a reader in another zone, however much is typed between', async () => {
  const engine = await anOpenedEngine(await aLibraryFolder({ first: ITEMS }));
  const shown = vi.spyOn(ItemReader.prototype, 'shownAt');
  onTestFinished(() => shown.mockRestore());
  vi.advanceTimersByTime(1000);
  expect(await untilQuiet(() => shown.mock.calls.length)).toBeGreaterThan(200);
  const everything = aQuery({ zone: 'Europe/Berlin' });
  const count = () => engine.answers.facets({ selection: everything, asker: 'window-1' });
  counted.times = 0;
  await count();
  for (let length = 1; length <= 11; length += 1) {
    const text = 'invoice wrong'.slice(0, length);
    await engine.answers.query(aQuery({ text, zone: 'Europe/Berlin' }));
  }
  await count();
  expect(counted.times).toBe(1);
});
