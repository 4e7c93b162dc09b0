import { useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { ItemId } from '#core/ids.ts';
import { useActingPerson } from '#renderer/state/selectors.ts';
import { rememberInspectorPx, rememberWholeInspector, useUi } from '#renderer/state/ui-store.ts';
import { useLibrary } from '#renderer/state/use-library.ts';
import { Workbench } from '#renderer/ui/frame/Workbench.tsx';
import { SplitPane } from '#renderer/ui/SplitPane.tsx';
import { AddToProblemDialog } from './AddToProblemDialog.tsx';
import { ItemInspector } from './ItemInspector.tsx';
import { LibraryFilters } from './LibraryFilters.tsx';
import { LibraryHead } from './LibraryHead.tsx';
import { LibraryList } from './LibraryList.tsx';
import { LibrarySelectionBar } from './LibrarySelectionBar.tsx';
import { MakeProblemDialog } from './MakeProblemDialog.tsx';
import { useLibraryKeys } from './use-library-keys.ts';
import { useLibraryView } from './use-library-view.ts';
import { useSelection } from './use-selection.ts';

const WIDTH_PX = 460;
const FILTERS_PX = 220;

/** The library: filters, list, and one item whole. */
export function LibraryPage({ id }: { readonly id: string | null }) {
  const [, go] = useLocation();
  const view = useLibraryView();
  const library = useLibrary(view.asked);
  const selection = useSelection(view.asked);
  const canMake = ['engineer', 'organiser'].includes(useActingPerson()?.role ?? '');
  const [activeIndex, setActiveIndex] = useState(-1);
  const [dialog, setDialog] = useState<'make' | 'add' | null>(null);
  const searchRef = useRef<HTMLInputElement>(null);
  const { inspectorPx, wholeInspector, filtersPx } = useUi();
  const shown = ItemId.safeParse(id).data ?? null;
  const open = (index: number) => {
    const row = library.rowAt(index);
    if (row) go(`/feedback/${row.id}`, { replace: shown !== null });
  };
  const move = (index: number) => {
    setActiveIndex(index);
    if (shown !== null) open(index);
  };
  const active = library.rowAt(activeIndex)?.id ?? shown;
  // What a key or button acts on: the selection, else the item that one looks at.
  const chosen = selection.ids.size > 0 ? [...selection.ids] : active ? [active] : [];
  const close = () => go('/feedback');
  const toggleFilters = () => useUi.setState({ filtersPx: filtersPx === null ? FILTERS_PX : null });
  const start = (which: 'make' | 'add') => {
    if (canMake && chosen.length > 0) setDialog(which);
  };
  useLibraryKeys({
    search: () => searchRef.current?.focus(),
    step: (by) => {
      const to = Math.min(Math.max(0, activeIndex + by), (library.total ?? 0) - 1);
      if (to >= 0) move(to);
    },
    select: () => {
      if (canMake && active) selection.toggle(active);
    },
    make: () => start('make'),
    add: () => start('add'),
    import: () => go('/feedback/import'),
    filters: toggleFilters,
    leave: () => (shown === null ? selection.clear() : close()),
  });
  const list = (
    <>
      <LibraryHead />
      <LibraryList
        view={view}
        library={library}
        selection={selection}
        canSelect={canMake}
        activeIndex={activeIndex}
        onActive={move}
        onOpen={open}
        searchRef={searchRef}
        hasFilters={filtersPx !== null}
        onFilters={toggleFilters}
      />
      <LibrarySelectionBar selection={selection} onMake={() => start('make')} onAdd={() => start('add')} />
    </>
  );
  return (
    <>
      <Workbench
        list={
          filtersPx === null ? (
            list
          ) : (
            <SplitPane
              label="Filters"
              size={filtersPx}
              onSize={(px) => useUi.setState({ filtersPx: px })}
              side={<LibraryFilters library={view} />}
            >
              {list}
            </SplitPane>
          )
        }
        inspector={
          shown === null ? null : (
            <ItemInspector
              key={shown}
              id={shown}
              searched={view.asked.text}
              canMake={canMake}
              isPrimary={selection.ids.size === 0}
              onMake={() => start('make')}
              onAdd={() => start('add')}
            />
          )
        }
        inspectorLabel="Feedback item"
        size={inspectorPx.feedback ?? WIDTH_PX}
        onSize={(px) => rememberInspectorPx('feedback', px)}
        whole={wholeInspector.feedback ?? false}
        onWhole={(isWhole) => rememberWholeInspector('feedback', isWhole)}
        onClose={close}
      />
      <MakeProblemDialog
        opened={dialog === 'make'}
        ids={chosen}
        onClose={() => setDialog(null)}
        onMade={selection.clear}
      />
      <AddToProblemDialog
        opened={dialog === 'add'}
        ids={chosen}
        onClose={() => setDialog(null)}
        onAdded={selection.clear}
      />
    </>
  );
}
