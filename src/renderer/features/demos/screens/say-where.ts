import type { ScreenState } from '#contract/desktop-calls.ts';

/** Where a screen is, for the operator: also what will happen by itself. */
export function sayWhere({ state, displayLabel, isFullScreen }: ScreenState): string {
  switch (state) {
    case 'open':
      return isFullScreen ? `On ${displayLabel}, full screen.` : `In a window on ${displayLabel}.`;
    case 'waiting':
      return `${displayLabel} is unplugged. It opens there again once that is back.`;
    case 'closed':
      return displayLabel === null ? 'Not open.' : `Not open. It was last on ${displayLabel}.`;
  }
}
