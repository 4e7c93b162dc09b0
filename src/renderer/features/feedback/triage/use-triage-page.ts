import { notifications } from '@mantine/notifications';
import { useRef } from 'react';
import type { ItemId } from '#core/ids.ts';
import { useMirror } from '#renderer/state/mirror.ts';
import { useUi } from '#renderer/state/ui-store.ts';
import { useUndo } from '#renderer/state/use-undo.ts';
import { sayTooMany } from '../too-many.ts';
import { useInTurn } from './use-in-turn.ts';
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
  /** What one looks at: the open item, else that of the marked row. */
  readonly active: ItemId | null;
  /** Goes to the next item; the one before where there is none. Those that `left` are about to go from the list. */
  readonly next: (left: readonly ItemId[]) => void;
  /** Goes to an item of the list, or that is about to be in it. */
  readonly lookAt: (id: ItemId) => void;
  /** Back to an item that an undo brings back. */
  readonly returnTo: (id: ItemId) => void;
  readonly ask: (dialog: TriageDialog) => void;
}

export interface TriageState {
  readonly keys: TriageKeys;
  /** Null for no area. What the answer means may only be found out; undefined where it could not be. */
  readonly pickLabel: (
    kind: Exclude<TriageDialog, 'duplicate'>,
    label: string | null | Promise<string | null | undefined>,
  ) => void;
  readonly pickShown: (shown: ItemId) => void;
  /** They are evidence of a problem that was there. */
  readonly added: () => void;
  /** They are evidence of a new problem, which the item that one reads shows now. */
  readonly made: () => void;
  readonly unmerge: ReturnType<typeof useTriage>['unmerge'];
  readonly takeBack: ReturnType<typeof useTriage>['takeBack'];
}

interface Step {
  readonly ids: readonly ItemId[];
  readonly at: ItemId | null;
  readonly cleared: boolean;
}

/** Triage of the chosen items: what each step does, and that the next item comes by itself. */
export function useTriagePage(page: TriagePage): TriageState {
  const { chosen, hasSelection } = page;
  const undoNewest = useUndo();
  const triage = useTriage();
  const inTurn = useInTurn();
  /** What each step was of, in order, what one looked at, and whether it took the selection away. */
  const steps = useRef<Step[]>([]).current;
  const movesOn = useUi((ui) => ui.triageMovesOn);
  // An undo leads back to it. At once and not when it is saved: the next key is often pressed before that.
  const goOn = (left: readonly ItemId[], written: Written | true = true, clears = left.length > 0) => {
    const step = { ids: chosen, at: page.active, cleared: hasSelection && clears };
    steps.push(step);
    // What was not written is nothing that an undo could lead back to.
    void Promise.resolve(written).then((isWritten) => {
      if (!isWritten && steps.includes(step)) steps.splice(steps.indexOf(step), 1);
    });
    if (step.cleared) page.clearSelection();
    // Of several one goes on where what one looks at is about to leave: what is marked must be what is open.
    const isAt = !hasSelection || (page.active !== null && left.includes(page.active));
    if (isAt && movesOn) page.next(left);
    return isAt && !movesOn;
  };
  const undo = () => {
    const { ids = [], at = null, cleared } = steps.pop() ?? {};
    const back = at !== null && ids.includes(at) ? at : ids[0];
    if (back && useMirror.getState().history.undo.length > 0) {
      if (cleared) page.select(ids);
      page.returnTo(back);
    }
    void inTurn(async () => undoNewest());
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
        const write = chosen.every(page.isAside) ? triage.takeBack : triage.setAside;
        goOn(
          chosen,
          inTurn(() => write(chosen)),
        );
      },
      undo,
      moveOn: () => useUi.setState({ triageMovesOn: !movesOn }),
    },
    pickLabel(kind, label) {
      const write = (found: string | null | undefined): Written => {
        if (found === undefined) return Promise.resolve(false);
        if (kind === 'area') return triage.setArea(chosen, found);
        return found === null ? Promise.resolve(false) : triage[kind](chosen, found);
      };
      const isFound = label === null || typeof label === 'string';
      goOn([], isFound ? inTurn(() => write(label)) : inTurn(() => label.then(write), 'holds'));
    },
    pickShown(shown) {
      if (!mayStep(page)) return;
      const left = chosen.filter((id) => id !== shown);
      const stays = goOn(
        left,
        inTurn(() => triage.merge([shown, ...left])),
      );
      // They are one now: whoever stays reads the one that stands for all, and does not act on a hidden one.
      if (stays) page.lookAt(shown);
    },
    added() {
      goOn([], true, hasSelection);
    },
    made() {
      steps.push({ ids: chosen, at: page.active, cleared: hasSelection });
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
