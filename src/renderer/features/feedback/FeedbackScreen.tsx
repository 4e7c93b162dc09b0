import { useParams } from 'wouter';
import { useActingPerson } from '#renderer/state/selectors.ts';
import { ImportPage } from './import/ImportPage.tsx';
import { ImportsPage } from './import/ImportsPage.tsx';
import { LibraryPage } from './LibraryPage.tsx';
import { SimilarPage } from './similar/SimilarPage.tsx';

/** The place of what customers say: the library, an import under way, and the imports made so far. */
export function FeedbackScreen() {
  const { id } = useParams<{ id?: string }>();
  const person = useActingPerson();
  if (id === 'import') return <ImportPage />;
  if (id === 'imports') return <ImportsPage />;
  if (id === 'similar') return <SimilarPage />;
  // Who acts decides what can be done with a selection: another person begins anew.
  return <LibraryPage key={person?.id ?? ''} id={id ?? null} />;
}
