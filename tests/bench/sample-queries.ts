import type { BatchText } from './batch-texts.ts';
import { seededRandom } from './seeded-random.ts';

/** The same question for both indexes. */
export interface SampleQuery {
  /** As typed into the search field. */
  readonly text: string;
  /** In the language of FTS5. */
  readonly expression: string;
}

export const QUERY_KINDS = ['1 word', '2 words', '3 words', 'prefix'] as const;

const SEED = 11;
/** Not the rest of a word that begins with an accent: nothing is found for it, and ours reads it as another. */
const WHOLE_WORD = /(?<![\p{L}\p{M}\p{N}])[a-z]{5,}(?![\p{L}\p{M}\p{N}])/gu;

/** Questions with at least one answer: their words stand together in some text. */
export function sampleQueries(
  kind: (typeof QUERY_KINDS)[number],
  texts: readonly BatchText[],
  count: number,
): SampleQuery[] {
  const random = seededRandom(SEED);
  const pick = <T>(from: readonly T[]): T | undefined => from[Math.floor(random() * from.length)];
  const wordCount = kind === 'prefix' ? 1 : Number(kind.charAt(0));
  const queries: SampleQuery[] = [];
  while (queries.length < count) {
    const words = (pick(texts)?.verbatim.match(WHOLE_WORD) ?? []) as readonly string[];
    const chosen = Array.from({ length: wordCount }, () => pick(words)).filter((word) => word !== undefined);
    if (chosen.length === wordCount) queries.push(kind === 'prefix' ? prefix(chosen) : whole(chosen));
  }
  return queries;
}

// The blank at the end says that the last word is whole.
function whole(words: readonly string[]): SampleQuery {
  return { text: `${words.join(' ')} `, expression: words.map((word) => `"${word}"`).join(' AND ') };
}

function prefix([word = '']: readonly string[]): SampleQuery {
  const start = word.slice(0, 4);
  return { text: start, expression: `"${start}"*` };
}
