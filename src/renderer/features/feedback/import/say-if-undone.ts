// What the question before an undo says: what leaves the library, and what of it a later import does not bring back.
import type { OutputOf } from '#contract/contract.ts';
import type { Batch } from '#core/feedback/batch.ts';
import { sayFiles } from '#core/feedback/say-files.ts';
import { sayCount } from '#renderer/ui/say.ts';

export type IfUndone = NonNullable<OutputOf<'batch.ifUndone'>['counted']>;

/** `counted` is null where that cannot be told now: then what the import brought is said. `batches` as they came. */
export function sayIfUndone(batch: Batch, counted: IfUndone | null, batches: readonly Batch[]): string {
  const { counts } = batch;
  if (counts.created + counts.updated === 0)
    return `${sayNothingNew(counts)} Nothing is deleted from the disk.`;
  const { created, updated, items } = counts;
  const { leaving, changing } = counted ?? {
    leaving: Math.max(created, items - updated),
    changing: updated,
  };
  const sentences = [
    leaving > 0
      ? `${sayCount(leaving, 'item')} of it ${leaving === 1 ? 'leaves' : 'leave'} the library.`
      : [],
    changing > 0
      ? `${sayCount(changing, 'item')} ${changing === 1 ? 'reads as it' : 'read as they'} did before it.`
      : [],
    leaving + changing === 0
      ? 'Later imports have newer versions of all that it brought, and these stay.'
      : [],
    leaving > 0 ? laterUnchanged(batch, batches).map(sayLater) : [],
    leaving > 0 ? 'Problems keep their link to them and show them again when you bring the import back.' : [],
    'Nothing is deleted from the disk.',
  ];
  return sentences.flat().join(' ');
}

function sayNothingNew({ voters }: Batch['counts']): string {
  if (voters === 0) return 'It brought nothing new, so what people read stays the same.';
  return `What people read stays the same. ${sayCount(voters, 'vote')} that it brought ${voters === 1 ? 'is' : 'are'} taken out.`;
}

/** Imports of its source after it that left rows as they were: whose items these are, nobody has written down. */
function laterUnchanged(batch: Batch, batches: readonly Batch[]): Batch[] {
  const later = batches.slice(batches.findIndex(({ id }) => id === batch.id) + 1);
  return later.filter(
    ({ source, undoneAt, counts }) => source === batch.source && undoneAt === null && counts.unchanged > 0,
  );
}

function sayLater({ files, counts }: Batch): string {
  return (
    `${sayFiles(files)} came later and had ${sayCount(counts.unchanged, 'row')} unchanged: what this import ` +
    'brought of them leaves, too, until you import that file again.'
  );
}
