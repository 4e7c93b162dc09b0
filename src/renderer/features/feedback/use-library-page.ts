import { notifications } from '@mantine/notifications';
import { type Ref, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { ItemId } from '#core/ids.ts';
import { askForFieldNote } from '#renderer/state/field-note.ts';
import { useActingPerson, useSnapshot } from '#renderer/state/selectors.ts';
import { flipFeedbackRows, useUi } from '#renderer/state/ui-store.ts';
import { type Library, useLibrary } from '#renderer/state/use-library.ts';
import { sayTooMany } from './too-many.ts';
import { useActiveRow } from './triage/use-active-row.ts';
import { useLibraryTriage } from './triage/use-library-triage.ts';
import type { TriageDialog, TriageState } from './triage/use-triage-page.ts';
import { useLibraryKeys } from './use-library-keys.ts';
import { type LibraryView, useLibraryView } from './use-library-view.ts';
import { useOpenRow } from './use-open-row.ts';
import { type ItemSelection, useSelection } from './use-selection.ts';

type LibraryDialog = 'make' | 'add' | TriageDialog;

export interface LibraryPageState {
  readonly view: LibraryView;
  readonly library: Library;
  /** What is typed is asked for at once and drawn then. */
  readonly type: (text: string) => void;
  readonly selection: ItemSelection;
  /** False for guests, who make no problems. */
  readonly canMake: boolean;
  /** The item in the inspector. */
  readonly shown: ItemId | null;
  /** What a key or button acts on: the selection, else the item that one looks at. */
  readonly chosen: readonly ItemId[];
  /** The row that is marked: the open item's; -1 where it is not in the list. */
  readonly activeIndex: number;
  /** The open item is not in the list, however long that is. */
  readonly isLeftOut: boolean;
  /** Moves to a row; an open inspector follows. */
  readonly move: (index: number) => void;
  readonly open: (index: number) => void;
  readonly close: () => void;
  readonly dialog: LibraryDialog | null;
  readonly setDialog: (dialog: LibraryDialog | null) => void;
  readonly triage: TriageState;
  /** Shows one of the selected items in place of all. */
  readonly merge: () => void;
  /** Why there is nothing to filter, in words; null where there is. */
  readonly noFilters: string | null;
  /** Null while they are hidden. */
  readonly filtersPx: number | 'standard' | null;
  readonly toggleFilters: () => void;
  readonly searchRef: Ref<HTMLInputElement>;
}

function toggleFilters(): void {
  useUi.setState(({ filtersPx }) => ({ filtersPx: filtersPx === null ? 'standard' : null }));
}

const NO_FILTERS = 'There is nothing to filter yet.';

function sayNoFilters(): void {
  notifications.show({ message: NO_FILTERS });
}

/** What goes on in the library: what is searched, looked at and selected, and the keys for it. */
export function useLibraryPage(id: string | null): LibraryPageState {
  const [, go] = useLocation();
  const view = useLibraryView();
  const library = useLibrary(view.view);
  const selection = useSelection(view.view);
  const canMake = ['engineer', 'organiser'].includes(useActingPerson()?.role ?? '');
  const activeRow = useActiveRow(library);
  const { index: activeIndex, set: setActiveIndex } = activeRow;
  const [dialog, setDialog] = useState<LibraryDialog | null>(null);
  const searchRef = useRef<HTMLInputElement>(null);
  const filtersPx = useUi((ui) => ui.filtersPx);
  const isEmpty = Object.keys(useSnapshot().batches.batches).length === 0;
  const shown = ItemId.safeParse(id).data ?? null;
  const open = (index: number) => {
    const row = library.rowAt(index);
    if (row) go(`/feedback/${row.id}`, { replace: shown !== null });
  };
  const { marked, isLeftOut, active, follow, stepped } = useOpenRow({ library, shown, activeIndex, open });
  const chosen = selection.ids.size > 0 ? [...selection.ids] : active ? [active] : [];
  const move = (index: number) => {
    setActiveIndex(index);
    if (shown !== null) follow(index);
  };
  const triage = useLibraryTriage({
    library,
    selection,
    chosen,
    active,
    shown,
    activeRow,
    move,
    ask: setDialog,
  });
  const state: LibraryPageState = {
    view,
    library,
    type(text) {
      library.ahead(view.asTyped(text));
      view.setText(text);
    },
    selection,
    canMake,
    shown,
    chosen,
    activeIndex: marked,
    isLeftOut,
    open,
    move,
    close: () => go('/feedback'),
    dialog,
    setDialog(wanted) {
      const tooMany = wanted === null ? null : sayTooMany(chosen.length);
      if (tooMany !== null) notifications.show({ message: tooMany });
      else if (wanted === null || (canMake && chosen.length > 0)) setDialog(wanted);
    },
    triage,
    merge() {
      const [first] = selection.ids;
      if (first && selection.ids.size > 1) triage.pickShown(first);
    },
    noFilters: isEmpty ? NO_FILTERS : null,
    filtersPx: isEmpty ? null : filtersPx,
    toggleFilters: isEmpty ? sayNoFilters : toggleFilters,
    searchRef,
  };
  usePageKeys(state, { stepped, active, search: () => searchRef.current?.focus() });
  return state;
}

interface KeysOf {
  /** The next row or the one before; -1 for none. */
  readonly stepped: (by: 1 | -1) => number;
  readonly active: ItemId | null;
  readonly search: () => void;
}

/** The keys of the page: what its buttons do, and moving through the rows. */
function usePageKeys(state: LibraryPageState, { stepped, active, search }: KeysOf): void {
  const [, go] = useLocation();
  useLibraryKeys({
    search,
    step(by) {
      const to = stepped(by);
      if (to >= 0) state.move(to);
    },
    select() {
      if (state.canMake && active) state.selection.toggle(active);
    },
    make: () => state.setDialog('make'),
    add: () => state.setDialog('add'),
    triage: state.triage.keys,
    merge: state.merge,
    note: askForFieldNote,
    import: () => go('/feedback/import'),
    filters: state.toggleFilters,
    rows: flipFeedbackRows,
    leave: () => (state.shown === null ? state.selection.clear() : state.close()),
  });
}
