import { Button } from '@mantine/core';
import { useLocation } from 'wouter';
import { useMirror } from '#renderer/state/mirror.ts';
import { useActingPerson, useSnapshot } from '#renderer/state/selectors.ts';
import type { Library } from '#renderer/state/use-library.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { PrimaryAction } from '#renderer/ui/PrimaryAction.tsx';
import { sayShare } from '#renderer/ui/say.ts';
import { HiddenFound } from './HiddenFound.tsx';
import { isFiltered } from './library-view.ts';
import { sayNothingMatches } from './say-nothing-matches.ts';
import { sayNothingOfImport } from './say-nothing-of-import.ts';
import { useHiddenMatches } from './use-hidden-matches.ts';
import type { LibraryView } from './use-library-view.ts';

interface NothingFoundProps {
  readonly view: LibraryView;
  readonly library: Pick<Library, 'search' | 'isBehind'>;
}

/** No rows: because nothing matches, nothing has been imported yet, or it is not searchable yet. */
export function NothingFound({ view, library }: NothingFoundProps) {
  const { batches } = useSnapshot().batches;
  const indexing = useMirror((mirror) => mirror.indexing);
  const hasFilters = isFiltered({ ...view.view, text: '' });
  const hidden = useHiddenMatches(library.search, library.isBehind);
  const ofImport = sayNothingOfImport(view.view, batches);
  if (indexing) return <NotSearchableYet {...indexing} />;
  const isSearch = isFiltered(view.view);
  const clear = hasFilters ? 'Clear search and filters' : 'Clear the search';
  const way = isSearch ? (
    <Button onClick={view.clear}>{ofImport ? 'Show all feedback' : clear}</Button>
  ) : null;
  if (hidden.length > 0) {
    const title = isSearch ? 'Nothing in this list matches' : 'Everything is merged or set aside';
    return (
      <HiddenFound title={title} hidden={hidden} setFilters={view.setFilters}>
        {way}
      </HiddenFound>
    );
  }
  if (ofImport) {
    return (
      <EmptyState title={ofImport.title} action={way}>
        {ofImport.why}
      </EmptyState>
    );
  }
  if (isSearch && Object.keys(batches).length > 0) {
    return (
      <EmptyState title="Nothing matches" action={way}>
        {sayNothingMatches(view.view.text)}
        {hasFilters ? ' A filter may be in the way, too.' : ''}
      </EmptyState>
    );
  }
  return <NoFeedbackYet />;
}

function NoFeedbackYet() {
  const [, go] = useLocation();
  const isOrganiser = useActingPerson()?.role === 'organiser';
  if (!isOrganiser) {
    return (
      <EmptyState title="No feedback yet">
        What customers say will be here once an organiser has imported it.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="No feedback yet"
      action={<PrimaryAction onClick={() => go('/feedback/import')}>Import feedback</PrimaryAction>}
    >
      What customers say will be here, in their own words. Export it from your support tool, survey or review
      page as CSV, Excel or JSON, and drop the file on this window.
    </EmptyState>
  );
}

/** Right after an import, or a start with a new index: the list fills as soon as it is done. */
function NotSearchableYet({ done, total }: { readonly done: number; readonly total: number }) {
  return (
    <EmptyState title="The feedback is being made searchable">
      {sayShare(done, total)} so far. What belongs here appears by itself.
    </EmptyState>
  );
}
