import { useEffect, useState } from 'react';
import type { FeedbackFilters, TriageFilter } from '#core/feedback/query.ts';
import { useClient } from '#renderer/state/client-context.ts';
import { useMirror } from '#renderer/state/mirror.ts';
import type { LibrarySearch } from '#renderer/state/use-library.ts';
import { ZONE_HERE } from '#renderer/ui/say.ts';

// Where a list finds nothing, what it leaves out may: whoever merged or set aside an item looks for it in vain
// otherwise. Asked only by an empty list, once it has stood for a while, so that no key waits for it.

/** Longer than between two letters of somebody who types slowly. */
const REST_MS = 350;

/** Where an item may be, but for the one list of all. */
const SHELVES = ['open', 'setAside', 'merged'] as const satisfies readonly TriageFilter[];

/** So many match in a list beside the one that is shown, never none. */
export interface HiddenMatches {
  readonly triage: (typeof SHELVES)[number];
  readonly count: number;
}

const NONE: readonly HiddenMatches[] = [];

/** What the search of an empty list finds in the other lists; empty until it is known. */
export function useHiddenMatches(listed: LibrarySearch | null, isBehind: boolean): readonly HiddenMatches[] {
  const client = useClient();
  const version = useMirror(({ feedbackVersion }) => feedbackVersion);
  const [told, setTold] = useState({ of: '', hidden: NONE });
  const isAll = listed?.filters.triage === 'all';
  const of = listed && !isAll ? JSON.stringify([listed.text, listed.filters]) : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `version` asks again.
  useEffect(() => {
    if (of === null || isBehind) return;
    const [text, filters] = JSON.parse(of) as [string, FeedbackFilters];
    const question = { isOvertaken: false };
    const ask = async () => {
      const hidden: HiddenMatches[] = [];
      for (const triage of SHELVES.filter((shelf) => shelf !== filters.triage)) {
        const search = { text, filters: { ...filters, triage }, zone: ZONE_HERE };
        const reply = await client.call('feedback.query', { ...search, limit: 1, lane: 'hidden' });
        if (!reply.ok || question.isOvertaken) return;
        if (reply.value.total > 0) hidden.push({ triage, count: reply.value.total });
      }
      setTold({ of, hidden });
    };
    const later = setTimeout(() => void ask(), REST_MS);
    return () => {
      clearTimeout(later);
      question.isOvertaken = true;
    };
  }, [client, of, isBehind, version]);
  return told.of === of ? told.hidden : NONE;
}
