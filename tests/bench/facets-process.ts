import { join } from 'node:path';
import { type FeedbackFacets, FeedbackQuery } from '#core/feedback/query.ts';
import { facetsOf } from '#main/feedback/search/facets.ts';
import { openLibraryIndex } from '#main/feedback/search/index-opening.ts';
import type { LibraryIndex } from '#main/feedback/search/library-index.ts';
import { Overlay } from '#main/feedback/search/overlay.ts';
import { openSearchIndex } from '#main/feedback/search/search-index.ts';
import { Selections } from '#main/feedback/search/selection.ts';
import { Spelling } from '#main/feedback/search/spelling.ts';
import { settleFrom } from '#main/feedback/search/versions.ts';
import { answer, argument } from './own-process.ts';

// Narrows a library by three filters, counts all facets and the months of what is left, as the worker does
// for each change of a filter, in turns with one bare pass over the columns that this reads.

/** Milliseconds of each turn. */
export interface FacetsMeasured {
  readonly all: number[];
  readonly filtered: number[];
  readonly pass: number[];
}

const ROUNDS = 25;
const WARM_UP = 5;

const [workspaceFolder, batchId] = [argument(0), argument(1)];
const built = openSearchIndex({ workspaceFolder, readOnly: false }, () => undefined);
await built.sync([{ id: batchId, isUndone: false }]);
await built.close();
const index = openLibraryIndex(join(workspaceFolder, '.shipit', 'search.sqlite'));
index.ranks = index.batches.map(({ number }) => number);
settleFrom(index.facts, index.ranks, 1);
const overlay = new Overlay();
const shown = overlay.shownFacts(index);
const everything = FeedbackQuery.parse({});
const { tags } = count(everything);
const chosen = tags.slice(0, 2).map(({ value }) => value);
const filtered = FeedbackQuery.parse({ filters: { tags: chosen, minRating: 2, from: Date.UTC(2025, 6, 1) } });
const measured: FacetsMeasured = { all: [], filtered: [], pass: [] };
for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
  const isKept = round >= WARM_UP;
  const [all, some, pass] = [
    timed(() => count(everything)),
    timed(() => count(filtered)),
    timed(() => onePass(index)),
  ];
  if (isKept) measured.all.push(all);
  if (isKept) measured.filtered.push(some);
  if (isKept) measured.pass.push(pass);
}
index.close();
answer(measured);

// New selections each time: they keep their last answers.
function count(query: FeedbackQuery): FeedbackFacets {
  const { passing } = new Selections(index, overlay, new Spelling(), () => ({})).select(query);
  const counting = facetsOf(index, shown, passing, query.zone);
  let step = counting.next();
  while (!step.done) step = counting.next();
  return step.value;
}

function onePass({ facts }: LibraryIndex): number {
  const { tags, tagStart } = facts;
  const { saidAt, rating, source, area, tagCount } = facts.columns;
  let sum = 0;
  for (let row = 1; row < facts.end; row += 1) {
    if (facts.current[row] !== 1) continue;
    sum += (saidAt[row] ?? 0) + (rating[row] ?? 0) + (source[row] ?? 0) + (area[row] ?? 0);
    const first = tagStart[row] ?? 0;
    const end = first + (tagCount[row] ?? 0);
    for (let at = first; at < end; at += 1) sum += tags[at] ?? 0;
  }
  return sum;
}

function timed(work: () => unknown): number {
  const startedAtMs = performance.now();
  work();
  return performance.now() - startedAtMs;
}
