import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { FeedbackQuery } from '#core/feedback/query.ts';
import { batchPath } from '#main/feedback/search/batch-lines.ts';
import { openSearchIndex } from '#main/feedback/search/search-index.ts';
import { buildBareFts5 } from './bare-fts5.ts';
import { batchTexts } from './batch-texts.ts';
import { answer, argument } from './own-process.ts';
import { countWithRipgrep } from './ripgrep.ts';
import { QUERY_KINDS, type SampleQuery, sampleQueries } from './sample-queries.ts';

// Asks both indexes the same, taking turns query by query. Ours answers from its worker with the first page
// of 50 whole rows, excerpts and hits marked; the bare one answers with a count and 50 row numbers. What is
// measured is asked once in the life of a process: ours keeps what it has answered and shown.

/** Milliseconds of each question of a kind. */
export interface SearchMeasured {
  readonly kind: string;
  readonly newest: readonly number[];
  readonly relevance: readonly number[];
  readonly bare: readonly number[];
  /** Counting the lines that hold the first word or the phrase, with ripgrep over the batch; empty where it is not installed. */
  readonly ripgrep: readonly number[];
}

/** Half of them are asked for the newest, the other half by relevance. */
const QUERIES_OF_A_KIND = 60;
/** Of them, so many with ripgrep: each takes as long as reading the whole batch. */
const QUERIES_OF_RIPGREP = 10;
/** What a person has asked before, in some minutes of typing: the code of ours is compiled by being run. */
const EARLIER_QUERIES = 300;
/** What somebody does with a library that was opened before searching in it: look. */
const LOOKED_AT_MS = 3000;
const [workspaceFolder, batchId, round] = [argument(0), argument(1), Number(argument(2))];
const texts = batchTexts(workspaceFolder, batchId);
const barePath = join(workspaceFolder, 'bare-search.sqlite');
for (const ending of ['', '-wal', '-shm']) rmSync(barePath + ending, { force: true });
const bare = buildBareFts5(barePath, texts);
const ours = openSearchIndex({ workspaceFolder, readOnly: false }, () => undefined);
await ours.sync([{ id: batchId, isUndone: false }]);
await sleep(LOOKED_AT_MS);
const measured: SearchMeasured[] = [];
for (const kind of QUERY_KINDS) measured.push(await measureKind(kind));
answer(measured);
bare.close();
await ours.close();

async function measureKind(kind: (typeof QUERY_KINDS)[number]): Promise<SearchMeasured> {
  const asked = sampleQueries(kind, texts, QUERIES_OF_A_KIND + EARLIER_QUERIES);
  const earlier = asked.splice(QUERIES_OF_A_KIND);
  for (const [at, query] of earlier.entries()) await askOurs(query, orderOf(at));
  for (const { expression } of earlier.slice(0, QUERIES_OF_RIPGREP)) bare.ask(expression);
  const times = { newest: [] as number[], relevance: [] as number[], bare: [] as number[] };
  for (const [at, query] of asked.entries()) {
    const order = orderOf(at + round);
    const found = await timed(() => askOurs(query, order));
    const expected = await timed(() => bare.ask(query.expression));
    // Figures for different answers would compare nothing.
    if (!isSameAnswer(kind, found.answer.total, expected.answer.total)) {
      throw new Error(
        `${query.text}: ${found.answer.total} found, ${expected.answer.total} by the bare index.`,
      );
    }
    times[order].push(found.ms);
    times.bare.push(expected.ms);
  }
  const ripgrep = asked.slice(0, QUERIES_OF_RIPGREP).flatMap(({ text }) => {
    const written = kind === 'phrase' ? text.slice(1, -1) : (text.split(' ')[0] ?? '');
    return countWithRipgrep(batchPath(workspaceFolder, batchId, 'items'), written) ?? [];
  });
  return { kind, ...times, ripgrep };
}

/** An emoji between two words is a word of ours, and nothing to the bare index: of a thousand phrases one stands there. */
function isSameAnswer(kind: SearchMeasured['kind'], found: number, expected: number): boolean {
  if (kind !== 'phrase') return found === expected;
  return found <= expected && found >= expected - 1 - expected / 1000;
}

function orderOf(turn: number) {
  return turn % 2 === 0 ? 'newest' : 'relevance';
}

function askOurs({ text }: SampleQuery, sort: 'newest' | 'relevance') {
  return ours.query(FeedbackQuery.parse({ text, sort, limit: 50 }));
}

async function timed<Answer>(ask: () => Answer): Promise<{ answer: Awaited<Answer>; ms: number }> {
  const startedAtMs = performance.now();
  const answer = await ask();
  return { answer, ms: performance.now() - startedAtMs };
}
