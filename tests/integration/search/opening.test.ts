import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { FactFile } from '#main/feedback/search/fact-file.ts';
import { pageOf } from '#main/feedback/search/page-message.ts';
import { SearchEngine } from '#main/feedback/search/search-engine.ts';
import { aQuery } from '#tests/builders/feedback.ts';
import { aLibraryFolder, anIndexOf, found, states } from './library.ts';

const ITEMS = Array.from({ length: 40 }, (_, at) => ({
  id: `t:${at}`,
  verbatim: 'It is slow.',
  tags: [`tag-${at % 7}`],
  rating: at % 5,
}));

test('the first page of a library that is opened again reads only the columns it needs, counts the others', async () => {
  const folder = await aLibraryFolder({ first: ITEMS });
  const index = anIndexOf(folder);
  await index.sync(states('first'));
  await index.close();

  const read = vi.spyOn(FactFile.prototype, 'read');
  onTestFinished(() => read.mockRestore());
  const indexPath = join(folder, '.shipit', 'search.sqlite');
  const engine = new SearchEngine({ workspaceFolder: folder, indexPath }, () => undefined);
  onTestFinished(async () => void (await engine.answers.close(null)));
  await engine.answers.sync({ batches: states('first') });
  const page = pageOf(await engine.answers.query(aQuery({ limit: 5 })));
  expect([page.total, page.rows.length]).toEqual([40, 5]);
  const names = () => read.mock.calls.map(([name]) => name).sort();
  expect(names()).toEqual(['batch', 'length', 'offset', 'previous']);
  const { tags } = await engine.answers.facets({ selection: aQuery(), asker: null });
  expect(tags.reduce((sum, { count }) => sum + count, 0)).toBe(40);
  expect(names()).toContain('tags');
  expect(new Set(names()).size).toBe(names().length);
});

test('what was written beside a few of its items is laid over them when it is opened again', async () => {
  const later = { id: 't:9', verbatim: 'It is slow still.', contentHash: 'later' };
  const folder = await aLibraryFolder({ first: ITEMS, second: [later] });
  const built = anIndexOf(folder);
  await built.sync(states('first', 'second'));
  await built.close();
  const index = anIndexOf(folder);
  const nothing = { tags: null, area: undefined, isSetAside: false, mergedInto: null };
  await index.overlay({
    isWhole: true,
    entries: [
      { ...nothing, id: 't:9', tags: ['ours'] },
      { ...nothing, id: 't:3', mergedInto: 't:4' },
      { ...nothing, id: 't:5', mergedInto: 't:gone' },
      { ...nothing, id: 't:never', isSetAside: true },
    ],
  });
  await index.sync(states('first', 'second'));
  expect((await index.query(aQuery())).total).toBe(39);
  expect(await found(index, { filters: { triage: 'merged' } })).toEqual(['t:3']);
  expect(await found(index, { text: 'still', filters: { tags: ['ours'] } })).toEqual(['t:9']);
  // The first version is read again, with what was written beside the item.
  await index.sync(states('first', '-second'));
  expect(await found(index, { filters: { tags: ['ours'] } })).toEqual(['t:9']);
});
