// Why the list of one import is empty: other words than for a search that finds nothing, as nobody has typed one.
import type { Batch } from '#core/feedback/batch.ts';
import type { LibrarySearch } from '#renderer/state/use-library.ts';
import { everything, isFiltered } from './library-view.ts';
import { sayUndone } from './say-undone.ts';

/** Null where the list is of no import, or what else it is filtered by may be why. */
export function sayNothingOfImport(
  { text, filters }: LibrarySearch,
  batches: Readonly<Record<string, Batch>>,
): { readonly title: string; readonly why: string } | null {
  const { batchId } = filters;
  if (batchId === null) return null;
  const batch = batches[batchId];
  if (!batch)
    return { title: 'This import is no longer there', why: 'None of its items are in the library.' };
  if (batch.undoneAt !== null) {
    const { gone, stay } = sayUndone(batch.counts);
    const why = [gone, stay, 'It can be brought back at any time, under all imports.'];
    return { title: 'This import was undone', why: why.filter((part) => part !== '').join(' ') };
  }
  const isAlone = !isFiltered({ ...everything, text, filters: { ...filters, batchId: null } });
  if (!isAlone) return null;
  return {
    title: 'Nothing of this import is to be shown',
    why: 'Its items were set aside, are shown with others that say the same, or came again in a later import. Right after an import they follow in a moment.',
  };
}
