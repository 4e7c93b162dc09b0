import { act, renderHook } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { useActiveRow } from '#renderer/features/feedback/triage/use-active-row.ts';
import { useLeavingItems } from '#renderer/features/feedback/triage/use-leaving-items.ts';
import type { Library } from '#renderer/state/use-library.ts';

/** A list of these items, `-b` being set aside. */
function aList(...names: string[]): Library {
  const rows = names.map((name) => ({
    id: name.replace('-', ''),
    isSetAside: name.startsWith('-'),
    mergedInto: null,
  }));
  return { total: rows.length, rowAt: (row: number) => rows[row] } as unknown as Library;
}
const id = (name: string) => name as never;

describe('keys that are quicker than the list', () => {
  test('keep the row at the item that was chosen, though the list changes in the same moment', () => {
    const hook = renderHook(({ list }) => useActiveRow(list), { initialProps: { list: aList(...'abcde') } });
    act(() => {
      hook.result.current.set(3);
      hook.rerender({ list: aList(...'bcde') });
    });
    expect(hook.result.current.index).toBe(2);
  });

  test('begin at the best match of other words, however far down the item that was chosen is among them', () => {
    const searched = (text: string, sort: string, ...names: string[]) =>
      ({ ...aList(...names), search: { text, filters: {}, sort } }) as unknown as Library;
    const hook = renderHook(({ list }) => useActiveRow(list), {
      initialProps: { list: searched('', 'newest', ...'abcde') },
    });
    act(() => hook.result.current.set(1));
    // Read again, or filtered, it stays with its item.
    hook.rerender({ list: searched('', 'newest', ...'acbde') });
    expect(hook.result.current.index).toBe(2);
    hook.rerender({ list: searched('e', 'relevance', ...'edcab') });
    expect(hook.result.current.index).toBe(-1);
    act(() => hook.result.current.set(0));
    hook.rerender({ list: searched('e', 'newest', ...'abcde') });
    expect(hook.result.current.index).toBe(-1);
  });

  test('stay with their item where the same words are written otherwise', () => {
    const searched = (text: string, ...names: string[]) =>
      ({ ...aList(...names), search: { text, filters: {}, sort: 'relevance' } }) as unknown as Library;
    const initialProps = { list: searched('late fee', ...'abcde') };
    const hook = renderHook(({ list }) => useActiveRow(list), { initialProps });
    act(() => hook.result.current.set(3));
    hook.rerender({ list: searched('late fee ', ...'abde') });
    expect(hook.result.current.index).toBe(2);
    hook.rerender({ list: searched(' Late  fee tag:app', ...'abde') });
    expect(hook.result.current.index).toBe(-1);
    act(() => hook.result.current.set(3));
    hook.rerender({ list: searched('late fee  tag:app ', ...'abde') });
    expect(hook.result.current.index).toBe(3);
    hook.rerender({ list: searched('late fee  tag:app f', ...'abde') });
    expect(hook.result.current.index).toBe(-1);
  });

  test('lead to each item once: what was decided about is passed by while it still stands in the list', () => {
    const hook = renderHook(({ list }) => useLeavingItems(list), {
      initialProps: { list: aList(...'abcde') },
    });
    const items = () => hook.result.current;
    items().leave(id('a'), 0);
    expect(items().rowAfter(id('a'), 0)).toBe(1);
    items().leave(id('c'), 2);
    expect(items().rowAfter(id('b'), 1)).toBe(3);
    items().leave(id('d'), 3);
    items().leave(id('e'), 4);
    expect(items().rowAfter(id('e'), 4)).toBe(1);
    // It has left: the next stands in its place.
    hook.rerender({ list: aList(...'bde') });
    expect(items().rowAfter(id('a'), 0)).toBe(0);
  });

  test('pass by nothing once the list knows, or after an undo', () => {
    const hook = renderHook(({ list }) => useLeavingItems(list), { initialProps: { list: aList('a', 'b') } });
    hook.result.current.leave(id('b'), 1);
    expect(hook.result.current.rowAfter(id('a'), 0)).toBeNull();
    hook.rerender({ list: aList('a', '-b') });
    expect(hook.result.current.rowAfter(id('a'), 0)).toBe(1);
    hook.rerender({ list: aList('a', 'b') });
    hook.result.current.forget();
    expect(hook.result.current.rowAfter(id('a'), 0)).toBe(1);
  });
});
