import { useMemo, useRef } from 'react';
import type { FeedbackFilters } from '#core/feedback/query.ts';
import { useUi } from '#renderer/state/ui-store.ts';
import type { LibrarySearch } from '#renderer/state/use-library.ts';
import { usePlaceSearch } from '#renderer/state/use-place-search.ts';
import { orderAfter, rememberOrder } from './library-order.ts';
import { everything, readView, writeView } from './library-view.ts';

export interface LibraryView {
  /** As the fields show it, and as the library is asked, key by key. */
  readonly view: LibrarySearch;
  /** What is shown at the moment of asking; as all below the same function always. */
  readonly now: () => LibrarySearch;
  readonly setText: (text: string) => void;
  /** What is looked for once the text is set. */
  readonly asTyped: (text: string) => LibrarySearch;
  /** As a person would type on: it becomes the last thing in the field. */
  readonly addText: (text: string) => void;
  readonly setFilters: (changes: Partial<FeedbackFilters>) => void;
  readonly setSort: (sort: LibrarySearch['sort']) => void;
  /** Another reading of what was typed, at one press: a step back. */
  readonly readAs: (text: string) => void;
  /** All at once, as for a view that has a name. */
  readonly show: (search: LibrarySearch) => void;
  readonly clear: () => void;
}

const MOST_LETTERS = 400;

/** The search of the library: in the address, remembered. A filter is a step back; a letter is not. */
export function useLibraryView(): LibraryView {
  const [written, write] = usePlaceSearch('feedback');
  const orders = useUi((ui) => ui.feedbackOrders);
  const read = useMemo(() => readView(written, orders), [written, orders]);
  // What stays the same while one types is the same object, so that it is not drawn again at each letter.
  const filters = useSame(read.filters);
  const view = useMemo(() => ({ ...read, filters }), [read, filters]);
  const newest = useRef({ view, write, orders });
  newest.current = { view, write, orders };
  const setters = useMemo(() => {
    const changed = (changes: Partial<LibrarySearch>) => writeView({ ...newest.current.view, ...changes });
    const change = (changes: Partial<LibrarySearch>, isStep: boolean) =>
      newest.current.write(changed(changes), isStep);
    const typed = (written: string) => {
      const text = written.slice(0, MOST_LETTERS);
      return { text, sort: orderAfter(newest.current.view, text, newest.current.orders) };
    };
    const setText = (text: string) => change(typed(text), false);
    return {
      now: () => newest.current.view,
      setText,
      asTyped: (text: string) => readView(changed(typed(text)), newest.current.orders),
      addText: (text: string) => setText(`${newest.current.view.text.trim()} ${text} `.trimStart()),
      setFilters: (changes: Partial<FeedbackFilters>) =>
        change({ filters: { ...newest.current.view.filters, ...changes } }, true),
      setSort: (sort: LibrarySearch['sort']) => {
        rememberOrder(newest.current.view.text, sort);
        change({ sort }, true);
      },
      readAs: (text: string) => change(typed(text), true),
      show: (search: LibrarySearch) => change(search, true),
      clear: () => change({ ...typed(''), filters: everything.filters }, true),
    };
  }, []);
  return useMemo(() => ({ view, ...setters }), [view, setters]);
}

/** The value of before where it says the same. */
function useSame<T>(value: T): T {
  const kept = useRef(value);
  if (JSON.stringify(kept.current) !== JSON.stringify(value)) kept.current = value;
  return kept.current;
}
