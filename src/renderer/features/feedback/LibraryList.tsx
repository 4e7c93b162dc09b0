import { Button, Select } from '@mantine/core';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import type { Ref } from 'react';
import { useSnapshot } from '#renderer/state/selectors.ts';
import type { Library } from '#renderer/state/use-library.ts';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { FilterBar } from '#renderer/ui/FilterBar.tsx';
import { LoadingState } from '#renderer/ui/LoadingState.tsx';
import { sayNumber } from '#renderer/ui/say.ts';
import { VerbatimLine, verbatimLineHeight } from '#renderer/ui/VerbatimLine.tsx';
import { VirtualList } from '#renderer/ui/VirtualList.tsx';
import { activeFilters } from './active-filters.ts';
import { NothingFound } from './NothingFound.tsx';
import type { LibraryView } from './use-library-view.ts';
import type { ItemSelection } from './use-selection.ts';

export interface LibraryListProps {
  readonly view: LibraryView;
  readonly library: Library;
  readonly selection: ItemSelection;
  /** False for who can make nothing of a selection. */
  readonly canSelect: boolean;
  readonly activeIndex: number;
  readonly onActive: (index: number) => void;
  readonly onOpen: (index: number) => void;
  readonly searchRef: Ref<HTMLInputElement>;
  readonly hasFilters: boolean;
  readonly onFilters: () => void;
}

/** Search, filters in use and the list of what matches. */
export function LibraryList(props: LibraryListProps) {
  const { view, library, searchRef, hasFilters, onFilters } = props;
  const { batches } = useSnapshot().batches;
  const nameOfBatch = (id: string) => batches[id]?.files[0]?.name ?? 'no longer there';
  return (
    <>
      <FilterBar
        search={{
          value: view.view.text,
          onChange: view.setText,
          label: 'Search what customers say',
          inputRef: searchRef,
          onDone: focusList,
        }}
        filters={activeFilters(view.view.filters, view.setFilters, nameOfBatch)}
        onClear={view.clear}
        count={library.total === null ? '' : `${sayNumber(library.total)} items`}
      >
        <Button
          leftSection={<IconAdjustmentsHorizontal size={15} aria-hidden />}
          aria-pressed={hasFilters}
          onClick={onFilters}
        >
          Filters
        </Button>
        <SortChoice view={view} />
      </FilterBar>
      <Rows {...props} />
    </>
  );
}

/** From the search field to the rows, for hands that stay on the keyboard. */
function focusList(): void {
  document.querySelector<HTMLElement>('[role="grid"]')?.focus();
}

function SortChoice({ view: { view, setSort } }: { readonly view: LibraryView }) {
  return (
    <Select
      aria-label="Order"
      w={132}
      size="xs"
      data={[
        { value: 'newest', label: 'Newest first' },
        { value: 'oldest', label: 'Oldest first' },
        { value: 'relevance', label: 'Best match', disabled: view.text.trim() === '' },
      ]}
      value={view.sort}
      onChange={(sort) => setSort(sort ?? 'newest')}
    />
  );
}

function Rows(props: LibraryListProps) {
  const { view, library, selection, canSelect, activeIndex, onActive, onOpen } = props;
  const { total, rowAt } = library;
  if (library.error) {
    return (
      <ErrorState title="The feedback could not be read" onRetry={library.retry}>
        {library.error.message}
      </ErrorState>
    );
  }
  if (total === null) return <LoadingState label="Reading feedback" />;
  if (total === 0) return <NothingFound view={view} />;
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
      key={JSON.stringify(view.asked)}
      label="Feedback"
      count={total}
      rowHeight={verbatimLineHeight}
      activeIndex={activeIndex}
      onActive={onActive}
      onOpen={onOpen}
      opensOnClick
      onRange={library.onRange}
      {...(canSelect ? selecting : {})}
      renderRow={(index) => {
        const row = rowAt(index);
        if (!row) return <span className="visually-hidden">Being read</span>;
        return <VerbatimLine {...row} who={row.customer} where={row.source} when={row.saidAt} />;
      }}
    />
  );
}
