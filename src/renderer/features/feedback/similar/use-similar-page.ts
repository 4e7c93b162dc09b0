import { useState } from 'react';
import type { CallError, OutputOf } from '#contract/contract.ts';
import type { DuplicatesStatus, GroupRow } from '#contract/duplicates-calls.ts';
import { GroupShelf } from '#core/duplicates/duplicate-group.ts';
import { ItemId } from '#core/ids.ts';
import { useClient } from '#renderer/state/client-context.ts';
import { useActingPerson, useIsReadOnly } from '#renderer/state/selectors.ts';
import { useShortcuts } from '#renderer/state/shortcuts.ts';
import { usePlaceSearch } from '#renderer/state/use-place-search.ts';
import { useUndo } from '#renderer/state/use-undo.ts';
import { useDecidedGroups } from './use-decided-groups.ts';
import { useFoundGroups } from './use-found-groups.ts';
import { type GroupActions, useGroupActions } from './use-group-actions.ts';
import { goToNextTick, type LeftOut, useLeftOut } from './use-left-out.ts';

export interface SimilarPageState {
  readonly shelf: GroupShelf;
  readonly setShelf: (shelf: GroupShelf) => void;
  readonly found: OutputOf<'duplicates.groups'> | null;
  readonly error: CallError | null;
  readonly status: DuplicatesStatus;
  /** As many as have been looked at and some more. */
  readonly rows: readonly GroupRow[];
  readonly onRange: (first: number, last: number) => void;
  /** The group in the inspector. */
  readonly shown: ItemId | null;
  readonly activeIndex: number;
  readonly move: (index: number) => void;
  readonly open: (index: number) => void;
  readonly close: () => void;
  readonly look: () => void;
  readonly cancel: () => void;
  /** False for guests, and where nothing may be written. */
  readonly canDecide: boolean;
  readonly actions: GroupActions;
  readonly leftOut: LeftOut;
}

/** The address of a group among those of a shelf. */
export function similarPath(shelf: GroupShelf, group: ItemId): string {
  return `/feedback/similar?${new URLSearchParams({ similar: viewOf(shelf, group) })}`;
}

function viewOf(shelf: GroupShelf, group: ItemId | null): string {
  return new URLSearchParams({ shelf, ...(group === null ? {} : { group }) }).toString();
}

/** What goes on among the groups: which are listed, which is looked at, and the keys for it. */
export function useSimilarPage(): SimilarPageState {
  const client = useClient();
  const [written, write] = usePlaceSearch('similar');
  const asked = new URLSearchParams(written);
  const shown = ItemId.safeParse(asked.get('group')).data ?? null;
  const shelf = GroupShelf.catch('open').parse(asked.get('shelf'));
  const [active, setActive] = useState(-1);
  const { status, found, error, onRange } = useFoundGroups(shelf);
  const rows = found?.groups ?? [];
  const at = rows.findIndex(({ id }) => id === shown);
  const activeIndex = at >= 0 ? at : Math.min(active, rows.length - 1);
  const show = (row: GroupRow | undefined) => write(viewOf(shelf, row?.id ?? null), shown === null);
  const isMaker = ['engineer', 'organiser'].includes(useActingPerson()?.role ?? '');
  const canDecide = !useIsReadOnly() && isMaker;
  const decided = useDecidedGroups(rows, (index) => {
    setActive(index);
    if (shown !== null) show(rows[index]);
  });
  const leftOut = useLeftOut(shown, canDecide);
  const actions = useGroupActions({
    row: shown === null ? (rows[activeIndex] ?? null) : (rows[at] ?? { id: shown, shelf, count: null }),
    canDecide,
    leftOut,
    decided: decided.ids,
    // Its place is taken by the next one, which is what one looks at then.
    onDecided: (id) => {
      if (shown !== null) show(decided.rowAfter(activeIndex));
      decided.note(id);
    },
    onRefused: decided.forget,
  });
  const state: SimilarPageState = {
    shelf,
    setShelf: (wanted) => {
      setActive(-1);
      write(viewOf(wanted, null));
    },
    ...{ found, error, status, rows, onRange, shown, activeIndex, canDecide, actions, leftOut },
    move(index) {
      setActive(index);
      if (shown !== null) show(rows[index]);
    },
    open(index) {
      setActive(index);
      show(rows[index]);
    },
    close: () => write(viewOf(shelf, null)),
    look: () => void client.call('duplicates.find', {}),
    cancel: () => void client.call('duplicates.cancel', {}),
  };
  const undo = useUndo();
  useSimilarKeys(state, () => {
    decided.goBack();
    undo();
  });
  return state;
}

function useSimilarKeys(state: SimilarPageState, undo: () => void): void {
  const { rows, activeIndex, move, open, close, actions, canDecide } = state;
  const step = (by: number) => {
    const to = Math.min(Math.max(0, activeIndex + by), rows.length - 1);
    if (to >= 0) move(to);
  };
  const { merge, refuse } = actions;
  useShortcuts('Similar feedback', [
    { keys: 'j', label: 'Next group', run: () => step(1), isStep: true },
    { keys: 'k', label: 'Previous group', run: () => step(-1), isStep: true },
    { keys: 'enter', label: 'Open the group', run: () => open(Math.max(0, activeIndex)) },
    ...(merge && !merge.isOff ? [{ keys: 'm', label: merge.label, run: merge.run }] : []),
    ...(canDecide
      ? [{ keys: 'x', label: 'To the next item to leave out with Space', run: goToNextTick }]
      : []),
    // Pressed where no group is looked at, it must not mean something else altogether: neither who one is,
    // nor taking back what was decided elsewhere.
    ...(refuse ? [{ keys: 'u', label: refuse.label, run: refuse.run }] : []),
    ...(canDecide && !refuse
      ? [{ keys: 'u', label: 'Nothing', run: () => undefined, isUnlisted: true }]
      : []),
    ...(canDecide ? [{ keys: 'z', label: 'Undo', run: undo }] : []),
    { keys: 'escape', label: 'Close the group', run: close },
  ]);
}
