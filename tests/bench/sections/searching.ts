import { quantile } from '../interleave.ts';
import { inOwnProcess } from '../own-process.ts';
import { QUERY_KINDS } from '../sample-queries.ts';
import type { SearchMeasured } from '../search-process.ts';
import { type Goal, ms, ratio, ratioGoal, rowCount, type SectionOfBench } from '../section.ts';

const RIPGREP_SHARE = 0.05;

export const searching: SectionOfBench = {
  name: 'searching',
  isOfEachSize: true,
  async measure({ rows, rounds, library }) {
    const { workspaceFolder, batchId } = await library();
    const measured: SearchMeasured[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const args = [workspaceFolder, batchId, String(round)];
      measured.push(...(await inOwnProcess<SearchMeasured[]>('search-process.ts', args)));
    }
    const kinds = QUERY_KINDS.map((kind) => spreadOf(kind, measured));
    return {
      title: `Searching ${rowCount(rows)} items: the first page of 50`,
      explained:
        'ShipIt! answers over a worker with 50 whole rows, excerpts and marked hits. Bare FTS5 answers with a count and 50 row numbers by rank. 60 questions of each kind, half of them for the newest and half by relevance, each asked once after 300 others that were picked in the same way, as somebody has who searches for some minutes, in a library that was opened some seconds before (see prepare-search.ts); both find the same number for each, but of a phrase ours finds those less that have an emoji between its words. Ripgrep, where it is installed, counts the lines of the batch that hold the first of the words, or the phrase, in any case.',
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
        ...kinds.map(({ kind, newest, relevance, bare, ripgrep }) => [
          kind,
          ...[newest, relevance, bare].map(({ p50, p95 }) => `${ms(p50)} / ${ms(p95)}`),
          ripgrep ? `${ms(ripgrep.p50)} / ${ms(ripgrep.p95)}` : 'not installed',
          ...[newest, relevance].map(({ p50, p95 }) => `${ratio(p50, bare.p50)} / ${ratio(p95, bare.p95)}`),
        ]),
      ],
      goals: kinds.flatMap(({ kind, relevance, bare, ripgrep }) => [
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

interface Spread {
  readonly p50: number;
  readonly p95: number;
}

/** Over all questions of a kind and all rounds, in milliseconds. */
function spreadOf(kind: string, measured: readonly SearchMeasured[]) {
  const ofKind = measured.filter((one) => one.kind === kind);
  const spread = (of: Exclude<keyof SearchMeasured, 'kind'>): Spread => {
    const times = ofKind.flatMap((one) => one[of]);
    return { p50: quantile(times, 0.5), p95: quantile(times, 0.95) };
  };
  const hasRipgrep = ofKind.some(({ ripgrep }) => ripgrep.length > 0);
  return {
    kind,
    newest: spread('newest'),
    relevance: spread('relevance'),
    bare: spread('bare'),
    ripgrep: hasRipgrep ? spread('ripgrep') : null,
  };
}

function ripgrepGoal(oursMs: number, theirsMs: number | null): Goal {
  const what = 'Query to first page of 50, 1 word, p50';
  const reference = 'ripgrep counting lines of the batch';
  if (theirsMs !== null) {
    return ratioGoal([what, reference], { ours: oursMs, theirs: theirsMs, most: RIPGREP_SHARE });
  }
  return { what, reference, reach: `≤ ${RIPGREP_SHARE} ×`, reached: 'not installed', isReached: null };
}
