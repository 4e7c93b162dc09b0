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
    const words = (pick(texts)?.verbatim.match(/[a-z]{5,}/gu) ?? []) as readonly string[];
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
