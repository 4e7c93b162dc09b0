import { memo, useCallback, useEffect, useRef } from 'react';
import type { FeedbackRow } from '#core/feedback/query.ts';
import { sayFiles } from '#core/feedback/say-files.ts';
import { useSnapshot } from '#renderer/state/selectors.ts';
import { useUi } from '#renderer/state/ui-store.ts';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { FilterBar } from '#renderer/ui/FilterBar.tsx';
import { LoadingState } from '#renderer/ui/LoadingState.tsx';
import { sayCount } from '#renderer/ui/say.ts';
import { compactLineHeight, VerbatimLine, verbatimLineHeight } from '#renderer/ui/VerbatimLine.tsx';
import { VirtualList } from '#renderer/ui/VirtualList.tsx';
import { activeFilters } from './active-filters.ts';
import { CorrectedSearch } from './CorrectedSearch.tsx';
import { useFieldChips } from './field-chips.ts';
import { focusList } from './focus-list.ts';
import { LibraryTools } from './LibraryTools.tsx';
import { hasWords, orderShown } from './library-order.ts';
import { NamesBeside } from './NamesBeside.tsx';
import { NothingFound } from './NothingFound.tsx';
import { UnreadItems } from './UnreadItems.tsx';
import type { LibraryPageState } from './use-library-page.ts';
import { useNamesBeside } from './use-names-beside.ts';

/** With the count, because the order follows the field while one types. */
const SAID_ORDERS = { newest: 'newest first', oldest: 'oldest first', relevance: 'best match first' };

/** Search, filters in use and the list of what matches. */
export function LibraryList({ page }: { readonly page: LibraryPageState }) {
  const { view, library, type, searchRef, noFilters, filtersPx, toggleFilters } = page;
  const { batches } = useSnapshot().batches;
  const order = orderShown(view.view.sort, library.order);
  const chips = useFieldChips(view.view.text, view.setText);
  const nameOfBatch = (id: string) => sayFiles(batches[id]?.files ?? []) || 'no longer there';
  return (
    <>
      <FilterBar
        search={{
          value: view.view.text,
          onChange: type,
          label: 'Search what customers say',
          inputRef: searchRef,
          onDone: focusList,
        }}
        filters={[...chips, ...activeFilters(view.view.filters, view.setFilters, nameOfBatch)]}
        onClear={view.clear}
        count={library.total === null ? '' : sayCount(library.total, 'item')}
        {...(hasWords(view.view.text) && { order: SAID_ORDERS[order] })}
      >
        <LibraryTools
          view={view}
          order={order}
          isFiltersShown={filtersPx !== null}
          noFilters={noFilters}
          onFilters={toggleFilters}
        />
      </FilterBar>
      <OtherReadings page={page} />
      <UnreadItems count={library.unread} />
      <Rows page={page} />
    </>
  );
}

/** What else the words may mean, and what they were taken for. */
function OtherReadings({ page }: { readonly page: LibraryPageState }) {
  const { view, library } = page;
  const names = useNamesBeside(library.search, library.isBehind);
  // What was pressed is gone with its line: keys go on in the list.
  const read = (text: string) => {
    view.readAs(text);
    focusList();
  };
  const { correction } = library;
  if (correction) {
    const isNone = library.total === 0;
    return <CorrectedSearch correction={correction} text={view.view.text} isNone={isNone} onRead={read} />;
  }
  return names.length > 0 ? <NamesBeside names={names} onRead={read} /> : null;
}

/** A list that comes back by an undo takes the focus that its going took, where nothing else has it by now. */
function useFocusBack(total: number | null): void {
  const before = useRef(total);
  useEffect(() => {
    const isBack = before.current === 0 && total !== null && total > 0;
    before.current = total;
    if (isBack && document.activeElement?.matches('body, main')) focusList();
  }, [total]);
}

function Rows({ page }: { readonly page: LibraryPageState }) {
  const { view, library, selection, canMake, activeIndex, move, open } = page;
  const { total, rowAt } = library;
  const isCompact = useUi((ui) => ui.feedbackRows === 'compact');
  useFocusBack(total);
  const renderRow = useCallback(
    (index: number) => {
      const row = rowAt(index);
      if (!row) return <span className="visually-hidden">Being read</span>;
      return <Line row={row} isCompact={isCompact} />;
    },
    [rowAt, isCompact],
  );
  if (library.error) {
    return (
      <ErrorState title="The feedback could not be read" onRetry={library.retry}>
        {library.error.message}
      </ErrorState>
    );
  }
  if (total === null) return <LoadingState label="Reading feedback" />;
  if (total === 0) return <NothingFound view={view} library={library} />;
  const selecting = {
    isSelected: (index: number) => {
      const row = rowAt(index);
      return row !== undefined && selection.ids.has(row.id);
    },
    onToggle: (index: number) => {
      const row = rowAt(index);
      if (row) selection.toggle(row.id);
    },
    onSelectRange: selection.addRange,
    onSelectAll: selection.addAll,
  };
  return (
    <VirtualList
      content={JSON.stringify(library.search)}
      isBusy={library.isBehind}
      label="Feedback"
      count={total}
      rowHeight={isCompact ? compactLineHeight : verbatimLineHeight}
      activeIndex={activeIndex}
      onActive={move}
      onOpen={open}
      opensOnClick
      onRange={library.onRange}
      {...(canMake ? selecting : {})}
      renderRow={renderRow}
    />
  );
}

interface LineProps {
  readonly row: FeedbackRow;
  readonly isCompact: boolean;
}

/** Drawn again only where another item, or the same one read anew, has come into its place. */
const Line = memo(function Line({ row, isCompact }: LineProps) {
  return (
    <VerbatimLine
      {...row}
      isCompact={isCompact}
      who={row.customer}
      where={row.source}
      when={row.saidAt}
      decided={sayDecided(row)}
    />
  );
});

function sayDecided({ isSetAside, mergedInto }: FeedbackRow): string | null {
  if (isSetAside) return 'Set aside';
  return mergedInto === null ? null : 'Merged';
}
