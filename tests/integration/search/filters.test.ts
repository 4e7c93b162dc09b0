import { describe, expect, test } from 'vitest';
import { aQuery } from '#tests/builders/feedback.ts';
import { aLibrary, aSharedLibrary, found } from './library.ts';

const day = (text: string): number => Date.parse(`${text}T12:00:00Z`);

const BATCHES = {
  shop: [
    {
      id: 's:1',
      source: 'shop',
      saidAt: day('2026-01-10'),
      rating: 1,
      tags: ['billing', 'billing'],
      area: 'Payments',
    },
    { id: 's:2', source: 'shop', saidAt: day('2026-02-10'), rating: 5, tags: ['praise'], area: 'Search' },
    { id: 's:3', source: 'shop', saidAt: null, rating: 2, tags: [], area: 'Payments' },
  ],
  desk: [
    {
      id: 'd:1',
      source: 'desk',
      saidAt: day('2026-02-20'),
      rating: null,
      tags: ['billing', 'slow'],
      area: 'Search',
    },
    { id: 'd:2', source: 'desk', saidAt: day('2025-12-31'), rating: 3.5, tags: ['slow'], area: null },
  ],
};

describe('narrowing the list', () => {
  const library = aSharedLibrary(BATCHES);

  test.each([
    ['nothing, newest first, undated last', {}, ['d:1', 's:2', 's:1', 'd:2', 's:3']],
    ['a first day, inclusive', { from: day('2026-02-10') }, ['d:1', 's:2']],
    ['a last day, exclusive', { to: day('2026-02-10') }, ['s:1', 'd:2']],
    ['one of several tags', { tags: ['praise', 'slow'] }, ['d:1', 's:2', 'd:2']],
    ['an area', { areas: ['Payments'] }, ['s:1', 's:3']],
    ['a source', { sources: ['desk'] }, ['d:1', 'd:2']],
    ['ratings from 2 to 4', { minRating: 2, maxRating: 4 }, ['d:2', 's:3']],
    ['a batch', { batchId: 'desk' }, ['d:1', 'd:2']],
    ['kinds together', { tags: ['billing'], areas: ['Search', 'Payments'], sources: ['desk'] }, ['d:1']],
    ['a tag that nobody uses', { tags: ['unheard-of'] }, []],
  ])('by %s', async (_name, filters, ids) => {
    expect(await found(library(), { filters })).toEqual(ids);
    expect((await library().query(aQuery({ filters, limit: 1 }))).total).toBe(ids.length);
  });

  test('oldest first still has the undated last', async () => {
    expect(await found(library(), { sort: 'oldest' })).toEqual(['d:2', 's:1', 's:2', 'd:1', 's:3']);
  });

  test('pages follow each other without gap', async () => {
    const pages = await Promise.all([0, 2, 4, 6].map((offset) => found(library(), { offset, limit: 2 })));
    expect(pages).toEqual([['d:1', 's:2'], ['s:1', 'd:2'], ['s:3'], []]);
  });

  test('facets count the whole result, each tag once an item', async () => {
    expect(await library().facets(aQuery({ limit: 1 }))).toEqual({
      tags: [
        { value: 'billing', count: 2 },
        { value: 'slow', count: 2 },
        { value: 'praise', count: 1 },
      ],
      areas: [
        { value: 'Payments', count: 2 },
        { value: 'Search', count: 2 },
      ],
      sources: [
        { value: 'shop', count: 3 },
        { value: 'desk', count: 2 },
      ],
      ratings: [
        { source: 'shop', ratings: ['1', '2', '5'].map((value) => ({ value, count: 1 })) },
        { source: 'desk', ratings: [{ value: '3.5', count: 1 }] },
      ],
      said: {
        step: 'day',
        bars: ['2025-12-31', '2026-01-10', '2026-02-10', '2026-02-20'].map((day) => ({
          ...{ from: Date.parse(day), count: 1, negative: 0 },
        })),
        earlier: { count: 0, negative: 0 },
        later: { count: 0, negative: 0 },
      },
      sentiments: [{ value: 'unjudged', count: 5 }],
    });
  });

  test('facets follow words and filters', async () => {
    const facets = await library().facets(aQuery({ text: 'export', filters: { sources: ['desk'] } }));
    expect(facets.areas).toEqual([{ value: 'Search', count: 1 }]);
    expect(facets.sources).toEqual([{ value: 'desk', count: 2 }]);
  });

  test('all ids of a result can be had, up to a limit', async () => {
    const query = aQuery({ filters: { sources: ['shop'] } });
    expect(await library().ids(query, 100)).toEqual(['s:2', 's:1', 's:3']);
    expect(await library().ids(query, 2)).toEqual(['s:2', 's:1']);
  });
});

test('of very many tags the hundred most frequent are counted, those of equal counts by name', async () => {
  // Tag number n is on 300 - n items, but the last hundred are on one each.
  const tagsOf = (item: number) =>
    Array.from({ length: 300 }, (_, tag) => tag).filter((tag) => item < (tag < 200 ? 300 - tag : 1));
  const items = Array.from({ length: 300 }, (_, item) => ({
    id: `t:${item}`,
    saidAt: day('2026-01-10'),
    tags: tagsOf(item).map((tag) => `tag${String(tag).padStart(3, '0')}`),
  }));
  const index = await aLibrary({ many: items });
  const expected = (tags: number, countOf: (tag: number) => number) =>
    Array.from({ length: tags }, (_, tag) => ({
      value: `tag${String(tag).padStart(3, '0')}`,
      count: countOf(tag),
    }));
  expect((await index.facets(aQuery())).tags).toEqual(expected(100, (tag) => 300 - tag));
  await index.overlay({
    isWhole: true,
    entries: items
      .slice(1)
      .map(({ id }) => ({ id, tags: [], area: null, isSetAside: false, mergedInto: null })),
  });
  expect((await index.facets(aQuery())).tags).toEqual(expected(100, () => 1));
});
