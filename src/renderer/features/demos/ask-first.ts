import type { Break } from '#core/demos/show.ts';
import { clockText } from '#core/demos/slot-clock.ts';
import type { Pitch } from '#core/pitches/pitch.ts';
import { askToConfirm, type Confirmation } from '#renderer/ui/ConfirmButton.tsx';
import type { Following } from './what-follows.ts';

// What the whole room would see go wrong is asked about first. Enter confirms; Space never does, for it
// starts and pauses and skips nothing. Each answers the id of its question.

export function askBeforeFinish(
  onStage: Pitch,
  following: Following | null,
  remainingMs: number,
  onConfirm: () => void,
): string {
  const left = remainingMs > 0 ? `It has ${clockText(remainingMs)} left. ` : '';
  const then = sayThen(following) ?? 'It is the last one.';
  return askOfTheRoom({
    question: `Finish “${onStage.title}”?`,
    detail: `${left}Its demo ends now and cannot be taken up again. ${then}`,
    verb: following ? 'Finish and load the next' : 'Finish',
    onConfirm,
  });
}

function sayThen(following: Following | null): string | null {
  if (following === null) return null;
  return `Then “${following.title}” ${following.isBreak ? 'begins' : 'is called'}.`;
}

export function askBeforePassingOver(
  onStage: Pitch,
  following: Following | null,
  onConfirm: () => void,
): string {
  return askOfTheRoom({
    question: `“${onStage.title}” is not ready?`,
    detail: `It comes last. ${following ? `“${following.title}” is next now.` : 'No other team is to come: the show is over, unless you call it again.'}`,
    verb: 'Go on without it',
    onConfirm,
  });
}

export function askBeforeCalling(
  team: Pitch | undefined,
  onStage: Pitch | null,
  onConfirm: () => void,
): string | null {
  if (!team) return null;
  return askOfTheRoom({
    question: `Call “${team.title}” now?`,
    detail: onStage
      ? `It comes to the stage in place of “${onStage.title}”, which comes after it.`
      : 'It comes to the stage out of turn.',
    verb: 'Call it',
    onConfirm,
  });
}

export function askBeforeEndingBreak(
  running: Break,
  remainingMs: number,
  following: Following | null,
  onConfirm: () => void,
): string {
  return askOfTheRoom({
    question: `End “${running.title}” now?`,
    detail: `It has ${clockText(remainingMs)} left. ${sayThen(following) ?? 'Nothing comes after it.'}`,
    verb: 'End the break',
    onConfirm,
  });
}

function askOfTheRoom(confirmation: Confirmation): string {
  return askToConfirm({ ...confirmation, isDeafToSpace: true });
}
