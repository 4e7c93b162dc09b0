import { inOwnProcess } from '../own-process.ts';
import type { SearchMeasured } from '../search-process.ts';
import { ms, ratio, ratioGoal, rowCount, type SectionOfBench } from '../section.ts';

export const searching: SectionOfBench = {
  name: 'searching',
  isOfEachSize: true,
  async measure({ rows, rounds, library }) {
    const { workspaceFolder, batchId } = await library();
    const args = [workspaceFolder, batchId, String(rounds)];
    const measured = await inOwnProcess<SearchMeasured[]>('search-process.ts', args);
    return {
      title: `Searching ${rowCount(rows)} items: the first page of 50`,
      explained:
        'ShipIt! answers over a worker with 50 whole rows, excerpts and marked hits. Bare FTS5 answers with a count and 50 row numbers by rank. 30 questions of each kind; both find the same number for each.',
      table: [
        ['p50 / p95', 'newest first', 'by relevance', 'bare FTS5', 'newest, ratio', 'relevance, ratio'],
        ...measured.map(({ kind, newest, relevance, bare }) => [
          kind,
          ...[newest, relevance, bare].map(({ p50, p95 }) => `${ms(p50)} / ${ms(p95)}`),
          ...[newest, relevance].map(({ p50, p95 }) => `${ratio(p50, bare.p50)} / ${ratio(p95, bare.p95)}`),
        ]),
      ],
      goals: measured.map(({ kind, relevance, bare }) =>
        ratioGoal([`Query to first page of 50, ${kind}, p95`, 'bare FTS5 with count and top 50'], {
          ours: relevance.p95,
          theirs: bare.p95,
          most: 2,
        }),
      ),
    };
  },
};
