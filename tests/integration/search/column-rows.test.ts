import { expect, test } from 'vitest';
import { aQuery } from '#tests/builders/feedback.ts';
import { aSharedLibrary } from './library.ts';

const COUNT = 5002;
const day = (at: number) => Date.UTC(2020, 0, 1) + at * 86_400_000;

const library = aSharedLibrary({
  desk: Array.from({ length: COUNT }, (_, at) => ({
    id: `d:${at}`,
    verbatim: 'Slow.',
    saidAt: day(at),
    extra: at % 2 === 0 ? { Platform: 'Android' } : { Device: 'Android' },
  })),
});

const ask = async (text: string, filters: Record<string, unknown> = {}) => {
  const { total, unread } = await library().query(aQuery({ text, filters }));
  return { total, unread };
};

test('of very many items with the words the newest are asked for the column, and how many are not is told', async () => {
  expect(await ask('column:platform:android ')).toEqual({ total: 2500, unread: 2 });
  expect(await ask('platform:android ')).toEqual({ total: 2500, unread: 2 });
  expect(await ask('column:android ')).toEqual({ total: COUNT, unread: 0 });
});

test('whether an item is among them is told, however far down it is', async () => {
  const isThere = (id: string, text: string, filters: Record<string, unknown> = {}) =>
    library().matches(id, aQuery({ text, filters }));
  expect(await isThere('d:0', '')).toBe(true);
  expect(await isThere('d:0', 'column:android ')).toBe(true);
  expect(await isThere('d:0', 'slow quick ')).toBe(false);
  expect(await isThere('d:0', '', { from: day(1) })).toBe(false);
  expect(await isThere('d:nothing', '')).toBe(false);
});

test('filters leave fewer, and all of those are asked', async () => {
  expect(await ask('column:platform:android ', { to: day(10) })).toEqual({ total: 5, unread: 0 });
});
