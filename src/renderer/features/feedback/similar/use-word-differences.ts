import { useEffect, useState } from 'react';
import { type WordDifferences, wordDifferences } from './word-differences.ts';

const NONE: WordDifferences = { first: [], other: [] };

/**
 * The words in which two texts differ, found once the texts are on screen and the window has nothing else
 * to do: a group of 200 long items is opened as quickly as one of two. Null for no other text.
 */
export function useWordDifferences(first: string, other: string | null): WordDifferences {
  const [found, setFound] = useState({ first, other, marked: NONE });
  useEffect(() => {
    if (other === null) return;
    return whenIdle(() => setFound({ first, other, marked: wordDifferences(first, other) }));
  }, [first, other]);
  // Those of the texts before would be marked at wrong places.
  return found.first === first && found.other === other ? found.marked : NONE;
}

/** Runs the work in an idle moment; answers how to call it off. Safari has no idle callbacks. */
function whenIdle(work: () => void): () => void {
  if (typeof window.requestIdleCallback !== 'function') {
    const waiting = window.setTimeout(work);
    return () => window.clearTimeout(waiting);
  }
  const waiting = window.requestIdleCallback(work, { timeout: 1000 });
  return () => window.cancelIdleCallback(waiting);
}
