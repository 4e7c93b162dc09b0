import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openLibraryIndex } from '#main/feedback/search/index-opening.ts';
import { Overlay } from '#main/feedback/search/overlay.ts';
import type { OverlayEntry } from '#main/feedback/search/search-calls.ts';
import { aBatchFile, aQuery } from '#tests/builders/feedback.ts';
import { aLibrary, aLibraryFolder, anIndexOf, found, states } from './library.ts';

const ITEMS = [
  { id: 'o:1', tags: ['billing'], area: 'Payments', saidAt: Date.UTC(2026, 2, 3) },
  { id: 'o:2', tags: ['slow'], area: null, saidAt: Date.UTC(2026, 2, 2) },
  { id: 'o:3', tags: [], area: 'Search', saidAt: Date.UTC(2026, 2, 1) },
];

function beside(id: string, written: Partial<OverlayEntry> = {}): OverlayEntry {
  return { id, tags: null, area: undefined, isSetAside: false, mergedInto: null, ...written };
}

const tagged = (tag: string) => ({ filters: { tags: [tag] } });

describe('what people wrote beside the items', () => {
  test('tags and area replace the imported ones in rows, filters and counts', async () => {
    const index = await aLibrary({ first: ITEMS });
    const entries = [
      beside('o:1', { tags: ['refund', 'slow'], area: null }),
      beside('o:3', { area: 'Maps' }),
    ];
    await index.overlay({ isWhole: true, entries });
    expect(await found(index, tagged('billing'))).toEqual([]);
    expect(await found(index, tagged('slow'))).toEqual(['o:1', 'o:2']);
    expect(await found(index, { filters: { areas: ['Maps'] } })).toEqual(['o:3']);
    const { rows } = await index.query(aQuery());
    expect(rows.map(({ tags, area }) => [tags, area])).toEqual([
      [['refund', 'slow'], null],
      [['slow'], null],
      [[], 'Maps'],
    ]);
    const facets = await index.facets(aQuery());
    expect(facets.tags).toEqual([
      { value: 'slow', count: 2 },
      { value: 'refund', count: 1 },
    ]);
    expect(facets.areas).toEqual([{ value: 'Maps', count: 1 }]);
  });

  test('an item set aside or merged is left out until one asks for it', async () => {
    const index = await aLibrary({ first: ITEMS });
    const entries = [beside('o:1', { isSetAside: true }), beside('o:2', { mergedInto: 'o:3' })];
    await index.overlay({ isWhole: true, entries });
    expect(await found(index)).toEqual(['o:3']);
    expect(await found(index, { text: 'export' })).toEqual(['o:3']);
    expect((await index.facets(aQuery())).sources).toEqual([{ value: 'helpdesk', count: 1 }]);
    expect(await found(index, { filters: { triage: 'setAside' } })).toEqual(['o:1']);
    expect(await found(index, { filters: { triage: 'merged' } })).toEqual(['o:2']);
    const { rows } = await index.query(aQuery({ filters: { triage: 'all' } }));
    expect(rows.map(({ isSetAside, mergedInto }) => [isSetAside, mergedInto])).toEqual([
      [true, null],
      [false, 'o:3'],
      [false, null],
    ]);
  });

  test('is told change by change, taken back, and replaced as a whole', async () => {
    const index = await aLibrary({ first: ITEMS });
    await index.overlay({ isWhole: true, entries: [beside('o:1', { isSetAside: true })] });
    await index.overlay({ isWhole: false, entries: [beside('o:2', { isSetAside: true })] });
    expect(await found(index)).toEqual(['o:3']);
    await index.overlay({ isWhole: false, entries: [beside('o:1')] });
    expect(await found(index)).toEqual(['o:1', 'o:3']);
    await index.overlay({ isWhole: true, entries: [beside('o:3', { isSetAside: true })] });
    expect(await found(index)).toEqual(['o:1', 'o:2']);
  });

  test('gives tags and area back as they were imported when they are taken back', async () => {
    const index = await aLibrary({ first: ITEMS });
    await index.overlay({ isWhole: true, entries: [beside('o:2', { isSetAside: true })] });
    for (const tags of [['one', 'two'], ['three'], []]) {
      await index.overlay({ isWhole: false, entries: [beside('o:1', { tags, area: 'Maps' })] });
      const facets = await index.facets(aQuery());
      expect(facets.tags.map(({ value }) => value).sort()).toEqual([...tags].sort());
      expect(facets.areas.map(({ value }) => value)).toEqual(['Maps', 'Search']);
    }
    await index.overlay({ isWhole: false, entries: [beside('o:1')] });
    expect(await found(index, tagged('billing'))).toEqual(['o:1']);
    expect((await index.facets(aQuery())).areas.map(({ value }) => value)).toEqual(['Payments', 'Search']);
  });

  test('is written into the same columns, step by step, however many tags are told', async () => {
    const folder = await aLibraryFolder({ first: ITEMS });
    const index = anIndexOf(folder);
    await index.sync(states('first'));
    await index.close();
    const opened = openLibraryIndex(join(folder, '.shipit', 'search.sqlite'));
    onTestFinished(() => opened.close());
    const overlay = new Overlay();
    overlay.tell({ isWhole: true, entries: [beside('o:2', { isSetAside: true })] });
    const { area, tagStart } = overlay.shownFacts(opened);
    for (let step = 0; step < 5000; step += 1) {
      overlay.tell({ isWhole: false, entries: [beside('o:1', { tags: [`a${step}`, `b${step}`] })] });
      overlay.shownFacts(opened);
    }
    const shown = overlay.shownFacts(opened);
    expect(shown.area).toBe(area);
    expect(shown.tagStart).toBe(tagStart);
    const row = opened.newestRow('o:1');
    const start = shown.tagStart[row] ?? 0;
    const told = Array.from(shown.tags.subarray(start, start + (shown.tagCount[row] ?? 0)));
    expect(told.map((number) => opened.labels.textOf(number))).toEqual(['a4999', 'b4999']);
  });

  test('holds for items that are indexed later, and for later versions of them', async () => {
    const folder = await aLibraryFolder({ first: ITEMS });
    const index = anIndexOf(folder);
    await index.overlay({ isWhole: true, entries: [beside('o:1', { tags: ['kept'] })] });
    expect(await found(index)).toEqual([]);
    await index.sync(states('first'));
    expect(await found(index, tagged('kept'))).toEqual(['o:1']);
    await aBatchFile(folder, 'second', [{ ...ITEMS[0], verbatim: 'Said anew.', contentHash: 'new' }]);
    await index.sync(states('first', 'second'));
    expect(await found(index, { text: 'anew', ...tagged('kept') })).toEqual(['o:1']);
    await index.sync(states('first', '-second'));
    expect(await found(index, tagged('kept'))).toEqual(['o:1']);
  });

  test('an item stands for those that are there: none of an import that was undone', async () => {
    const folder = await aLibraryFolder({ first: ITEMS, second: [{ id: 'o:9' }, { ...ITEMS[1] }] });
    const index = anIndexOf(folder);
    await index.sync(states('first', 'second'));
    const standsFor = async () => {
      const { rows } = await index.query(aQuery({ filters: { triage: 'all' } }));
      return rows.filter((row) => row.standsFor > 0).map((row) => [row.id, row.standsFor]);
    };
    const entries = ['o:2', 'o:3', 'o:9'].map((id) => beside(id, { mergedInto: 'o:1' }));
    await index.overlay({ isWhole: true, entries });
    expect(await standsFor()).toEqual([['o:1', 3]]);
    // One of its items is in the first import too.
    await index.sync(states('first', '-second'));
    expect(await standsFor()).toEqual([['o:1', 2]]);
    await index.sync(states('first', 'second'));
    expect(await standsFor()).toEqual([['o:1', 3]]);
    await index.overlay({ isWhole: false, entries: [beside('o:2', { mergedInto: 'o:3' })] });
    expect(await standsFor()).toEqual([
      ['o:1', 2],
      ['o:3', 1],
    ]);
    await index.overlay({ isWhole: false, entries: ['o:2', 'o:3', 'o:9'].map((id) => beside(id)) });
    expect(await standsFor()).toEqual([]);
  });

  test('leaves nothing behind in the index file', async () => {
    const folder = await aLibraryFolder({ first: ITEMS, second: [{ id: 'o:9', tags: ['later', 'ours'] }] });
    const index = anIndexOf(folder);
    await index.sync(states('first'));
    await index.overlay({ isWhole: true, entries: [beside('o:1', { tags: ['ours', 'mine'] })] });
    expect(await found(index, tagged('ours'))).toEqual(['o:1']);
    await index.sync(states('first', 'second'));
    await index.close();
    const again = anIndexOf(folder);
    await again.sync(states('first', 'second'));
    expect(await found(again, tagged('ours'))).toEqual(['o:9']);
    // The number of `mine`, which lies between those of the file, is nobody's now.
    expect(await found(again, { text: 'tag:ours' })).toEqual(['o:9']);
    expect((await again.facets(aQuery())).tags.map(({ value }) => value).sort()).toEqual([
      'billing',
      'later',
      'ours',
      'slow',
    ]);
  });
});
