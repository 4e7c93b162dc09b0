import { useEffect, useMemo, useRef, useState } from 'react';
import { parseSearchTerms } from '#core/feedback/search-terms.ts';
import type { ItemId } from '#core/ids.ts';
import type { Library } from '#renderer/state/use-library.ts';

/** How far an item is looked for when the list has changed around it. */
export const NEAR = 60;

interface ActiveRow {
  readonly index: number;
  readonly set: (index: number) => void;
  /** Goes to an item as soon as it is in the list again. */
  readonly returnTo: (id: ItemId) => void;
}

/**
 * The row one is at. While items come and go around it (set aside, brought back), it stays with its item
 * and not with its place; where the item itself is gone, the one that took its place is next. Other words, or
 * another order, begin at the first row: an item that is far down among the best matches would hide them.
 */
export function useActiveRow(library: Library): ActiveRow {
  const [index, setIndex] = useState(-1);
  const awaited = useRef<ItemId | null>(null);
  const at = useRef<{ readonly index: number; readonly id: ItemId | undefined }>({ index, id: undefined });
  const ordered = useRef('');
  const { text = '', sort = '' } = library.search ?? {};
  const words = useMemo(() => wordsOf(text), [text]);
  useEffect(() => {
    const isOtherwise = ordered.current !== `${sort} ${words}`;
    ordered.current = `${sort} ${words}`;
    if (isOtherwise && index >= 0 && awaited.current === null) {
      at.current = { index: -1, id: undefined };
      setIndex(-1);
      return;
    }
    const back = awaited.current === null ? null : rowNear(library, Math.max(0, index), awaited.current);
    if (back !== null) {
      awaited.current = null;
      at.current = { index: back, id: library.rowAt(back)?.id };
      setIndex(back);
      return;
    }
    const id = library.rowAt(index)?.id;
    const before = at.current;
    if (before.index !== index || before.id === undefined || id === before.id) {
      at.current = { index, id };
      return;
    }
    const moved = rowNear(library, index, before.id);
    if (moved !== null) {
      at.current = { index: moved, id: before.id };
      setIndex(moved);
    } else if (id !== undefined) at.current = { index, id };
  });
  return {
    index,
    set(row) {
      awaited.current = null;
      // The item is noted now: by the time this is drawn the list may have another one in the row.
      at.current = { index: row, id: library.rowAt(row)?.id };
      setIndex(row);
    },
    returnTo(id) {
      awaited.current = id;
    },
  };
}

/** What is searched for, however it is written: a blank behind a word only says that it is whole. */
function wordsOf(text: string): string {
  const isWritten = (name: string) => name === 'isPrefix' || name === 'start' || name === 'end';
  return JSON.stringify(parseSearchTerms(text), (name, value) => (isWritten(name) ? undefined : value));
}

/** The row of an item, looked for around a place; null where it is not near. */
export function rowNear({ rowAt }: Library, place: number, id: ItemId): number | null {
  for (let distance = 0; distance <= NEAR; distance += 1) {
    for (const row of [place - distance, place + distance]) if (row >= 0 && rowAt(row)?.id === id) return row;
  }
  return null;
}
