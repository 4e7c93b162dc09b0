import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { itemFrom } from '#main/feedback/search/item-line.ts';
import { madeUpLines } from '#main/feedback/search/made-up-lines.ts';
import { IndexPreparation } from '#main/feedback/search/prepare-index.ts';
import { SliceWriter } from '#main/feedback/search/slice-writer.ts';

beforeEach(() => {
  vi.spyOn(SliceWriter.prototype, 'finish');
});
afterEach(() => {
  vi.restoreAllMocks();
});

test('all lines that are made up are items, and the same each time', () => {
  const lines = [...madeUpLines()];
  expect(lines.filter((line) => itemFrom(line) === null)).toEqual([]);
  expect([...madeUpLines()]).toEqual(lines);
});

test('lines that are made up have each field with a value and without, and texts that are long or not plain', () => {
  const items = [...madeUpLines()].flatMap((line) => itemFrom(line) ?? []);
  for (const field of [
    'sourceId',
    'title',
    'saidAt',
    'customer',
    'company',
    'area',
    'rating',
    'link',
  ] as const) {
    expect(new Set(items.map((item) => item[field] === null))).toEqual(new Set([true, false]));
  }
  expect(new Set(items.map(({ tags }) => tags.length))).toEqual(new Set([0, 1, 2]));
  expect(items.some(({ verbatim }) => verbatim.length > 4096)).toBe(true);
  expect(items.some(({ verbatim }) => /\p{sc=Han}/u.test(verbatim))).toBe(true);
});

test('an index is prepared once, whoever asks', async () => {
  const preparation = new IndexPreparation();
  await Promise.all([preparation.run(), preparation.run()]);
  const rounds = vi.mocked(SliceWriter.prototype.finish).mock.calls.length;
  expect(rounds).toBeGreaterThan(0);
  await preparation.run();
  expect(SliceWriter.prototype.finish).toHaveBeenCalledTimes(rounds);
});

test('a preparation that is stopped is made when it is asked for again', async () => {
  const preparation = new IndexPreparation();
  const stopped = preparation.run();
  preparation.stop();
  await stopped;
  expect(SliceWriter.prototype.finish).not.toHaveBeenCalled();
  await preparation.run();
  expect(SliceWriter.prototype.finish).toHaveBeenCalled();
});
