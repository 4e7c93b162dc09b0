import { diffArrays } from 'diff';
import { type Word, wordsOf } from '#core/feedback/words.ts';
import type { Hit } from '#renderer/ui/hits.ts';

/** Beyond so many changes two texts are not compared by a reader either. */
const MOST_CHANGES = 500;

export interface WordDifferences {
  /** Where the first text has words that the other has not. */
  readonly first: readonly Hit[];
  readonly other: readonly Hit[];
}

/**
 * The words in which two texts differ, by place in each, so that neither text is changed to show it. Words
 * are those of search: case, accents and punctuation are no difference. Nothing is marked in texts that
 * have too little in common.
 */
export function wordDifferences(first: string, other: string): WordDifferences {
  const [one, two] = [[...wordsOf(first)], [...wordsOf(other)]];
  const changes = diffArrays(
    one.map(({ folded }) => folded),
    two.map(({ folded }) => folded),
    { maxEditLength: MOST_CHANGES },
  );
  const marked = { first: [] as Hit[], other: [] as Hit[] };
  let [atFirst, atOther] = [0, 0];
  for (const { added, removed, count } of changes ?? []) {
    if (removed) marked.first.push(spanOf(one, atFirst, count));
    if (added) marked.other.push(spanOf(two, atOther, count));
    if (!added) atFirst += count;
    if (!removed) atOther += count;
  }
  return marked;
}

function spanOf(words: readonly Word[], from: number, count: number): Hit {
  return [words[from]?.start ?? 0, words[from + count - 1]?.end ?? 0];
}
