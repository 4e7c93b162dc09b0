import { describe, expect, test } from 'vitest';
import { aQuery } from '#tests/builders/feedback.ts';
import { aSharedLibrary, found } from './library.ts';

const day = (text: string): number => Date.parse(`${text}T12:00:00Z`);

const BATCHES = {
  shop: [
    {
      id: 's:1',
      source: 'play-store',
      saidAt: day('2026-01-10'),
      rating: 1,
      tags: ['Billing'],
      area: 'Payments',
    },
    { id: 's:2', source: 'play-store', saidAt: day('2026-02-10'), rating: 5, tags: ['log in', 'praise'] },
    { id: 's:3', source: 'play-store', saidAt: null, rating: 3, tags: ['billing_issue'], area: 'Zahlungen' },
  ],
  desk: [
    {
      id: 'd:1',
      saidAt: day('2026-02-20'),
      customer: 'Zoë Weiß',
      company: 'Acme Tools',
      link: 'https://x.example',
    },
    {
      id: 'd:2',
      saidAt: day('2025-12-31'),
      customer: 'Ann',
      company: 'ACME',
      title: 'Refund, please',
      tags: ['++'],
    },
    {
      id: 'd:3',
      saidAt: day('2025-11-30'),
      customer: 'Acme Ann',
      title: 'The export',
      extra: { Version: '2.3 beta', Device: 'Pixel 6' },
    },
  ],
};

describe('narrowing by what is typed', () => {
  const library = aSharedLibrary(BATCHES);

  test.each([
    ['tag:billing ', ['s:1', 's:3']],
    ['tag:bil', ['s:1', 's:3']],
    ['-tag:billing ', ['d:1', 'd:2', 'd:3', 's:2']],
    ['tag:"log in"', ['s:2']],
    ['tag:++ ', ['d:2']],
    ['tag:nobody ', []],
    ['area:payments ', ['s:1']],
    ['area:zahl', ['s:3']],
    ['source:play ', ['s:1', 's:2', 's:3']],
    ['source:play-store tag:praise ', ['s:2']],
    ['customer:zoe ', ['d:1']],
    ['customer:"zoë weiss"', ['d:1']],
    ['customer:acme ', ['d:1', 'd:2', 'd:3']],
    ['company:acme ', ['d:1', 'd:2']],
    ['-company:acme ', ['d:3', 's:1', 's:2', 's:3']],
    ['column:pixel ', ['d:3']],
    ['column:"2.3 beta"', ['d:3']],
    ['column:"beta pixel"', []],
    ['column:device ', []],
    ['column:device:pixel ', ['d:3']],
    ['column:version:pixel ', []],
    ['column:"version:2.3 be', ['d:3']],
    ['-column:device:pixel title:refund ', ['d:2']],
    ['-column:version:pixel title:export ', ['d:3']],
    ['-column:device:pixel title:export ', []],
    ['-column:pixel title:refund ', ['d:2']],
    ['title:export ', ['d:3']],
    ['-title:export ', ['d:1', 'd:2', 's:1', 's:2', 's:3']],
    ['export title:refund ', ['d:2']],
    ['rating:<3 ', ['s:1']],
    ['rating:<=3', ['s:1', 's:3']],
    ['rating:3..5', ['s:2', 's:3']],
    ['-rating:5 ', ['d:1', 'd:2', 'd:3', 's:1', 's:3']],
    ['from:2026-01 to:2026-01', ['s:1']],
    ['to:2025-12-31 ', ['d:2', 'd:3']],
    ['said:2025-Q4 ', ['d:2', 'd:3']],
    ['has:link ', ['d:1']],
    ['no:date ', ['s:3']],
    ['has:company no:title ', ['d:1']],
    ['-has:tag ', ['d:1', 'd:3']],
    ['no:area has:rating ', ['s:2']],
    ['rating:good tag:praise ', ['s:2']],
    ['tag:billing rating:<3 from:2026-01 finishes', ['s:1']],
  ])('%j leaves %j', async (text, ids) => {
    expect((await found(library(), { text })).sort()).toEqual(ids);
    expect(
      (await library().facets(aQuery({ text }))).sources.reduce((sum, { count }) => sum + count, 0),
    ).toBe(ids.length);
  });

  test('goes together with the filters beside the list', async () => {
    expect(await found(library(), { text: 'tag:billing ', filters: { areas: ['Payments'] } })).toEqual([
      's:1',
    ]);
  });

  test('marks words of the title in the title only', async () => {
    const [row] = (await library().query(aQuery({ text: 'title:export ' }))).rows;
    expect(row?.titleHits).toEqual([[4, 10]]);
    expect(row?.excerptHits).toEqual([]);
  });
});
