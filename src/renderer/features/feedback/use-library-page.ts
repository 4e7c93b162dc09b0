import { type Ref, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { ItemId } from '#core/ids.ts';
import { useActingPerson } from '#renderer/state/selectors.ts';
import { useUi } from '#renderer/state/ui-store.ts';
import { type Library, useLibrary } from '#renderer/state/use-library.ts';
import { useLibraryKeys } from './use-library-keys.ts';
import { type LibraryView, useLibraryView } from './use-library-view.ts';
import { type ItemSelection, useSelection } from './use-selection.ts';

const FILTERS_PX = 220;

export interface LibraryPageState {
  readonly view: LibraryView;
  readonly library: Library;
  readonly selection: ItemSelection;
  /** False for guests, who make no problems. */
  readonly canMake: boolean;
  /** The item in the inspector. */
  readonly shown: ItemId | null;
  /** What a key or button acts on: the selection, else the item that one looks at. */
  readonly chosen: readonly ItemId[];
  readonly activeIndex: number;
  /** Moves to a row; an open inspector follows. */
  readonly move: (index: number) => void;
  readonly open: (index: number) => void;
  readonly close: () => void;
  readonly dialog: 'make' | 'add' | null;
  readonly setDialog: (dialog: 'make' | 'add' | null) => void;
  readonly filtersPx: number | null;
  readonly toggleFilters: () => void;
  readonly searchRef: Ref<HTMLInputElement>;
}

/** What goes on in the library: what is searched, looked at and selected, and the keys for it. */
export function useLibraryPage(id: string | null): LibraryPageState {
  const [, go] = useLocation();
  const view = useLibraryView();
  const library = useLibrary(view.asked);
  const selection = useSelection(view.asked);
  const canMake = ['engineer', 'organiser'].includes(useActingPerson()?.role ?? '');
  const [activeIndex, setActiveIndex] = useState(-1);
  const [dialog, setDialog] = useState<'make' | 'add' | null>(null);
  const searchRef = useRef<HTMLInputElement>(null);
  const filtersPx = useUi((ui) => ui.filtersPx);
  const shown = ItemId.safeParse(id).data ?? null;
  const active = library.rowAt(activeIndex)?.id ?? shown;
  const chosen = selection.ids.size > 0 ? [...selection.ids] : active ? [active] : [];
  const open = (index: number) => {
    const row = library.rowAt(index);
    if (row) go(`/feedback/${row.id}`, { replace: shown !== null });
  };
  const state: LibraryPageState = {
    view,
    library,
    selection,
    canMake,
    shown,
    chosen,
    activeIndex,
    open,
    move(index) {
      setActiveIndex(index);
      if (shown !== null) open(index);
    },
    close: () => go('/feedback'),
    dialog,
    setDialog(wanted) {
      if (wanted === null || (canMake && chosen.length > 0)) setDialog(wanted);
    },
    filtersPx,
    toggleFilters: () => useUi.setState({ filtersPx: filtersPx === null ? FILTERS_PX : null }),
    searchRef,
  };
  useLibraryKeys({
    search: () => searchRef.current?.focus(),
    step(by) {
      const to = Math.min(Math.max(0, activeIndex + by), (library.total ?? 0) - 1);
      if (to >= 0) state.move(to);
    },
    select() {
      if (canMake && active) selection.toggle(active);
    },
    make: () => state.setDialog('make'),
    add: () => state.setDialog('add'),
    import: () => go('/feedback/import'),
    filters: state.toggleFilters,
    leave: () => (shown === null ? selection.clear() : state.close()),
  });
  return state;
}
