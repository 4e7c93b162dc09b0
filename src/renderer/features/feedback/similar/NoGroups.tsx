import { Button } from '@mantine/core';
import { useLocation } from 'wouter';
import { useSnapshot } from '#renderer/state/selectors.ts';
import { wordingOf } from '#renderer/state/wording.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import type { SimilarPageState } from './use-similar-page.ts';

/** Why no group is listed, and what to do about it. */
export function NoGroups({ page }: { readonly page: SimilarPageState }) {
  const { status, error, shelf, look } = page;
  const [, go] = useLocation();
  const { batches } = useSnapshot().batches;
  if (status.state === 'failed' || error) {
    return (
      <ErrorState title="Similar feedback could not be looked for" onRetry={look}>
        {error ? wordingOf(error).advice : 'The log of ShipIt! has the details. Nothing was changed.'}
      </ErrorState>
    );
  }
  if (Object.keys(batches).length === 0) {
    return (
      <EmptyState
        title="No feedback yet"
        action={<Button onClick={() => go('/feedback/import')}>Import feedback</Button>}
      >
        What customers say twice will stand here in groups, once there is something to compare.
      </EmptyState>
    );
  }
  if (status.state === 'running' || status.state === 'unknown') return null;
  if (status.state === 'cancelled') {
    return (
      <EmptyState title="The search was stopped" action={<Button onClick={look}>Look again</Button>}>
        Groups of items that say the same will stand here.
      </EmptyState>
    );
  }
  if (shelf === 'merged') {
    return (
      <EmptyState title="Nothing is merged">Merged groups will stand here, to take them apart.</EmptyState>
    );
  }
  if (shelf === 'notTheSame') {
    return (
      <EmptyState title="Nothing was called not the same">
        Groups that somebody has read and refused will stand here.
      </EmptyState>
    );
  }
  return (
    <EmptyState title="No group is left to look at">
      Items of eight words and more are compared, the same words from four on. New imports are compared by
      themselves, and so are field notes after a while.
    </EmptyState>
  );
}
