import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { FeedbackQuery } from '#core/feedback/query.ts';
import { batchPath } from '#main/feedback/search/batch-lines.ts';
import { openSearchIndex } from '#main/feedback/search/search-index.ts';
import { buildBareFts5 } from './bare-fts5.ts';
import { batchTexts } from './batch-texts.ts';
import { quantile } from './interleave.ts';
import { answer, argument } from './own-process.ts';
import { countWithRipgrep } from './ripgrep.ts';
import { QUERY_KINDS, type SampleQuery, sampleQueries } from './sample-queries.ts';

// Asks both indexes the same, taking turns query by query. Ours answers from its worker with the first page
// of 50 whole rows, excerpts and hits marked; the bare one answers with a count and 50 row numbers. All
// questions are asked once before any is asked again: our index keeps its last few answers.

interface Spread {
  readonly p50: number;
  readonly p95: number;
}

/** Milliseconds, over all queries of a kind. */
export interface SearchMeasured {
  readonly kind: string;
  readonly newest: Spread;
  readonly relevance: Spread;
  readonly bare: Spread;
  /** Counting the lines that hold the first word, with ripgrep over the batch; null where it is not installed. */
  readonly ripgrep: Spread | null;
}

const QUERIES_OF_A_KIND = 30;
/** Of them, so many with ripgrep: each takes as long as reading the whole batch. */
const QUERIES_OF_RIPGREP = 10;
const [workspaceFolder, batchId, rounds] = [argument(0), argument(1), Number(argument(2))];
const texts = batchTexts(workspaceFolder, batchId);
const barePath = join(workspaceFolder, 'bare-search.sqlite');
for (const ending of ['', '-wal', '-shm']) rmSync(barePath + ending, { force: true });
const bare = buildBareFts5(barePath, texts);
const ours = openSearchIndex({ workspaceFolder, readOnly: false }, () => undefined);
await ours.sync([{ id: batchId, isUndone: false }]);
const measured: SearchMeasured[] = [];
for (const kind of QUERY_KINDS) measured.push(await measureKind(kind));
answer(measured);
bare.close();
await ours.close();

async function measureKind(kind: (typeof QUERY_KINDS)[number]): Promise<SearchMeasured> {
  const queries = sampleQueries(kind, texts, QUERIES_OF_A_KIND);
  for (const query of queries) await refuseDifferentAnswers(query);
  const times = { newest: [] as number[], relevance: [] as number[], bare: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    for (const query of queries) {
      times.newest.push(await timed(() => askOurs(query, 'newest')));
      times.relevance.push(await timed(() => askOurs(query, 'relevance')));
      times.bare.push(await timed(() => bare.ask(query.expression)));
    }
  }
  const ripgrep = queries.slice(0, QUERIES_OF_RIPGREP).flatMap(({ text }) => {
    return countWithRipgrep(batchPath(workspaceFolder, batchId, 'items'), text.split(' ')[0] ?? '') ?? [];
  });
  return {
    kind,
    newest: spread(times.newest),
    relevance: spread(times.relevance),
    bare: spread(times.bare),
    ripgrep: ripgrep.length === 0 ? null : spread(ripgrep),
  };
}

// Figures for different answers would compare nothing.
async function refuseDifferentAnswers(query: SampleQuery): Promise<void> {
  const { total } = await askOurs(query, 'relevance');
  const expected = bare.ask(query.expression).total;
  if (total !== expected) throw new Error(`${query.text}: ${total} found, ${expected} by the bare index.`);
}

function askOurs({ text }: SampleQuery, sort: 'newest' | 'relevance') {
  return ours.query(FeedbackQuery.parse({ text, sort, limit: 50 }));
}

async function timed(work: () => unknown): Promise<number> {
  const startedAtMs = performance.now();
  await work();
  return performance.now() - startedAtMs;
}

function spread(times: readonly number[]): Spread {
  return { p50: quantile(times, 0.5), p95: quantile(times, 0.95) };
}
