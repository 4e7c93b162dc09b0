import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { FeedbackSort } from '#core/feedback/query.ts';

/** How the library is ordered: where words are searched for, and else. */
export interface FeedbackOrders {
  readonly words: FeedbackSort;
  readonly rest: Exclude<FeedbackSort, 'relevance'>;
}

/** What this person chose in this window and wants to find again; nothing that belongs to the data. */
interface UiChoices {
  /** The folder of the workspace in which `quarter` and `placeSearch` were chosen; null before the first. */
  readonly workspace: string | null;
  /** The quarter that is looked at; null for the newest. */
  readonly quarter: string | null;
  /** Width of each place's inspector in px. */
  readonly inspectorPx: Readonly<Record<string, number>>;
  /** Places whose inspector is the whole page. */
  readonly wholeInspector: Readonly<Record<string, boolean>>;
  /** What each place was filtered by last, as a query string of its own. */
  readonly placeSearch: Readonly<Record<string, string>>;
  /** As chosen by hand last; a view or an address brings its own. */
  readonly feedbackOrders: FeedbackOrders;
  /** Width of the filters beside the feedback in px, or as the theme has it; null while they are hidden. */
  readonly filtersPx: number | 'standard' | null;
  /** Rows of the feedback: two lines of words under who said them, or all in one line. */
  readonly feedbackRows: 'comfortable' | 'compact';
  /** After each step of triage the next item comes by itself. */
  readonly triageMovesOn: boolean;
}

export const useUi = create<UiChoices>()(
  persist(
    (): UiChoices => ({
      workspace: null,
      quarter: null,
      inspectorPx: {},
      wholeInspector: {},
      placeSearch: {},
      feedbackOrders: { words: 'relevance', rest: 'newest' },
      filtersPx: 'standard',
      feedbackRows: 'comfortable',
      triageMovesOn: true,
    }),
    { name: 'shipit-ui' },
  ),
);

export function chooseQuarter(quarter: string): void {
  useUi.setState({ quarter });
}

export function flipFeedbackRows(): void {
  useUi.setState(({ feedbackRows }) => ({
    feedbackRows: feedbackRows === 'compact' ? 'comfortable' : 'compact',
  }));
}

export function rememberInspectorPx(place: string, px: number): void {
  useUi.setState((ui) => ({ inspectorPx: { ...ui.inspectorPx, [place]: px } }));
}

export function rememberWholeInspector(place: string, isWhole: boolean): void {
  useUi.setState((ui) => ({ wholeInspector: { ...ui.wholeInspector, [place]: isWhole } }));
}
