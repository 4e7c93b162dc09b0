import { useState } from 'react';
import type { ItemId } from '#core/ids.ts';
import type { Problem } from '#core/problems/problem.ts';
import type { Library } from '#renderer/state/use-library.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { LoadingState } from '#renderer/ui/LoadingState.tsx';
import { VerbatimLine, verbatimLineHeight } from '#renderer/ui/VerbatimLine.tsx';
import { VirtualList } from '#renderer/ui/VirtualList.tsx';

interface EvidenceChoiceProps {
  readonly library: Library;
  readonly problem: Problem;
  readonly chosen: ReadonlySet<ItemId>;
  readonly onToggle: (id: ItemId) => void;
}

/** What matches, each to be chosen; what is evidence already says so and stays out of it. */
export function EvidenceChoice({ library, problem, chosen, onToggle }: EvidenceChoiceProps) {
  const [active, setActive] = useState(-1);
  const { total, rowAt } = library;
  if (total === null) return <LoadingState label="Reading feedback" />;
  if (total === 0) return <EmptyState title="Nothing matches">All words must occur. Try fewer.</EmptyState>;
  const isThere = (index: number) => problem.evidence[rowAt(index)?.id ?? ''] !== undefined;
  const toggle = (index: number) => {
    const row = rowAt(index);
    if (row && !isThere(index)) onToggle(row.id);
  };
  return (
    <VirtualList
      label="Feedback"
      count={total}
      rowHeight={verbatimLineHeight}
      activeIndex={active}
      onActive={setActive}
      onOpen={toggle}
      opensOnClick
      onToggle={toggle}
      isSelected={(index) => chosen.has(rowAt(index)?.id as ItemId)}
      onRange={library.onRange}
      renderRow={(index) => {
        const row = rowAt(index);
        if (!row) return <span className="visually-hidden">Being read</span>;
        return (
          <VerbatimLine
            {...row}
            tags={isThere(index) ? ['evidence already'] : row.tags}
            who={row.customer}
            where={row.source}
            when={row.saidAt}
          />
        );
      }}
    />
  );
}
