import { readFileSync } from 'node:fs';
import { groupTexts } from '#core/duplicates/group-texts.ts';
import { SimilarTexts } from '#core/duplicates/similar-texts.ts';
import { FeedbackItem } from '#core/feedback/item.ts';
import { wordsOf } from '#core/feedback/words.ts';
import { findGroups } from '#main/feedback/duplicates/find-groups.ts';
import { filesToCompare } from '#main/feedback/duplicates/groups-file.ts';
import { batchPath, linesFrom } from '#main/feedback/search/batch-lines.ts';
import type { PlantedDuplicate, Retelling } from './feedback-csv.ts';
import { answer, argument } from './own-process.ts';

// Near-duplicates of an imported batch by one of three ways: `words` cuts texts in memory into words and
// does nothing with them, `compare` finds the groups of the same texts, `whole` does what the worker does,
// from the file on disk to groups of items.

export interface DuplicatesMeasured {
  readonly ms: number;
  readonly peakMb: number;
  /** Share of the planted pairs that are in one group, by kind; empty but for `compare`. */
  readonly recall: Partial<Record<Retelling | 'all', number>>;
  /** Share of the pairs in groups that were planted. */
  readonly precision: number | null;
}

const [way, workspaceFolder, batchId, plantedPath] = [argument(0), argument(1), argument(2), argument(3)];

if (way === 'whole') {
  const files = filesToCompare(workspaceFolder, [{ id: batchId, isUndone: false }]);
  const ms = await timed(() =>
    findGroups(workspaceFolder, files, { isCancelled: () => false, progressed: () => undefined }),
  );
  tell(ms, {}, null);
} else {
  const { ids, texts } = readTexts();
  if (way === 'words') tell(await timed(() => cutAll(texts)), {}, null);
  else {
    let groupOf: Int32Array = new Int32Array(0);
    const ms = await timed(() => {
      groupOf = compare(texts);
    });
    const planted = JSON.parse(readFileSync(plantedPath, 'utf8')) as PlantedDuplicate[];
    tell(ms, recallOf(planted, ids, groupOf), precisionOf(planted, ids, groupOf));
  }
}

function tell(ms: number, recall: DuplicatesMeasured['recall'], precision: number | null): void {
  const peakMb = process.resourceUsage().maxRSS / 2 ** 10;
  answer({ ms, peakMb, recall, precision } satisfies DuplicatesMeasured);
}

function readTexts(): { ids: string[]; texts: string[] } {
  const [ids, texts]: [string[], string[]] = [[], []];
  for (const { text } of linesFrom(batchPath(workspaceFolder, batchId, 'items'), 0)) {
    const item = FeedbackItem.parse(JSON.parse(text));
    ids.push(item.sourceId ?? '');
    texts.push(item.verbatim);
  }
  return { ids, texts };
}

function cutAll(texts: readonly string[]): number {
  let count = 0;
  for (const text of texts) for (const _word of wordsOf(text)) count += 1;
  return count;
}

/** For each text the number of its group; texts that are too short have one of their own. */
function compare(given: readonly string[]): Int32Array {
  const texts = new SimilarTexts();
  for (const text of given) texts.add(text);
  const order = Int32Array.from({ length: texts.distinctCount }, (_, distinct) => distinct);
  const comparing = groupTexts(texts, order);
  let step = comparing.next();
  while (!step.done) step = comparing.next();
  const { leaderOf } = step.value;
  return Int32Array.from(given, (_, at) => {
    const distinct = texts.distinctOf[at] ?? -1;
    return distinct < 0 ? -1 - at : (leaderOf[distinct] ?? 0);
  });
}

function recallOf(planted: readonly PlantedDuplicate[], ids: readonly string[], groupOf: Int32Array) {
  const placeOf = new Map(ids.map((id, at) => [id, at]));
  const groupOfId = (id: string) => groupOf[placeOf.get(id) ?? -1];
  const share = (pairs: readonly PlantedDuplicate[]) =>
    pairs.filter(({ copy, original }) => groupOfId(copy) === groupOfId(original)).length / pairs.length;
  const kinds = [...Map.groupBy(planted, ({ retelling }) => retelling)];
  return { all: share(planted), ...Object.fromEntries(kinds.map(([kind, pairs]) => [kind, share(pairs)])) };
}

function precisionOf(
  planted: readonly PlantedDuplicate[],
  ids: readonly string[],
  groupOf: Int32Array,
): number {
  const originalOf = new Map(planted.map(({ copy, original }) => [copy, original]));
  const families = ids.map((id) => originalOf.get(id) ?? id);
  let [pairs, right] = [0, 0];
  for (const members of Map.groupBy(ids.keys(), (at) => groupOf[at]).values()) {
    members.forEach((one, place) => {
      for (const other of members.slice(place + 1)) {
        pairs += 1;
        if (families[one] === families[other]) right += 1;
      }
    });
  }
  return right / pairs;
}

async function timed(work: () => unknown): Promise<number> {
  const startedAtMs = performance.now();
  await work();
  return performance.now() - startedAtMs;
}
