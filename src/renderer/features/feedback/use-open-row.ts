import { useEffect, useState } from 'react';
import type { ItemId } from '#core/ids.ts';
import { useMirror } from '#renderer/state/mirror.ts';
import type { Library } from '#renderer/state/use-library.ts';
import { useQuery } from '#renderer/state/use-query.ts';
import { ZONE_HERE } from '#renderer/ui/say.ts';
import { rowNear } from './triage/use-active-row.ts';

// What is marked in the list, what is open beside it and what keys act on are one and the same: a row is marked
// as long as it is the open item's, and one that has not been read yet opens as soon as it is.

interface OpenRowOf {
  readonly library: Library;
  /** The item in the inspector. */
  readonly shown: ItemId | null;
  readonly activeIndex: number;
  readonly open: (index: number) => void;
}

interface OpenRow {
  /** The row that is marked; -1 where the open item is not in the list. */
  readonly marked: number;
  /** Whether the list is known to be without the open item. */
  readonly isLeftOut: boolean;
  /** What keys act on; null where the row that one has gone to is still being read. */
  readonly active: ItemId | null;
  /** Opens a row that one has gone to, now or when it has been read. */
  readonly follow: (index: number) => void;
  /** The row to go to from here; where the item has left the list, from between its neighbours. */
  readonly stepped: (by: 1 | -1) => number;
}

/** Whether the list is without an item that is not where one is in it, which may be anywhere in a long one. */
function useIsWithout({ search, isBehind, total }: Library, id: ItemId | null): boolean {
  const version = useMirror(({ feedbackVersion }) => feedbackVersion);
  const isAsked = id !== null && search !== null && !isBehind && total !== null;
  const question = isAsked ? { id, text: search.text, filters: search.filters, zone: ZONE_HERE } : null;
  const { value } = useQuery('feedback.matches', question, version);
  return isAsked && value?.id === id && !value.isThere;
}

export function useOpenRow({ library, shown, activeIndex, open }: OpenRowOf): OpenRow {
  const [awaited, setAwaited] = useState<{ readonly index: number; readonly shown: ItemId } | null>(null);
  // Where something else has been opened meanwhile, it is awaited no more.
  const isAwaited = awaited !== null && awaited.shown === shown && awaited.index === activeIndex;
  const row = library.rowAt(activeIndex);
  useEffect(() => {
    if (!isAwaited || !row) return;
    setAwaited(null);
    open(activeIndex);
  });
  const marked =
    shown === null || !row || isAwaited ? activeIndex : (rowNear(library, activeIndex, shown) ?? -1);
  return {
    marked,
    isLeftOut: useIsWithout(library, marked === -1 ? shown : null),
    active: shown === null || isAwaited ? (row?.id ?? null) : shown,
    follow(index) {
      if (library.rowAt(index)) open(index);
      else if (shown !== null) setAwaited({ index, shown });
    },
    stepped(by) {
      const from = marked >= 0 || activeIndex < 0 ? Math.max(marked, -1) : activeIndex - 0.5;
      const to = by === 1 ? Math.floor(from + 1) : Math.ceil(from - 1);
      return Math.min(Math.max(0, to), (library.total ?? 0) - 1);
    },
  };
}
