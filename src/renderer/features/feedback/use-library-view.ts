import { useCallback, useMemo } from 'react';
import type { FeedbackFilters } from '#core/feedback/query.ts';
import type { LibrarySearch } from '#renderer/state/use-library.ts';
import { usePlaceSearch } from '#renderer/state/use-place-search.ts';
import { everything, readView, writeView } from './library-view.ts';

export interface LibraryView {
  /** As the fields show it, and as the library is asked, key by key. */
  readonly view: LibrarySearch;
  readonly setText: (text: string) => void;
  readonly setFilters: (changes: Partial<FeedbackFilters>) => void;
  readonly setSort: (sort: LibrarySearch['sort']) => void;
  /** All at once, as for a view that has a name. */
  readonly show: (search: LibrarySearch) => void;
  readonly clear: () => void;
}

/** The search of the library: in the address, remembered. A filter is a step back; a letter is not. */
export function useLibraryView(): LibraryView {
  const [written, write] = usePlaceSearch('feedback');
  const view = useMemo(() => readView(written), [written]);
  const change = useCallback(
    (changes: Partial<LibrarySearch>, isStep: boolean) => write(writeView({ ...view, ...changes }), isStep),
    [view, write],
  );
  return {
    view,
    setText: (text) => change({ text: text.slice(0, 400) }, false),
    setFilters: (changes) => change({ filters: { ...view.filters, ...changes } }, true),
    setSort: (sort) => change({ sort }, true),
    show: (search) => change(search, true),
    clear: () => change({ text: '', filters: everything.filters }, true),
  };
}
