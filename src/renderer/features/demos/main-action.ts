import type { ShowControls } from './use-show.ts';

/** The one thing to do next; Space does it too. */
export interface MainAction {
  readonly label: string;
  readonly isNext: boolean;
  readonly run: () => void;
}

/** Load, start, pause or resume, as the show stands; null once it is over. */
export function mainAction(show: ShowControls): MainAction | null {
  const { scene, next } = show;
  switch (scene.kind) {
    case 'before':
      return next ? { label: 'Call the first team', isNext: true, run: show.loadNext } : null;
    case 'changeover':
      return { label: 'Start the five minutes', isNext: true, run: show.start };
    case 'break':
      return {
        label: next ? 'End the break: call the next team' : 'End the break',
        isNext: true,
        run: show.loadNext,
      };
    case 'demo':
      return scene.slot.pausedAt === null
        ? { label: 'Pause', isNext: false, run: () => show.askReason(true) }
        : { label: 'Resume', isNext: true, run: show.resume };
    case 'between':
      return { label: 'Call the next team', isNext: true, run: show.loadNext };
    case 'after':
      return null;
  }
}
