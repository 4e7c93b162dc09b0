import type { GroupRow } from '#contract/duplicates-calls.ts';
import type { ItemId } from '#core/ids.ts';
import { sayNewestWithUndo } from '#renderer/state/say-with-undo.tsx';
import { useCommand } from '#renderer/state/use-command.ts';
import { sayCount } from '#renderer/ui/say.ts';

export interface GroupAction {
  readonly label: string;
  readonly run: () => void;
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
  /** Those that have been decided about and may still stand in the list. */
  readonly decided: ReadonlySet<ItemId>;
  /** At once and not when it is saved: the next key is often pressed before that. */
  readonly onDecided: (id: ItemId) => void;
  readonly onRefused: (id: ItemId) => void;
}

/** Deciding about a group, for its buttons and keys alike. Undo takes each decision back. */
export function useGroupActions({ row, canDecide, decided, onDecided, onRefused }: Looked): GroupActions {
  const command = useCommand();
  if (!row || !canDecide) return { merge: null, refuse: null };
  const { id, count, shelf } = row;
  const decide = async (ask: () => Promise<unknown>, said?: string) => {
    if (decided.has(id)) return;
    onDecided(id);
    if ((await ask()) === null) onRefused(id);
    else if (said) await sayNewestWithUndo(said, command);
  };
  const merged = `${count === null ? 'They' : sayCount(count, 'item')} are shown as one.`;
  const merge = {
    label: 'Merge the group',
    run: () => void decide(() => command('duplicates.merge', { id }), merged),
  };
  if (shelf === 'merged') {
    return {
      merge: null,
      refuse: {
        label: 'Take the group apart',
        run: () => void decide(() => command('duplicates.unmerge', { id, shelf }), 'All are shown again.'),
      },
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
