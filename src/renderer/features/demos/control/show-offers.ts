import type { Show } from '#core/demos/show.ts';
import type { ShowControls } from '../use-show.ts';
import { mainAction } from './main-action.ts';

/** One button of the show. All of them are there in every scene, so that each keeps its place. */
export interface ShowOffer {
  readonly keys: string;
  readonly label: string;
  /** What the sheet of keys says. */
  readonly does: string;
  /** Why it cannot be pressed now; null when it can. */
  readonly whyNot: string | null;
  readonly tone: 'plain' | 'signal' | 'strong';
  readonly isPressed?: boolean;
  readonly run: () => void;
}

/**
 * What can be done now, in the places where the buttons stand: the main one first. `whyNotAtAll` is said by
 * every one of them: no connection, reading only.
 */
export function showOffers(
  show: ShowControls,
  { blackoutAt, shownMessage }: Show,
  whyNotAtAll: string | null,
  isTimeUp: boolean,
): ShowOffer[] {
  const isDark = blackoutAt !== null;
  const main = mainAction(show);
  const isRunning = show.scene.kind === 'demo';
  const unlessRunning = isRunning ? null : 'No demo is running.';
  const offer = (keys: string, label: string, does: string, whyNot: string | null, run: () => void) =>
    ({ keys, label, does, whyNot: whyNotAtAll ?? whyNot, run, tone: 'plain' }) as const;
  return [
    {
      ...offer('space', main.label, main.label, main.whyNot, main.run),
      tone: main.isNext && !isTimeUp ? 'signal' : 'plain',
    },
    {
      ...offer('f', 'Finish', 'Finish the demo', unlessRunning, show.finish),
      // Nothing else is left to do then.
      tone: isTimeUp ? 'signal' : 'plain',
    },
    offer(
      'n',
      show.scene.kind === 'changeover' ? 'Not ready: next' : 'Next team',
      'Call the next team',
      whyNotNext(show),
      show.loadNext,
    ),
    offer('s', 'Stop…', 'Stop the demo for a reason', unlessRunning, show.askStop),
    offer('c', 'Correct…', 'Put the clock right after a mistake', unlessRunning, show.askCorrect),
    {
      ...offer(
        'b',
        isDark ? 'Lights on' : 'Dark screens',
        'Make the screens dark, or light again',
        null,
        () => show.setDark(!isDark),
      ),
      tone: isDark ? 'strong' : 'plain',
      isPressed: isDark,
    },
    {
      ...offer(
        'h',
        'Hide message',
        'Hide the message to the speaker',
        shownMessage ? null : 'No message is shown.',
        show.hideMessage,
      ),
      tone: shownMessage ? 'strong' : 'plain',
    },
  ];
}

function whyNotNext({ scene, following }: ShowControls): string | null {
  if (scene.kind === 'after') return 'Every team that was ready has given its demo.';
  if (scene.kind === 'break' || scene.kind === 'changeover' || following) return null;
  return scene.kind === 'before'
    ? 'No project has a team yet.'
    : 'Nothing comes after this in the running order.';
}
