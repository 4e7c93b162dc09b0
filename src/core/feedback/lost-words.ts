// An export may hold the subjects of tickets only. Imported after one with their words it is a newer version of each,
// and what people read from then on is the subject: windows and the command line say so beforehand.
import { z } from 'zod';
import type { FeedbackItem } from './item.ts';
import { sayList } from './missing-companions.ts';

/** Which facts an item can lose together with its words. */
const FACTS = ['customer', 'company', 'tags', 'area', 'rating', 'link'] as const;

/** Of the items that a file shares with a source: how many would keep only their subject. */
export const LostWords = z.object({
  source: z.string(),
  /** Those that have words beside their subject. */
  compared: z.number().int(),
  lost: z.number().int(),
  /** What at least one of them has, and would not have any more. */
  facts: z.array(z.enum(FACTS)),
});
export type LostWords = z.infer<typeof LostWords>;

/** What tells whether an item loses something. */
export type WordsAndFacts = Pick<FeedbackItem, 'verbatim' | 'title' | (typeof FACTS)[number]>;

/** The new version says no more than the subject of the one that is there. */
export function isSubjectOf(now: WordsAndFacts, held: WordsAndFacts): boolean {
  return hasOwnWords(held) && now.title === null && comparable(now.verbatim) === comparable(held.title);
}

/** Null where most keep their words: of some the words may have been taken out in the tool itself. */
export function lostWordsIn(
  source: string,
  pairs: ReadonlyArray<readonly [now: WordsAndFacts, held: WordsAndFacts]>,
): LostWords | null {
  const compared = pairs.filter(([, held]) => hasOwnWords(held));
  const lost = compared.filter(([now, held]) => isSubjectOf(now, held));
  if (lost.length <= compared.length / 2) return null;
  const facts = FACTS.filter((fact) =>
    lost.some(([now, held]) => isBlank(now[fact]) && !isBlank(held[fact])),
  );
  return { source, compared: compared.length, lost: lost.length, facts };
}

/** Those of several files together; null for none. */
export function lostTogether(files: ReadonlyArray<LostWords | null>): LostWords | null {
  const all = files.filter((one) => one !== null);
  const [first] = all;
  if (!first) return null;
  const sumOf = (key: 'compared' | 'lost') => all.reduce((sum, one) => sum + one[key], 0);
  const facts = FACTS.filter((fact) => all.some((one) => one.facts.includes(fact)));
  return { source: first.source, compared: sumOf('compared'), lost: sumOf('lost'), facts };
}

/** What would go: "their words, customer and tags". */
export function sayLost({ facts }: LostWords): string {
  return sayList(['their words', ...facts]);
}

function hasOwnWords(item: WordsAndFacts): item is WordsAndFacts & { readonly title: string } {
  return item.title !== null && comparable(item.title) !== comparable(item.verbatim);
}

function isBlank(fact: WordsAndFacts[(typeof FACTS)[number]]): boolean {
  return fact === null || (Array.isArray(fact) && fact.length === 0);
}

function comparable(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, ' ').trim();
}
