import { Button } from '@mantine/core';
import { sayNewestWithUndo } from '#renderer/state/say-with-undo.tsx';
import { useCommand } from '#renderer/state/use-command.ts';
import { askToConfirm } from '#renderer/ui/ConfirmButton.tsx';
import { sayCount } from '#renderer/ui/say.ts';
import type { SimilarPageState } from './use-similar-page.ts';

/** Merges everything that was said word for word the same, after asking. */
export function MergeExact({ page: { found, shelf, canDecide } }: { readonly page: SimilarPageState }) {
  const command = useCommand();
  if (!found || found.exact.groups === 0 || !canDecide || shelf !== 'open') return null;
  const { groups, items } = found.exact;
  const merge = async () => {
    if ((await command('duplicates.mergeExact', {})) === null) return;
    await sayNewestWithUndo(`${sayCount(items, 'item')} merged.`, command);
  };
  return (
    <Button
      onClick={() =>
        askToConfirm({
          question: `Merge ${sayCount(items, 'item')} into ${sayCount(groups, 'group')}?`,
          detail:
            'They say the same word for word, title and words. Each group is shown as one, and every item stays evidence of its own customer. Undo takes all of it back at once.',
          verb: `Merge ${sayCount(items, 'item')}`,
          onConfirm: () => void merge(),
        })
      }
    >
      Merge {sayCount(items, 'exact duplicate')}…
    </Button>
  );
}
