import { useCallback, useEffect, useState } from 'react';
import type { CallError, OutputOf } from '#contract/contract.ts';
import type { DuplicatesStatus } from '#contract/duplicates-calls.ts';
import type { GroupShelf } from '#core/duplicates/duplicate-group.ts';
import type { Client } from '#renderer/client/client.ts';
import { useClient } from '#renderer/state/client-context.ts';
import { useMirror } from '#renderer/state/mirror.ts';

type Found = OutputOf<'duplicates.groups'>;
type Answer = { readonly value: Found | null; readonly error: CallError | null };

export interface FoundGroups {
  readonly status: DuplicatesStatus;
  /** The largest groups of the shelf, as many as have been looked at and some more. */
  readonly found: Found | null;
  readonly error: CallError | null;
  /** Told how far down the list one looks. Stable. */
  readonly onRange: (first: number, last: number) => void;
}

const PAGE = 200;
const AHEAD = 60;
const UNKNOWN: DuplicatesStatus = { state: 'unknown', done: 0, total: 0 };

/** The groups of a shelf, read again whenever they, or what was decided about them, may have changed. */
export function useFoundGroups(shelf: GroupShelf): FoundGroups {
  const client = useClient();
  const told = useMirror(({ duplicates }) => duplicates);
  const version = useMirror(({ feedbackVersion }) => feedbackVersion);
  const [wanted, setWanted] = useState({ shelf, pages: 1 });
  const [{ value, error }, setAnswer] = useState<Answer>({ value: null, error: null });
  const pages = wanted.shelf === shelf ? wanted.pages : 1;
  useEffect(() => void client.call('duplicates.find', {}), [client]);
  const changed = `${version} ${told?.state ?? ''}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `changed` asks again.
  useEffect(() => {
    const question = { isOvertaken: false };
    void readGroups(client, shelf, pages, question).then((answer) => {
      if (!question.isOvertaken)
        setAnswer((before) => ({ value: answer.value ?? before.value, error: answer.error }));
    });
    return () => {
      question.isOvertaken = true;
    };
  }, [client, shelf, pages, changed]);
  const onRange = useCallback(
    (_first: number, last: number) =>
      setWanted((now) => {
        const needed = Math.ceil((last + AHEAD) / PAGE);
        const before = now.shelf === shelf ? now.pages : 1;
        return needed > before ? { shelf, pages: needed } : now;
      }),
    [shelf],
  );
  return { status: told ?? value?.status ?? UNKNOWN, found: value, error, onRange };
}

async function readGroups(
  client: Client,
  shelf: GroupShelf,
  pages: number,
  question: { readonly isOvertaken: boolean },
): Promise<Answer> {
  let value: Found | null = null;
  for (let page = 0; page < pages && !question.isOvertaken; page += 1) {
    const reply = await client.call('duplicates.groups', { shelf, offset: page * PAGE, limit: PAGE });
    if (!reply.ok) return { value: null, error: reply.error };
    const before: Found['groups'] = value?.groups ?? [];
    value = { ...reply.value, groups: [...before, ...reply.value.groups] };
    if (reply.value.groups.length === 0) break;
  }
  return { value, error: null };
}
