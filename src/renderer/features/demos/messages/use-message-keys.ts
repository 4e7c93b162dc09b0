import type { Show } from '#core/demos/show.ts';
import { useShortcuts } from '#renderer/state/shortcuts.ts';
import type { ShowControls } from '../use-show.ts';
import { keyOf } from './message-keys.ts';

/** One key a message while the show is under way; the places of the app have their numbers back after it. */
export function useMessageKeys({ messages }: Show, controls: ShowControls, isOn: boolean): void {
  const shows = messages.flatMap(({ id, text }, place) => {
    const keys = keyOf(place);
    return keys
      ? [{ keys, label: `Show “${text}”`, run: () => controls.showMessage(id), isAhead: true }]
      : [];
  });
  // A number without a message leads nowhere: nothing takes the hand away from a show by accident.
  const idle = DIGITS.slice(shows.length).map((keys) => ({
    keys,
    label: 'No message has this number',
    run: () => undefined,
    isAhead: true,
    isUnlisted: true,
  }));
  useShortcuts('Messages to the speaker', isOn ? [...shows, ...idle] : []);
}

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];
