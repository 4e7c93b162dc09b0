import { expect, test } from 'vitest';
import { excerptOf, findHits } from '#core/feedback/highlight.ts';
import type { FeedbackItem } from '#core/feedback/item.ts';
import { itemToIndex } from '#main/feedback/search/item-line.ts';
import { KeptItems } from '#main/feedback/search/kept-items.ts';

const indexOf = (...lengths: number[]) => ({
  facts: { columns: { length: Int32Array.from([0, ...lengths]) } },
});

function anItem(verbatim: string): FeedbackItem {
  const unknown = { sourceId: null, title: null, customer: null, company: null, area: null, link: null };
  const facts = { ...unknown, source: 'Test', saidAt: null, rating: null, tags: [], extra: {}, line: 1 };
  const item = itemToIndex(
    JSON.stringify({ ...facts, id: 'one', batchId: 'first', verbatim, contentHash: 'x' }),
  );
  if (!item) throw new Error('This is no item.');
  return item;
}

test('an item that was shown is kept for its row, without what no row shows', () => {
  const index = indexOf(500);
  const items = new KeptItems();
  expect(items.get(index, 1)).toBeUndefined();
  const kept = items.keep(index, 1, anItem('The export hangs.'));
  expect(items.get(index, 1)).toBe(kept);
  expect(kept.verbatim).toBe('The export hangs.');
  expect(kept).not.toHaveProperty('extra');
});

test('hits are marked in an item that was shown as in any text, with letters beyond ASCII and without', () => {
  const index = indexOf(500, 500);
  const items = new KeptItems();
  for (const [at, verbatim] of ['The Café is closed.', 'The cafe is closed.'].entries()) {
    const { isPlain, isTitlePlain, title } = items.keep(index, at + 1, {
      ...anItem(verbatim),
      title: verbatim,
    });
    const terms = [{ words: ['cafe'], isPrefix: false }];
    expect(excerptOf(verbatim, terms, isPlain).hits).toEqual([[4, 8]]);
    expect(findHits(title ?? '', terms, verbatim.length, isTitlePlain)).toEqual([[4, 8]]);
  }
});

test('rows of an index that was made again are other rows', () => {
  const [before, after] = [indexOf(500, 500), indexOf(500, 500)];
  const items = new KeptItems();
  items.keep(before, 1, anItem('Before.'));
  expect(items.get(after, 1)).toBeUndefined();
  items.keep(after, 2, anItem('After.'));
  expect(items.get(before, 1)).toBeUndefined();
  expect(items.get(after, 1)).toBeUndefined();
});

test('some megabytes of items are kept, those shown last, and none that is long', () => {
  const index = indexOf(...Array.from({ length: 1000 }, () => 20_000), 1_000_000);
  const items = new KeptItems();
  for (let row = 1; row <= 400; row += 1) items.keep(index, row, anItem(`${row}`));
  // Shown again, it is not the oldest any more.
  items.get(index, 1);
  for (let row = 401; row <= 800; row += 1) items.keep(index, row, anItem(`${row}`));
  expect(items.get(index, 1)?.verbatim).toBe('1');
  expect(items.get(index, 2)).toBeUndefined();
  expect(items.get(index, 800)?.verbatim).toBe('800');
  items.keep(index, 1001, anItem('long'));
  expect(items.get(index, 1001)).toBeUndefined();
});
