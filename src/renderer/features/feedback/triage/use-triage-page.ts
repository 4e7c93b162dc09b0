import { notifications } from '@mantine/notifications';
import { useRef } from 'react';
import type { ItemId } from '#core/ids.ts';
import { useMirror } from '#renderer/state/mirror.ts';
import { useUi } from '#renderer/state/ui-store.ts';
import { useUndo } from '#renderer/state/use-undo.ts';
import { sayTooMany } from '../too-many.ts';
import { useTriage, type Written } from './use-triage.ts';

export type TriageDialog = 'tag' | 'untag' | 'area' | 'duplicate';

/** What the keys and buttons of triage do; nothing happens where nothing is chosen. */
export interface TriageKeys {
  readonly tag: () => void;
  readonly untag: () => void;
  readonly area: () => void;
  /** Sets aside; takes back what is set aside already. */
  readonly aside: () => void;
  readonly duplicate: () => void;
  readonly undo: () => void;
  readonly moveOn: () => void;
}

interface TriagePage {
  /** Why the acting person cannot sort, in words; null when they can. */
  readonly whyNot: string | null;
  readonly chosen: readonly ItemId[];
  readonly hasSelection: boolean;
  readonly clearSelection: () => void;
  readonly select: (ids: readonly ItemId[]) => void;
  readonly isAside: (id: ItemId) => boolean;
  /** Goes to the next item; the one before where there is none. What `leaves` is about to go from the list. */
  readonly next: (leaves: boolean) => void;
  /** Back to an item that an undo brings back. */
  readonly returnTo: (id: ItemId) => void;
  readonly ask: (dialog: TriageDialog) => void;
}

export interface TriageState {
  readonly keys: TriageKeys;
  readonly pickLabel: (kind: Exclude<TriageDialog, 'duplicate'>, value: string | null) => void;
  readonly pickShown: (shown: ItemId) => void;
  /** They are evidence of a problem that was there. */
  readonly added: () => void;
  /** They are evidence of a new problem, which the item that one reads shows now. */
  readonly made: () => void;
  readonly unmerge: ReturnType<typeof useTriage>['unmerge'];
  readonly takeBack: ReturnType<typeof useTriage>['takeBack'];
}

/** Triage of the chosen items: what each step does, and that the next item comes by itself. */
export function useTriagePage(page: TriagePage): TriageState {
  const { chosen, hasSelection } = page;
  const undoNewest = useUndo();
  const triage = useTriage();
  /** What each step was of, in order, and whether it took the selection away. */
  const steps = useRef<{ readonly ids: readonly ItemId[]; readonly cleared: boolean }[]>([]).current;
  const movesOn = useUi((ui) => ui.triageMovesOn);
  // An undo leads back to it. At once and not when it is saved: the next key is often pressed before that.
  const goOn = (leaves: boolean, written: Written | true = true) => {
    const step = { ids: chosen, cleared: hasSelection && leaves };
    steps.push(step);
    // What was not written is nothing that an undo could lead back to.
    void Promise.resolve(written).then((isWritten) => {
      if (!isWritten && steps.includes(step)) steps.splice(steps.indexOf(step), 1);
    });
    if (hasSelection) {
      if (leaves) page.clearSelection();
    } else if (movesOn) page.next(leaves);
  };
  const undo = () => {
    const { ids = [], cleared } = steps.pop() ?? {};
    const [first] = ids;
    if (first && useMirror.getState().history.undo.length > 0) {
      if (cleared) page.select(ids);
      page.returnTo(first);
    }
    undoNewest();
  };
  const ask = (dialog: TriageDialog) => () => {
    if (mayStep(page)) page.ask(dialog);
  };
  return {
    keys: {
      tag: ask('tag'),
      untag: ask('untag'),
      area: ask('area'),
      duplicate: ask('duplicate'),
      aside() {
        if (!mayStep(page)) return;
        goOn(true, chosen.every(page.isAside) ? triage.takeBack(chosen) : triage.setAside(chosen));
      },
      undo,
      moveOn: () => useUi.setState({ triageMovesOn: !movesOn }),
    },
    pickLabel(kind, value) {
      if (kind === 'area') goOn(false, triage.setArea(chosen, value));
      else if (value !== null) goOn(false, triage[kind](chosen, value));
    },
    pickShown(shown) {
      if (!mayStep(page)) return;
      goOn(true, triage.merge([...new Set([shown, ...chosen])]));
    },
    added() {
      goOn(hasSelection);
    },
    made() {
      steps.push({ ids: chosen, cleared: hasSelection });
      page.clearSelection();
    },
    unmerge: triage.unmerge,
    takeBack: triage.takeBack,
  };
}

/** Whether something can be done with what is chosen; where not, it is said why. */
function mayStep({ chosen, whyNot }: TriagePage): boolean {
  if (chosen.length === 0) return false;
  const reason = whyNot ?? sayTooMany(chosen.length);
  if (reason !== null) notifications.show({ message: reason });
  return reason === null;
}
