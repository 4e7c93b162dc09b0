// What a source already holds for the first items of a file: whether they would get wholly other words, or
// keep only their subject. Read from the batches themselves, and of these only so much that nobody waits for it: ids
// that two forms share stand at the front.
import { existsSync } from 'node:fs';
import type { z } from 'zod';
import type { InspectedFile } from '#contract/inspected-file.ts';
import type { Batch } from '#core/feedback/batch.ts';
import { FeedbackItem } from '#core/feedback/item.ts';
import { isSubjectOf, lostWordsIn } from '#core/feedback/lost-words.ts';
import { otherWordsIn } from '#core/feedback/other-words.ts';
import { batchPath, linesFrom, parsedLine } from '../search/batch-lines.ts';

/** Files with the items of each source, the newest import first. */
export type HeldBySource = ReadonlyMap<string, readonly string[]>;

export const NOTHING_HELD: HeldBySource = new Map();

export function heldBySource(workspaceFolder: string, batches: readonly Batch[]): HeldBySource {
  const held = new Map<string, string[]>();
  const standing = batches.filter(({ undoneAt }) => undoneAt === null);
  for (const { id, source } of standing.toSorted((a, b) => b.importedAt - a.importedAt)) {
    const path = batchPath(workspaceFolder, id, 'items');
    held.set(source, [...(held.get(source) ?? []), path]);
  }
  return held;
}

/** Of all batches of a source together: read in some hundredths of a second. */
const MOST_CHARACTERS = 8_000_000;
/** A line begins with exactly its id, and most are of other items. */
const BEFORE_ID = '{"id":"';

const Held = FeedbackItem.pick({
  id: true,
  verbatim: true,
  title: true,
  customer: true,
  company: true,
  tags: true,
  area: true,
  rating: true,
  link: true,
});
type Held = z.infer<typeof Held>;

/** Null each where the source is new, has hardly any of these items, or they keep their words. */
export function wordsBeside(
  source: string,
  now: readonly Held[],
  held: HeldBySource,
): Pick<InspectedFile, 'otherWords' | 'lostWords'> {
  const wanted = new Set<string>(now.map(({ id }) => id));
  if (wanted.size === 0) return { otherWords: null, lostWords: null };
  const name = source.trim();
  const before = itemsHeld(held.get(name) ?? [], wanted);
  const pairs = now.flatMap((item) => {
    const version = before.get(item.id);
    return version ? [[item, version] as const] : [];
  });
  // A subject alone shares little with the words either, and is of the same source.
  const others = pairs.filter(([item, version]) => !isSubjectOf(item, version));
  return {
    otherWords: otherWordsIn(
      name,
      others.map(([{ id, verbatim }]) => ({ id, words: verbatim })),
      new Map(others.map(([, { id, verbatim }]) => [id, verbatim])),
    ),
    lostWords: lostWordsIn(name, pairs),
  };
}

/** The newest version of each. */
function itemsHeld(paths: readonly string[], wanted: ReadonlySet<string>): ReadonlyMap<string, Held> {
  const found = new Map<string, Held>();
  let left = MOST_CHARACTERS;
  for (const path of paths) {
    const inBatch = new Map<string, Held>();
    for (const { text } of existsSync(path) ? linesFrom(path, 0) : []) {
      const id = text.slice(BEFORE_ID.length, text.indexOf('"', BEFORE_ID.length));
      const item = wanted.has(id) ? Held.safeParse(parsedLine(text)) : null;
      if (item?.success) inBatch.set(id, item.data);
      left -= text.length;
      if (left <= 0) break;
    }
    for (const [id, item] of inBatch) if (!found.has(id)) found.set(id, item);
    if (left <= 0 || found.size === wanted.size) break;
  }
  return found;
}
