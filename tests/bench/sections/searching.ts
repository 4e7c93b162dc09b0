import { inOwnProcess } from '../own-process.ts';
import type { SearchMeasured } from '../search-process.ts';
import { type Goal, ms, ratio, ratioGoal, rowCount, type SectionOfBench } from '../section.ts';

const RIPGREP_SHARE = 0.05;

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
        'ShipIt! answers over a worker with 50 whole rows, excerpts and marked hits. Bare FTS5 answers with a count and 50 row numbers by rank. 30 questions of each kind; both find the same number for each. Ripgrep, where it is installed, counts the lines of the batch that hold the first of the words, in any case.',
      table: [
        [
          'p50 / p95',
          'newest first',
          'by relevance',
          'bare FTS5',
          'ripgrep',
          'newest, ratio',
          'relevance, ratio',
        ],
        ...measured.map(({ kind, newest, relevance, bare, ripgrep }) => [
          kind,
          ...[newest, relevance, bare].map(({ p50, p95 }) => `${ms(p50)} / ${ms(p95)}`),
          ripgrep ? `${ms(ripgrep.p50)} / ${ms(ripgrep.p95)}` : 'not installed',
          ...[newest, relevance].map(({ p50, p95 }) => `${ratio(p50, bare.p50)} / ${ratio(p95, bare.p95)}`),
        ]),
      ],
      goals: measured.flatMap(({ kind, relevance, bare, ripgrep }) => [
        ratioGoal([`Query to first page of 50, ${kind}, p95`, 'bare FTS5 with count and top 50'], {
          ours: relevance.p95,
          theirs: bare.p95,
          most: 2,
        }),
        ...(kind === '1 word' ? [ripgrepGoal(relevance.p50, ripgrep?.p50 ?? null)] : []),
      ]),
    };
  },
};

function ripgrepGoal(oursMs: number, theirsMs: number | null): Goal {
  const what = 'Query to first page of 50, 1 word, p50';
  const reference = 'ripgrep counting lines of the batch';
  if (theirsMs !== null) {
    return ratioGoal([what, reference], { ours: oursMs, theirs: theirsMs, most: RIPGREP_SHARE });
  }
  return { what, reference, reach: `≤ ${RIPGREP_SHARE} ×`, reached: 'not installed', isReached: null };
}
