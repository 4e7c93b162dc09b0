import type { SearchTerm } from '#core/feedback/search-terms.ts';
import { visitEntries } from './find-entries.ts';
import { StandingWords } from './standing-words.ts';
import type { Segment, WordSegments } from './word-segments.ts';

// Words that must follow each other: one word after the other is looked for right behind those in front of it.

/** Where a phrase stands, for each time the row and the place of its last word; in order of rows. */
export type PhraseHits = { readonly rows: Int32Array; readonly places: Int32Array };

/** A beginning of a phrase: the phrase stands nowhere else. */
export type BegunPhrase = SearchTerm & { readonly hits: PhraseHits };

/** How far behind the word in front: the last one that was begun is looked for again where it stands. */
type Step = { readonly word: string; readonly isPrefix: boolean; readonly distance: 0 | 1 };

/** Looks in the rows flagged in `among`. */
export function findPhrase(segments: WordSegments, phrase: SearchTerm, among: Uint8Array): PhraseHits {
  const [first, ...others] = stepsOf(phrase);
  return found(segments, others, (standing, segment) =>
    visitEntries(segments, segment, first?.word ?? '', false, (entry) =>
      standing.begin(entry, () => segments.places(entry.chunk), among),
    ),
  );
}

/** Looks where a beginning of it was found. */
export function findLongerPhrase(
  segments: WordSegments,
  phrase: SearchTerm,
  { words, isPrefix, hits }: BegunPhrase,
): PhraseHits {
  const [next, ...others] = stepsOf(phrase).slice(isPrefix ? words.length - 1 : words.length);
  const steps = next ? [{ ...next, distance: isPrefix ? 0 : 1 } as const, ...others] : [];
  return found(segments, steps, (standing) => standing.goOn(hits));
}

function stepsOf({ words, isPrefix }: SearchTerm): Step[] {
  return words.map((word, at) => ({ word, isPrefix: isPrefix && at === words.length - 1, distance: 1 }));
}

function found(
  segments: WordSegments,
  steps: readonly Step[],
  begin: (standing: StandingWords, segment: Segment) => void,
): PhraseHits {
  const rows: number[] = [];
  const places: number[] = [];
  for (const segment of segments.list) {
    const standing = new StandingWords(segment);
    begin(standing, segment);
    for (const { word, isPrefix, distance } of steps) {
      if (standing.count === 0) break;
      visitEntries(segments, segment, word, isPrefix, (entry) =>
        standing.mark(entry, () => segments.places(entry.chunk), distance),
      );
      standing.keepMarked(distance);
    }
    standing.visit((row, place) => {
      rows.push(row);
      places.push(place);
    });
  }
  return { rows: Int32Array.from(rows), places: Int32Array.from(places) };
}
