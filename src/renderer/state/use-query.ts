import { useEffect, useState } from 'react';
import type { CallError, CallName, InputOf, OutputOf } from '#contract/contract.ts';
import { useClient } from './client-context.ts';

/** What a read has brought so far; the last value stays while a newer one is on its way. */
export interface QueryState<T> {
  readonly value: T | null;
  readonly error: CallError | null;
  readonly isLoading: boolean;
}

/**
 * Reads through a call, again whenever name, input or `version` changes. Null input reads nothing.
 * An answer that a newer question has overtaken is dropped.
 */
export function useQuery<N extends CallName>(
  name: N,
  input: InputOf<N> | null,
  version: unknown = 0,
): QueryState<OutputOf<N>> {
  const client = useClient();
  const [state, setState] = useState<QueryState<OutputOf<N>>>({ value: null, error: null, isLoading: true });
  const asked = input === null ? null : JSON.stringify(input);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `asked` stands for input, `version` asks again.
  useEffect(() => {
    if (asked === null) {
      setState({ value: null, error: null, isLoading: false });
      return;
    }
    let isOvertaken = false;
    setState((state) => ({ ...state, isLoading: true }));
    void client.call(name, JSON.parse(asked) as InputOf<N>).then((reply) => {
      if (isOvertaken || (!reply.ok && reply.error.code === 'superseded')) return;
      setState((before) =>
        reply.ok
          ? { value: reply.value, error: null, isLoading: false }
          : { value: before.value, error: reply.error, isLoading: false },
      );
    });
    return () => {
      isOvertaken = true;
    };
  }, [client, name, asked, version]);
  return state;
}
