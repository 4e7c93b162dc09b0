import { rememberInspectorPx, rememberWholeInspector, useUi } from '#renderer/state/ui-store.ts';
import { Workbench } from '#renderer/ui/frame/Workbench.tsx';
import { SplitPane } from '#renderer/ui/SplitPane.tsx';
import { useTokenPx } from '#renderer/ui/theme/use-token-px.ts';
import { useWindowWidth } from '#renderer/ui/use-window-width.ts';
import { ItemInspector } from './ItemInspector.tsx';
import { LibraryDialogs } from './LibraryDialogs.tsx';
import { LibraryFilters } from './LibraryFilters.tsx';
import { LibraryHead } from './LibraryHead.tsx';
import { LibraryList } from './LibraryList.tsx';
import { LibrarySelectionBar } from './LibrarySelectionBar.tsx';
import { type LibraryPageState, useLibraryPage } from './use-library-page.ts';

const WIDTH_PX = 460;
const THREE_PANES_PX = 1200;

/** The library: filters, list, and one item whole. */
export function LibraryPage({ id }: { readonly id: string | null }) {
  const page = useLibraryPage(id);
  const inspectorPx = useUi((ui) => ui.inspectorPx.feedback ?? WIDTH_PX);
  const isWhole = useUi((ui) => ui.wholeInspector.feedback ?? false);
  return (
    <>
      <Workbench
        list={<FilteredList page={page} />}
        inspector={page.shown === null ? null : <Inspector page={page} />}
        inspectorLabel="Feedback item"
        size={inspectorPx}
        onSize={(px) => rememberInspectorPx('feedback', px)}
        whole={isWhole}
        onWhole={(whole) => rememberWholeInspector('feedback', whole)}
        onClose={page.close}
      />
      <LibraryDialogs page={page} />
    </>
  );
}

function FilteredList({ page }: { readonly page: LibraryPageState }) {
  const { filtersPx, library, view, shown } = page;
  const width = useWindowWidth();
  const standardPx = useTokenPx('--filters');
  // Three panes do not fit into a small window: the item outranks the filters until it is closed.
  const isCrowded = shown !== null && width < THREE_PANES_PX;
  if (filtersPx === null || isCrowded) return <List page={page} />;
  return (
    <SplitPane
      label="Filters"
      size={filtersPx === 'standard' ? standardPx : filtersPx}
      onSize={(px) => useUi.setState({ filtersPx: px })}
      side={<LibraryFilters library={view} listed={library.search} isBehind={library.isBehind} />}
    >
      <List page={page} />
    </SplitPane>
  );
}

function List({ page }: { readonly page: LibraryPageState }) {
  return (
    <>
      <LibraryHead />
      <LibraryList page={page} />
      <LibrarySelectionBar
        selection={page.selection}
        onMake={() => page.setDialog('make')}
        onAdd={() => page.setDialog('add')}
        triage={page.triage}
        onMerge={page.merge}
      />
    </>
  );
}

function Inspector({ page }: { readonly page: LibraryPageState }) {
  if (page.shown === null) return null;
  return (
    <ItemInspector
      key={page.shown}
      id={page.shown}
      searched={page.library.correction?.text ?? page.view.view.text}
      isLeftOut={page.isLeftOut}
      canMake={page.canMake}
      isPrimary={page.selection.ids.size === 0}
      onMake={() => page.setDialog('make')}
      onAdd={() => page.setDialog('add')}
      triage={page.triage}
    />
  );
}
