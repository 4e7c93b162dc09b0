import { useLocation } from 'wouter';
import type { ItemId } from '#core/ids.ts';
import type { Library } from '#renderer/state/use-library.ts';
import { useWhyNot } from '#renderer/state/use-why-not.ts';
import type { ItemSelection } from '../use-selection.ts';
import { useLookedAt } from './looked-at.ts';
import { rowNear, type useActiveRow } from './use-active-row.ts';
import { useLeavingItems } from './use-leaving-items.ts';
import { type TriageDialog, type TriageState, useTriagePage } from './use-triage-page.ts';

interface TriageIn {
  readonly library: Library;
  readonly selection: ItemSelection;
  readonly chosen: readonly ItemId[];
  readonly active: ItemId | null;
  readonly shown: ItemId | null;
  readonly activeRow: ReturnType<typeof useActiveRow>;
  readonly move: (index: number) => void;
  readonly ask: (dialog: TriageDialog) => void;
}

/** Triage in the list of the library: where it goes on after an item, and back to it by an undo. Used by its page. */
export function useLibraryTriage(page: TriageIn): TriageState {
  const { library, selection, chosen, active, shown, activeRow } = page;
  const [, go] = useLocation();
  const leaving = useLeavingItems(library);
  const rowOf = (item: ItemId) => rowNear(library, Math.max(0, activeRow.index), item);
  const showInPlace = (item: ItemId) => {
    if (shown !== null) go(`/feedback/${item}`, { replace: true });
  };
  return useTriagePage({
    whyNot: useWhyNot()('feedback.tag'),
    chosen,
    hasSelection: selection.ids.size > 0,
    clearSelection: selection.clear,
    select: selection.add,
    isAside(one) {
      return library.rowAt(rowOf(one) ?? -1)?.isSetAside ?? useLookedAt.getState().aside === one;
    },
    active,
    next(left) {
      if (!active) return;
      leaving.leave(left, activeRow.index);
      const to = leaving.rowAfter(active, activeRow.index);
      if (to !== null) page.move(to);
    },
    lookAt(item) {
      const row = rowOf(item);
      if (row !== null) activeRow.set(row);
      showInPlace(item);
    },
    returnTo(item) {
      leaving.forget();
      activeRow.returnTo(item);
      showInPlace(item);
    },
    ask: page.ask,
  });
}
