import { startTransition, useEffect, useRef, useState } from 'react';
import type { FeedbackFacets, FeedbackFilters } from '#core/feedback/query.ts';
import type { Client } from '#renderer/client/client.ts';
import { useClient } from '#renderer/state/client-context.ts';
import { useMirror } from '#renderer/state/mirror.ts';
import type { LibrarySearch } from '#renderer/state/use-library.ts';
import { ZONE_HERE } from '#renderer/ui/say.ts';
import type { DaySpan } from './said-spans.ts';

// Each facet is counted without its own filter: who has chosen one area sees what the others would add. Of the days
// those are counted that are looked at.

type Kind = keyof FeedbackFacets;
const KINDS: readonly Kind[] = ['said', 'tags', 'areas', 'sources', 'ratings', 'sentiments'];

function unfiltered(kind: Kind, near: DaySpan): Partial<FeedbackFilters> {
  if (kind === 'said') return near;
  return kind === 'ratings' ? { minRating: null, maxRating: null } : { [kind]: [] };
}

/**
 * How long the list must stand before its items are counted: where other words were typed, longer than between
 * two letters of somebody who types slowly; where a filter was set, until its rows have been painted.
 */
const TYPED_REST_MS = 350;
const REST_MS = 100;

/** What was counted, and the days that were asked for: bars over other days mean something else. */
export interface CountedFacets {
  /** What matches it was counted. */
  readonly search: Pick<LibrarySearch, 'text' | 'filters'>;
  readonly facets: FeedbackFacets;
  readonly near: DaySpan;
}

/**
 * The counts beside the list, once it is there; null before the first answer. The old ones stay until the new
 * are there, and those of a list that another is about to replace are not waited for. `near` are the days of the
 * bars over time.
 */
export function useFacets(
  listed: LibrarySearch | null,
  isBehind: boolean,
  near: DaySpan,
): CountedFacets | null {
  const client = useClient();
  const version = useMirror(({ feedbackVersion }) => feedbackVersion);
  const [shown, setShown] = useState<CountedFacets | null>(null);
  const counted = useRef({ asked: '', text: listed?.text });
  const asked = listed && JSON.stringify([listed.text, listed.filters, near, version]);
  useEffect(() => {
    if (asked === null || isBehind || counted.current.asked === asked) return;
    const [text, filters, days] = JSON.parse(asked) as [string, FeedbackFilters, DaySpan];
    const question = { isOvertaken: false };
    const count = async () => {
      const facets = await readFacets(client, { text, filters }, days, question);
      if (!facets || question.isOvertaken) return;
      counted.current = { asked, text };
      // The rows come first: the charts give way to a key that is pressed meanwhile.
      startTransition(() => setShown({ search: { text, filters }, facets, near: days }));
    };
    const rest = (counted.current.text ?? text) === text ? REST_MS : TYPED_REST_MS;
    const later = setTimeout(() => void count(), rest);
    return () => {
      clearTimeout(later);
      question.isOvertaken = true;
    };
  }, [client, asked, isBehind]);
  return shown;
}

// One call after the other: of several at once, main answers the newest only.
async function readFacets(
  client: Client,
  { text, filters }: Pick<LibrarySearch, 'text' | 'filters'>,
  near: DaySpan,
  question: { readonly isOvertaken: boolean },
): Promise<FeedbackFacets | null> {
  const answers = new Map<string, FeedbackFacets>();
  const inputFor = (kind: Kind) => ({ text, filters: { ...filters, ...unfiltered(kind, near) } });
  for (const kind of KINDS) {
    const input = inputFor(kind);
    const key = JSON.stringify(input);
    if (answers.has(key)) continue;
    const reply = await client.call('feedback.facets', {
      ...input,
      zone: ZONE_HERE,
      page: client.page ?? '',
    });
    if (!reply.ok || question.isOvertaken) return null;
    answers.set(key, reply.value);
  }
  const of = <K extends Kind>(kind: K): FeedbackFacets[K] | undefined =>
    answers.get(JSON.stringify(inputFor(kind)))?.[kind];
  const said = of('said');
  if (!said) return null;
  return {
    said,
    tags: of('tags') ?? [],
    areas: of('areas') ?? [],
    sources: of('sources') ?? [],
    ratings: of('ratings') ?? [],
    sentiments: of('sentiments') ?? [],
  };
}
