import { Button } from '@mantine/core';
import { useLocation } from 'wouter';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';

/** Before the first project: what will be counted here. */
export function NoImpactYet() {
  const [, go] = useLocation();
  return (
    <EmptyState
      isWholePlace
      title="Nothing to count yet"
      action={<Button onClick={() => go('/pitches')}>See the quarter</Button>}
    >
      Ship rate, days from first complaint to production, customers told and minutes lost to incidents stand
      here, quarter by quarter, once a quarter has projects.
    </EmptyState>
  );
}
