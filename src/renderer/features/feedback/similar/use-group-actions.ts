import type { GroupRow } from '#contract/duplicates-calls.ts';
import type { ItemId } from '#core/ids.ts';
import { sayNewestWithUndo } from '#renderer/state/say-with-undo.tsx';
import { useCommand } from '#renderer/state/use-command.ts';
import { sayCount, sayNumber } from '#renderer/ui/say.ts';
import type { LeftOut } from './use-left-out.ts';

export interface GroupAction {
  readonly label: string;
  readonly run: () => void;
  /** Too few are ticked. */
  readonly isOff?: boolean;
}

/** What can be done with the group that one looks at; null where it cannot. */
export interface GroupActions {
  readonly merge: GroupAction | null;
  /** The opposite: not the same, or what takes a decision back. */
  readonly refuse: GroupAction | null;
}

interface Looked {
  readonly row: (Pick<GroupRow, 'id' | 'shelf'> & { readonly count: number | null }) | null;
  readonly canDecide: boolean;
  /** Items of the group that were left out of what is decided. */
  readonly leftOut: Pick<LeftOut, 'ids' | 'clear'>;
  /** Those that have been decided about and may still stand in the list. */
  readonly decided: ReadonlySet<ItemId>;
  /** At once and not when it is saved: the next key is often pressed before that. */
  readonly onDecided: (id: ItemId) => void;
  readonly onRefused: (id: ItemId) => void;
}

/** Deciding about a group, for its buttons and keys alike. Undo takes each decision back. */
export function useGroupActions(looked: Looked): GroupActions {
  const { row, canDecide, leftOut, decided, onDecided, onRefused } = looked;
  const command = useCommand();
  if (!row || !canDecide) return { merge: null, refuse: null };
  const { id, count, shelf } = row;
  const without = [...leftOut.ids];
  const decide = async (ask: () => Promise<unknown>, said?: string) => {
    if (decided.has(id)) return;
    onDecided(id);
    if ((await ask()) === null) onRefused(id);
    else if (said) await sayNewestWithUndo(said, command);
  };
  const takeOut = async () => {
    if ((await command('duplicates.unmerge', { id, shelf, only: without })) === null) return;
    // It stays in the list with the others.
    leftOut.clear();
    await sayNewestWithUndo(`${sayCount(without.length, 'item')} shown again by themselves.`, command);
  };
  const kept = count === null ? null : count - without.length;
  const merged = `${kept === null ? 'They' : sayCount(kept, 'item')} are shown as one.`;
  const merge = {
    label: sayMerge(count, without.length),
    isOff: kept !== null && kept < 2,
    run: () => void decide(() => command('duplicates.merge', { id, shelf, without }), merged),
  };
  if (shelf === 'merged') {
    const apart = () =>
      void decide(() => command('duplicates.unmerge', { id, shelf }), 'All are shown again.');
    return {
      merge: null,
      refuse:
        without.length === 0
          ? { label: 'Take the group apart', run: apart }
          : { label: `Take ${sayCount(without.length, 'item')} out`, run: () => void takeOut() },
    };
  }
  if (shelf === 'notTheSame') {
    return {
      merge,
      refuse: {
        label: 'Look at it again',
        run: () => void decide(() => command('duplicates.notTheSame', { id, isTheSame: true })),
      },
    };
  }
  return {
    merge,
    refuse: {
      label: 'Not the same',
      run: () => void decide(() => command('duplicates.notTheSame', { id }), 'Remembered as not the same.'),
    },
  };
}

function sayMerge(count: number | null, leftOut: number): string {
  if (leftOut === 0) return 'Merge the group';
  return count === null
    ? `Merge without ${sayCount(leftOut, 'item')}`
    : `Merge ${sayNumber(count - leftOut)} of ${sayCount(count, 'item')}`;
}
