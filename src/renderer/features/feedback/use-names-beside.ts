import { useEffect, useState } from 'react';
import type { FeedbackFilters, NameBeside } from '#core/feedback/query.ts';
import { useClient } from '#renderer/state/client-context.ts';
import { useMirror } from '#renderer/state/mirror.ts';
import type { LibrarySearch } from '#renderer/state/use-library.ts';
import { ZONE_HERE } from '#renderer/ui/say.ts';
import { hasWords } from './library-order.ts';

/** Longer than between two letters of somebody who types slowly: items are read for it. */
const REST_MS = 350;
const NONE: readonly NameBeside[] = [];

/** Names that the words of the search in the list are as well, once it has stood for a while. */
export function useNamesBeside(listed: LibrarySearch | null, isBehind: boolean): readonly NameBeside[] {
  const client = useClient();
  const version = useMirror(({ feedbackVersion }) => feedbackVersion);
  const [told, setTold] = useState({ of: '', names: NONE });
  const of = listed && hasWords(listed.text) ? JSON.stringify([listed.text, listed.filters]) : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `version` asks again.
  useEffect(() => {
    if (of === null || isBehind) return;
    const [text, filters] = JSON.parse(of) as [string, FeedbackFilters];
    const question = { isOvertaken: false };
    const ask = async () => {
      const reply = await client.call('feedback.names', { text, filters, zone: ZONE_HERE });
      if (reply.ok && !question.isOvertaken) setTold({ of, names: reply.value.names });
    };
    const later = setTimeout(() => void ask(), REST_MS);
    return () => {
      clearTimeout(later);
      question.isOvertaken = true;
    };
  }, [client, of, isBehind, version]);
  return told.of === of ? told.names : NONE;
}
