// What a source already holds for the first items of a file: whether they would get wholly other words. Read from the
// batches themselves, and of these only so much that nobody waits for it: ids that two forms share stand at the front.
import { existsSync } from 'node:fs';
import { z } from 'zod';
import type { Batch } from '#core/feedback/batch.ts';
import { type OtherWords, otherWordsIn, type WordsOfItem } from '#core/feedback/other-words.ts';
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

const Held = z.object({ id: z.string(), verbatim: z.string() });

/** Null where the source is new, has hardly any of these items, or they keep their words. */
export function otherWordsOf(
  source: string,
  now: readonly WordsOfItem[],
  held: HeldBySource,
): OtherWords | null {
  const wanted = new Set(now.map(({ id }) => id));
  if (wanted.size === 0) return null;
  return otherWordsIn(source.trim(), now, wordsHeld(held.get(source.trim()) ?? [], wanted));
}

/** The newest words of each. */
function wordsHeld(paths: readonly string[], wanted: ReadonlySet<string>): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  let left = MOST_CHARACTERS;
  for (const path of paths) {
    const inBatch = new Map<string, string>();
    for (const { text } of existsSync(path) ? linesFrom(path, 0) : []) {
      const id = text.slice(BEFORE_ID.length, text.indexOf('"', BEFORE_ID.length));
      const item = wanted.has(id) ? Held.safeParse(parsedLine(text)) : null;
      if (item?.success) inBatch.set(id, item.data.verbatim);
      left -= text.length;
      if (left <= 0) break;
    }
    for (const [id, words] of inBatch) if (!found.has(id)) found.set(id, words);
    if (left <= 0 || found.size === wanted.size) break;
  }
  return found;
}
