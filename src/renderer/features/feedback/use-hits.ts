import { useEffect, useMemo, useState } from 'react';
import { findHits } from '#core/feedback/highlight.ts';
import { hitsBySlice, SLICE_LENGTH } from '#core/feedback/hit-slices.ts';
import type { SearchTerm } from '#core/feedback/search-terms.ts';
import { type Hit, MOST_MARKED } from '#renderer/ui/hits.ts';

interface Found {
  readonly text: string;
  readonly terms: readonly SearchTerm[];
  readonly hits: readonly Hit[];
}

const none: readonly Hit[] = [];

/**
 * What to mark in a text. In a long one it is looked for a slice at a time, between which the window draws and
 * answers, and not beyond what is marked. `terms` stay the same until others are searched for.
 */
export function useHits(text: string, terms: readonly SearchTerm[]): readonly Hit[] {
  const isLong = text.length > SLICE_LENGTH;
  const atOnce = useMemo(() => (isLong ? none : findHits(text, terms)), [isLong, text, terms]);
  const [found, setFound] = useState<Found | null>(null);
  useEffect(() => {
    if (!isLong) return;
    // One more than is marked tells that there are more.
    const search = hitsBySlice(text, terms, MOST_MARKED + 1);
    let timer: ReturnType<typeof setTimeout>;
    const goOn = () => {
      const { done, value } = search.next();
      if (done) setFound({ text, terms, hits: value });
      else timer = setTimeout(goOn);
    };
    timer = setTimeout(goOn);
    return () => clearTimeout(timer);
  }, [isLong, text, terms]);
  if (!isLong) return atOnce;
  return found?.text === text && found.terms === terms ? found.hits : none;
}
