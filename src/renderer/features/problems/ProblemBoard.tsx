import { Button, Checkbox, MultiSelect, Select } from '@mantine/core';
import type { Ref } from 'react';
import { useLocation } from 'wouter';
import type { BoardSort, ProblemOnBoard } from '#core/problems/problem-board.ts';
import { useSnapshot } from '#renderer/state/selectors.ts';
import type { EvidenceFacts } from '#renderer/state/use-evidence-facts.ts';
import { useTrackingOf } from '#renderer/state/use-tracking.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { FilterBar } from '#renderer/ui/FilterBar.tsx';
import { LoadingState } from '#renderer/ui/LoadingState.tsx';
import { sayCount, sayNumber } from '#renderer/ui/say.ts';
import { VirtualList } from '#renderer/ui/VirtualList.tsx';
import type { BoardView } from './board-view.ts';
import classes from './ProblemBoard.module.css';
import { ProblemRow, problemRowHeight } from './ProblemRow.tsx';

export interface ProblemBoardProps {
  readonly rows: readonly ProblemOnBoard[];
  /** How many there are without the filter. */
  readonly all: number;
  readonly read: EvidenceFacts;
  readonly view: BoardView;
  readonly onView: (changes: Partial<BoardView>, isStep: boolean) => void;
  readonly activeIndex: number;
  readonly onActive: (index: number) => void;
  readonly onOpen: (index: number) => void;
  readonly searchRef: Ref<HTMLInputElement>;
}

/** The problems in a list, the heaviest first; with the filter, the board of unclaimed pain. */
export function ProblemBoard(props: ProblemBoardProps) {
  const { rows, all, read, view, onView, activeIndex, onActive, onOpen } = props;
  const trackingOf = useTrackingOf(read.facts);
  const { areas } = useSnapshot().workspace;
  // An order that is not known yet would change under the hand that is about to click.
  const isOrderKnown = !read.isLoading || view.sort === 'newest';
  return (
    <>
      <header className={classes.head}>
        <h1 className={classes.title}>{view.unclaimedOnly ? 'Unclaimed pain' : 'Problems'}</h1>
      </header>
      <BoardFilters {...props} />
      {rows.length === 0 ? <NoRows all={all} view={view} onView={onView} /> : null}
      {rows.length > 0 && !isOrderKnown ? <LoadingState label="Counting customers" /> : null}
      {rows.length > 0 && isOrderKnown ? (
        <VirtualList
          label="Problems"
          count={rows.length}
          rowHeight={problemRowHeight}
          activeIndex={activeIndex}
          onActive={onActive}
          onOpen={onOpen}
          opensOnClick
          renderRow={(index) => {
            const row = rows[index];
            if (!row) return null;
            return (
              <ProblemRow
                row={row}
                area={areas[row.problem.areaId ?? '']?.name ?? null}
                steps={trackingOf(row.problem)}
                isLoading={read.isLoading}
              />
            );
          }}
        />
      ) : null}
    </>
  );
}

const SORTS: readonly { value: BoardSort; label: string }[] = [
  { value: 'most-customers', label: 'Most customers' },
  { value: 'longest-waiting', label: 'Longest waiting' },
  { value: 'newest', label: 'Newest' },
];

function BoardFilters({ rows, all, view, onView, searchRef }: ProblemBoardProps) {
  const { areas } = useSnapshot().workspace;
  const options = Object.values(areas).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <FilterBar
      search={{
        value: view.text,
        onChange: (text) => onView({ text }, false),
        label: 'Search problems, SI-0042',
        inputRef: searchRef,
      }}
      filters={view.areaIds.map((areaId) => ({
        key: areaId,
        name: 'Area',
        value: areas[areaId]?.name ?? 'no longer there',
        onRemove: () => onView({ areaIds: view.areaIds.filter((one) => one !== areaId) }, true),
      }))}
      onClear={() => onView({ areaIds: [] }, true)}
      count={
        rows.length === all ? sayCount(all, 'problem') : `${sayNumber(rows.length)} of ${sayNumber(all)}`
      }
    >
      <Select
        aria-label="Order"
        size="xs"
        w={146}
        data={SORTS}
        value={view.sort}
        onChange={(sort) => {
          if (sort) onView({ sort }, true);
        }}
      />
      {options.length > 0 ? (
        <MultiSelect
          aria-label="Area"
          size="xs"
          w={130}
          placeholder="Area"
          data={options}
          value={[...view.areaIds]}
          renderPill={() => null}
          onChange={(areaIds) => onView({ areaIds }, true)}
        />
      ) : null}
      <Checkbox
        label="Unclaimed only"
        checked={view.unclaimedOnly}
        onChange={(event) => onView({ unclaimedOnly: event.currentTarget.checked }, true)}
      />
    </FilterBar>
  );
}

function NoRows({ all, view, onView }: Pick<ProblemBoardProps, 'all' | 'view' | 'onView'>) {
  const [, go] = useLocation();
  if (all === 0) {
    return (
      <EmptyState
        title="No problems yet"
        action={<Button onClick={() => go('/feedback')}>Go to the feedback</Button>}
      >
        A problem is made of what customers say: select items in the feedback and make a problem of them.
      </EmptyState>
    );
  }
  if (view.unclaimedOnly && view.text === '' && view.areaIds.length === 0) {
    return <EmptyState title="Every problem has been picked">Nobody’s pain is unclaimed.</EmptyState>;
  }
  return (
    <EmptyState
      title="No problem matches"
      action={
        <Button onClick={() => onView({ text: '', areaIds: [], unclaimedOnly: false }, true)}>
          Show all problems
        </Button>
      }
    />
  );
}
