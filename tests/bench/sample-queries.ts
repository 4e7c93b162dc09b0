import type { BatchText } from './batch-texts.ts';
import { seededRandom } from './seeded-random.ts';

/** The same question for both indexes. */
export interface SampleQuery {
  /** As typed into the search field. */
  readonly text: string;
  /** In the language of FTS5. */
  readonly expression: string;
}

export const QUERY_KINDS = ['1 word', '2 words', '3 words', 'prefix', 'phrase'] as const;
type QueryKind = (typeof QUERY_KINDS)[number];

const SEED = 11;
/** Not the rest of a word that begins with an accent: nothing is found for it, and ours reads it as another. */
const WHOLE_WORD = /(?<![\p{L}\p{M}\p{N}])[a-z]{5,}(?![\p{L}\p{M}\p{N}])/gu;
/** Two such words, one behind the other. */
const PHRASE = /(?<![\p{L}\p{M}\p{N}])[a-z]{5,} [a-z]{5,}(?![\p{L}\p{M}\p{N}])/gu;

/** Questions with at least one answer: their words stand together in some text. */
export function sampleQueries(kind: QueryKind, texts: readonly BatchText[], count: number): SampleQuery[] {
  const random = seededRandom(SEED);
  const pick = <T>(from: readonly T[]): T | undefined => from[Math.floor(random() * from.length)];
  const wordCount = kind === '2 words' ? 2 : kind === '3 words' ? 3 : 1;
  const queries: SampleQuery[] = [];
  while (queries.length < count) {
    const words = (pick(texts)?.verbatim.match(kind === 'phrase' ? PHRASE : WHOLE_WORD) ??
      []) as readonly string[];
    const chosen = Array.from({ length: wordCount }, () => pick(words)).filter((word) => word !== undefined);
    if (chosen.length === wordCount) queries.push(WRITTEN[kind](chosen));
  }
  return queries;
}

const WRITTEN: Record<QueryKind, (chosen: readonly string[]) => SampleQuery> = {
  '1 word': whole,
  '2 words': whole,
  '3 words': whole,
  prefix,
  phrase: ([words = '']) => ({ text: `"${words}"`, expression: `"${words}"` }),
};

// The blank at the end says that the last word is whole.
function whole(words: readonly string[]): SampleQuery {
  return { text: `${words.join(' ')} `, expression: words.map((word) => `"${word}"`).join(' AND ') };
}

function prefix([word = '']: readonly string[]): SampleQuery {
  const start = word.slice(0, 4);
  return { text: start, expression: `"${start}"*` };
}
