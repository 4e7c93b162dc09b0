import { Button, Select } from '@mantine/core';
import { IconAdjustmentsHorizontal, IconBaselineDensityMedium } from '@tabler/icons-react';
import { memo } from 'react';
import type { TriageFilter } from '#core/feedback/query.ts';
import { useSavedViews } from '#renderer/state/selectors.ts';
import { flipFeedbackRows, useUi } from '#renderer/state/ui-store.ts';
import { IconAction } from '#renderer/ui/IconAction.tsx';
import { focusList } from './focus-list.ts';
import classes from './LibraryTools.module.css';
import { hasWords } from './library-order.ts';
import { isFiltered, writeView } from './library-view.ts';
import { SavedViews } from './SavedViews.tsx';
import { SearchHelp } from './SearchHelp.tsx';
import { TriageChoice } from './triage/TriageChoice.tsx';
import type { LibraryView } from './use-library-view.ts';

// What stands beside the search field. While one types nothing of it changes that cannot wait for the rows:
// drawing it again would take longer than all else that a letter does to the page.

interface LibraryToolsProps {
  readonly view: LibraryView;
  /** As the rows stand. */
  readonly order: LibraryView['view']['sort'];
  readonly isFiltersShown: boolean;
  readonly noFilters: string | null;
  readonly onFilters: () => void;
}

export function LibraryTools({ view, order, isFiltersShown, noFilters, onFilters }: LibraryToolsProps) {
  const { text, filters } = view.view;
  return (
    <>
      <Help onTry={view.addText} />
      <Views view={view} />
      <FiltersButton isPressed={isFiltersShown} whyNot={noFilters} onClick={onFilters} />
      <Choices
        triage={filters.triage}
        sort={order}
        isSearched={hasWords(text)}
        setFilters={view.setFilters}
        setSort={view.setSort}
      />
      <RowsButton />
    </>
  );
}

/** How much of each item the list shows, kept for this machine. */
const RowsButton = memo(function RowsButton() {
  const isCompact = useUi((ui) => ui.feedbackRows === 'compact');
  return (
    <IconAction
      label="One line an item"
      keys="V"
      pressed={isCompact}
      icon={<IconBaselineDensityMedium size={16} stroke={1.7} aria-hidden />}
      onClick={flipFeedbackRows}
    />
  );
});

/** Found anew at each letter, and drawn where another one is open. */
function Views({ view: { view, show, now } }: { readonly view: LibraryView }) {
  const views = useSavedViews();
  const written = writeView(view);
  const open = views.find((saved) => writeView(saved) === written);
  return <SavedViews views={views} open={open} isFiltered={isFiltered(view)} show={show} now={now} />;
}

const Help = memo(SearchHelp);

interface FiltersButtonProps {
  readonly isPressed: boolean;
  readonly whyNot: string | null;
  readonly onClick: () => void;
}

const FiltersButton = memo(function FiltersButton({ isPressed, whyNot, onClick }: FiltersButtonProps) {
  return (
    <Button
      className={classes.filters ?? ''}
      title={whyNot ?? 'Filters'}
      leftSection={<IconAdjustmentsHorizontal size={15} aria-hidden />}
      aria-pressed={isPressed}
      {...(whyNot !== null && { 'aria-disabled': true, 'data-disabled': true })}
      onClick={onClick}
    >
      <span className={classes.word}>Filters</span>
    </Button>
  );
});

interface ChoicesProps extends Pick<LibraryView, 'setFilters' | 'setSort'> {
  readonly triage: TriageFilter;
  readonly sort: LibraryView['view']['sort'];
  /** Nothing is the best match of no words. */
  readonly isSearched: boolean;
}

const Choices = memo(function Choices({ triage, sort, isSearched, setFilters, setSort }: ChoicesProps) {
  return (
    <>
      <TriageChoice value={triage} onChange={(chosen) => setFilters({ triage: chosen })} />
      <Select
        aria-label="Order"
        w={124}
        size="xs"
        data={[
          { value: 'newest', label: 'Newest first' },
          { value: 'oldest', label: 'Oldest first' },
          { value: 'relevance', label: 'Best match', disabled: !isSearched },
        ]}
        allowDeselect={false}
        value={sort}
        onChange={(chosen) => setSort(chosen ?? 'newest')}
        onOptionSubmit={focusList}
      />
    </>
  );
});
