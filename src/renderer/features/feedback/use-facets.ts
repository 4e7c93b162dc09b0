import { startTransition, useEffect, useRef, useState } from 'react';
import type { FeedbackFacets, FeedbackFilters } from '#core/feedback/query.ts';
import type { Client } from '#renderer/client/client.ts';
import { useClient } from '#renderer/state/client-context.ts';
import { useMirror } from '#renderer/state/mirror.ts';
import type { LibrarySearch } from '#renderer/state/use-library.ts';
import { ZONE_HERE } from '#renderer/ui/say.ts';

// Each facet is counted without its own filter: who has chosen one area sees what the others would add.

const UNFILTERED: { readonly [kind in keyof FeedbackFacets]: Partial<FeedbackFilters> } = {
  months: { from: null, to: null },
  tags: { tags: [] },
  areas: { areas: [] },
  sources: { sources: [] },
  ratings: { minRating: null, maxRating: null },
  sentiments: { sentiments: [] },
};
const KINDS = Object.keys(UNFILTERED) as (keyof FeedbackFacets)[];

/**
 * How long the list must stand before its items are counted: where other words were typed, longer than between
 * two letters of somebody who types slowly; where a filter was set, until its rows have been painted.
 */
const TYPED_REST_MS = 350;
const REST_MS = 100;

/**
 * The counts beside the list, once it is there; null before the first answer. The old ones stay until the new
 * are there, and those of a list that another is about to replace are not waited for.
 */
export function useFacets(listed: LibrarySearch | null, isBehind: boolean): FeedbackFacets | null {
  const client = useClient();
  const version = useMirror(({ feedbackVersion }) => feedbackVersion);
  const [facets, setFacets] = useState<FeedbackFacets | null>(null);
  const counted = useRef({ asked: '', text: listed?.text });
  const asked = listed && JSON.stringify([listed.text, listed.filters, version]);
  useEffect(() => {
    if (asked === null || isBehind || counted.current.asked === asked) return;
    const [text, filters] = JSON.parse(asked) as [string, FeedbackFilters];
    const question = { isOvertaken: false };
    const count = async () => {
      const read = await readFacets(client, { text, filters }, question);
      if (!read || question.isOvertaken) return;
      counted.current = { asked, text };
      // The rows come first: the charts give way to a key that is pressed meanwhile.
      startTransition(() => setFacets(read));
    };
    const rest = (counted.current.text ?? text) === text ? REST_MS : TYPED_REST_MS;
    const later = setTimeout(() => void count(), rest);
    return () => {
      clearTimeout(later);
      question.isOvertaken = true;
    };
  }, [client, asked, isBehind]);
  return facets;
}

// One call after the other: of several at once, main answers the newest only.
async function readFacets(
  client: Client,
  { text, filters }: Pick<LibrarySearch, 'text' | 'filters'>,
  question: { readonly isOvertaken: boolean },
): Promise<FeedbackFacets | null> {
  const answers = new Map<string, FeedbackFacets>();
  for (const kind of KINDS) {
    const input = { text, filters: { ...filters, ...UNFILTERED[kind] } };
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
  const of = <K extends keyof FeedbackFacets>(kind: K): FeedbackFacets[K] | [] =>
    answers.get(JSON.stringify({ text, filters: { ...filters, ...UNFILTERED[kind] } }))?.[kind] ?? [];
  return {
    months: of('months'),
    tags: of('tags'),
    areas: of('areas'),
    sources: of('sources'),
    ratings: of('ratings'),
    sentiments: of('sentiments'),
  };
}
