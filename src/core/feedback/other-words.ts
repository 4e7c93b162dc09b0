// Two forms both number their answers from 1: taken for one source, the second would put its words in the place of
// the first's, item by item, as “updated”. A newer export edits words here and there; another source shares none.
import { z } from 'zod';

/** Of the items that a file shares with a source: how many would get words that have nothing of the old ones. */
export const OtherWords = z.object({
  source: z.string(),
  compared: z.number().int(),
  others: z.number().int(),
});
export type OtherWords = z.infer<typeof OtherWords>;

export interface WordsOfItem {
  readonly id: string;
  readonly words: string;
}

/** Of one item nobody can tell another source from a text that was written anew. */
const LEAST_COMPARED = 2;
/** They are read side by side. */
const MOST_COMPARED = 500;
const MOST_SHARED_WORDS = 0.2;
const LONGEST_COMPARED = 2000;
/** Shorter words, such as “the” and “not”, stand in any text. */
const LONG_WORD = 4;
/** Without blanks, or with words of two or three signs. */
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

/** Null where hardly any item is shared, or most keep at least some of their words. */
export function otherWordsIn(
  source: string,
  now: readonly WordsOfItem[],
  before: ReadonlyMap<string, string>,
): OtherWords | null {
  let [compared, others] = [0, 0];
  for (const { id, words } of now) {
    const held = before.get(id);
    if (held === undefined) continue;
    if (compared === MOST_COMPARED) break;
    compared += 1;
    if (areOthers(held, words)) others += 1;
  }
  return compared >= LEAST_COMPARED && others > compared / 2 ? { source, compared, others } : null;
}

/** A text that has grown, or was cut, shares what the shorter one has. */
function areOthers(before: string, now: string): boolean {
  if (before === now) return false;
  const [a, b] = [wordsOf(before), wordsOf(now)];
  if (a.size === 0 || b.size === 0) return false;
  const [smaller, larger] = a.size < b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const word of smaller) if (larger.has(word)) shared += 1;
  return shared < smaller.size * MOST_SHARED_WORDS;
}

/** Its longer words; of scripts without blanks, what stands side by side. */
function wordsOf(text: string): ReadonlySet<string> {
  const all =
    text
      .slice(0, LONGEST_COMPARED)
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const parts = all.flatMap((word) => (DENSE.test(word) ? pairsOf(word) : [word]));
  const long = parts.filter((part) => part.length >= LONG_WORD || DENSE.test(part));
  return new Set(long.length > 0 ? long : parts);
}

function pairsOf(word: string): string[] {
  if (word.length < 3) return [word];
  return Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2));
}
