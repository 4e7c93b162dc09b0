import type { ShowControls } from '../use-show.ts';

/** The one thing to do next; Space does it too. */
export interface MainAction {
  readonly label: string;
  readonly isNext: boolean;
  readonly run: () => void;
  /** Null where it can be done. */
  readonly whyNot: string | null;
}

/** Call, start, pause or resume, as the show stands. It is there in every scene, so that it keeps its place. */
export function mainAction(show: ShowControls): MainAction {
  const can = (label: string, run: () => void, isNext = true) => ({ label, isNext, run, whyNot: null });
  const { scene, next, following } = show;
  switch (scene.kind) {
    case 'before':
      if (following) return can(following.isBreak ? 'Begin the break' : 'Call the first team', show.loadNext);
      return { ...can('Call the first team', show.loadNext), whyNot: 'No project has a team yet.' };
    case 'changeover':
      return can('Start the five minutes', show.start);
    case 'break':
      if (following?.isBreak) return can('End the break: begin the next', show.loadNext);
      return can(next ? 'End the break: call the next team' : 'End the break', show.loadNext);
    case 'demo':
      return scene.slot.pausedAt === null ? can('Pause', show.askPause, false) : can('Resume', show.resume);
    case 'between':
      return can('Call the next team', show.loadNext);
    case 'after':
      return {
        ...can('Call the next team', show.loadNext),
        whyNot: 'Every team that was ready has given its demo.',
      };
  }
}
