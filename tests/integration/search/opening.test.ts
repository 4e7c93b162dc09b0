import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { FactFile } from '#main/feedback/search/fact-file.ts';
import { SearchEngine } from '#main/feedback/search/search-engine.ts';
import { aQuery } from '#tests/builders/feedback.ts';
import { aLibraryFolder, anIndexOf, states } from './library.ts';

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
  const page = await engine.answers.query(aQuery({ limit: 5 }));
  expect([page.total, page.rows.length]).toEqual([40, 5]);
  const names = () => read.mock.calls.map(([name]) => name).sort();
  expect(names()).toEqual(['batch', 'length', 'offset', 'previous']);
  const { tags } = await engine.answers.facets({ selection: aQuery(), asker: null });
  expect(tags.reduce((sum, { count }) => sum + count, 0)).toBe(40);
  expect(names()).toContain('tags');
  expect(new Set(names()).size).toBe(names().length);
});
