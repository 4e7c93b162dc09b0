import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FeedbackFilters } from '#core/feedback/query.ts';
import type { Client } from '#renderer/client/client.ts';
import { useNamesBeside } from '#renderer/features/feedback/use-names-beside.ts';
import { ClientContext } from '#renderer/state/client-context.ts';

const NAME = { text: 'Ferry & Sons', name: 'Ferry & Sons', count: 3 };
const SEARCH = { text: 'ferry', filters: FeedbackFilters.parse({}), sort: 'relevance' } as const;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('names beside the words are asked for once the list that is behind has come, and not before', async () => {
  const call = vi.fn(async () => ({ ok: true, value: { names: [NAME] } }));
  const hook = renderHook(({ isBehind }) => useNamesBeside(SEARCH, isBehind), {
    initialProps: { isBehind: true },
    wrapper: ({ children }) => (
      <ClientContext.Provider value={{ call } as unknown as Client}>{children}</ClientContext.Provider>
    ),
  });
  await act(() => vi.advanceTimersByTimeAsync(5000));
  expect(call).not.toHaveBeenCalled();
  hook.rerender({ isBehind: false });
  await act(() => vi.advanceTimersByTimeAsync(5000));
  expect(call).toHaveBeenCalledOnce();
  expect(hook.result.current).toEqual([NAME]);
});
