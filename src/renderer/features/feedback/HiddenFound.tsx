import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { sayCount, sayNumber } from '#renderer/ui/say.ts';
import type { HiddenMatches } from './use-hidden-matches.ts';
import type { LibraryView } from './use-library-view.ts';

const SHELVES: Record<HiddenMatches['triage'], string> = {
  open: 'open',
  setAside: 'set aside',
  merged: 'merged',
};

interface HiddenFoundProps {
  readonly title: string;
  /** At least one. */
  readonly hidden: readonly HiddenMatches[];
  readonly setFilters: LibraryView['setFilters'];
  /** Another way out. */
  readonly children?: ReactNode;
}

/** An empty list whose search finds something in another one: says where, and shows it at one press. */
export function HiddenFound({ title, hidden, setFilters, children }: HiddenFoundProps) {
  const where = hidden.map(({ triage, count }) => `${sayCount(count, 'item')} ${SHELVES[triage]}`);
  return (
    <EmptyState
      title={title}
      action={
        <>
          {hidden.map(({ triage, count }) => (
            <Button key={triage} onClick={() => setFilters({ triage })}>
              Show {sayNumber(count)} {SHELVES[triage]}
            </Button>
          ))}
          {children}
        </>
      }
    >
      Elsewhere in the library: {where.join(', ')}.
    </EmptyState>
  );
}
