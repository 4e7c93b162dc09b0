import { useEffect, useMemo, useState } from 'react';
import type { EvidenceFact } from '#core/feedback/query.ts';
import type { ItemId } from '#core/ids.ts';
import { useClient } from './client-context.ts';
import { useMirror } from './mirror.ts';
import { useSnapshot } from './selectors.ts';

/** As many ids as one call takes. */
const CHUNK = 20_000;
const RETRY_MS = 2000;

export interface EvidenceFacts {
  /** Who said each item of evidence of any problem, and when. Empty until it has been read. */
  readonly facts: ReadonlyMap<ItemId, EvidenceFact>;
  readonly isLoading: boolean;
}

/** When and by whom the evidence of all problems was said; read again when library or problems change. */
export function useEvidenceFacts(): EvidenceFacts {
  const client = useClient();
  const { problems } = useSnapshot();
  const version = useMirror(({ feedbackVersion }) => feedbackVersion);
  const [read, setRead] = useState<EvidenceFacts>({ facts: new Map(), isLoading: true });
  const [attempt, setAttempt] = useState(0);
  const ids = useMemo(
    () => [
      ...new Set(
        Object.values(problems.problems).flatMap(({ evidence }) =>
          Object.values(evidence).map(({ itemId }) => itemId),
        ),
      ),
    ],
    [problems],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: `version` and `attempt` ask again.
  useEffect(() => {
    let isOvertaken = false;
    let retry: ReturnType<typeof setTimeout> | undefined;
    const chunks = Array.from({ length: Math.ceil(ids.length / CHUNK) }, (_, index) =>
      client.call('feedback.facts', { ids: ids.slice(index * CHUNK, (index + 1) * CHUNK) }),
    );
    void Promise.all(chunks).then((replies) => {
      if (isOvertaken) return;
      // What could not be read does not count as nothing: figures stay as they were until it can.
      if (replies.some((reply) => !reply.ok)) {
        retry = setTimeout(() => setAttempt((count) => count + 1), RETRY_MS);
        return;
      }
      const facts = replies.flatMap((reply) => (reply.ok ? reply.value.facts : []));
      setRead({ facts: new Map(facts.map((fact) => [fact.itemId, fact])), isLoading: false });
    });
    return () => {
      isOvertaken = true;
      clearTimeout(retry);
    };
  }, [client, ids, version, attempt]);
  return read;
}
