import type { ScreenState, Screens } from '#contract/desktop-calls.ts';
import { SCREEN_WORDS } from '#renderer/stage/screen-words.ts';

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

/** Which screens "as last time" opens, and where: `Stage on Projector; Speaker on Lectern, once that is plugged in`. */
export function sayLastTime({ screens, lastTime }: Screens): string {
  return lastTime
    .map((name) => {
      const one = screens.find(({ screen }) => screen === name);
      const said = SCREEN_WORDS[name].name;
      if (!one?.displayLabel) return said;
      return `${said} on ${one.displayLabel}${one.displayId === null ? ', once that is plugged in' : ''}`;
    })
    .join('; ');
}
