import { Button } from '@mantine/core';
import { useLocation } from 'wouter';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';

/** Before the first project: what will be here, and where it begins. */
export function NothingToLog({ hackathon }: { readonly hackathon: HackathonDocument | null }) {
  const [, go] = useLocation();
  return (
    <EmptyState
      isWholePlace
      title="Nothing to ship yet"
      action={
        <Button onClick={() => go('/pitches')}>{hackathon ? 'See the pitches' : 'See the quarter'}</Button>
      }
    >
      Every project of a quarter stands here, with what it put into production and what shows it. A pitch is a
      project once an engineer has joined it.
    </EmptyState>
  );
}
