import type { HackathonDocument } from '../hackathon/hackathon.ts';
import type { PitchId } from '../ids.ts';
import { nextUp, runningOrder } from './running-order.ts';
import { hasGiven, type Show, type Slot } from './show.ts';

/** What the stage and the control view show; derived, so that both always agree. */
export type Scene =
  /** No demo has been given and no team is loaded. */
  | { readonly kind: 'before' }
  /** A team is loaded and has not started. */
  | { readonly kind: 'changeover'; readonly projectId: PitchId }
  | { readonly kind: 'demo'; readonly projectId: PitchId; readonly slot: Slot }
  /** A demo is over and the next team is not loaded yet. */
  | { readonly kind: 'between'; readonly next: PitchId }
  | { readonly kind: 'after'; readonly given: number };

/** Where the show is. */
export function sceneOf(document: HackathonDocument): Scene {
  const { show } = document;
  const order = runningOrder(document);
  const onStage = show.onStage !== null && order.includes(show.onStage) ? show.onStage : null;
  if (onStage !== null && !hasGiven(show, onStage)) {
    const slot = show.slots[onStage];
    return slot && slot.startedAt !== null
      ? { kind: 'demo', projectId: onStage, slot }
      : { kind: 'changeover', projectId: onStage };
  }
  const given = order.filter((id) => hasGiven(show, id)).length;
  if (given === 0) return { kind: 'before' };
  const next = nextUp(document);
  return next === null ? { kind: 'after', given } : { kind: 'between', next };
}

/** What is left of the changeover in ms, 0 once it is over; null where none is counted. */
export function changeoverLeftMs(show: Show, nowMs: number): number | null {
  if (show.changeoverAt === null || show.changeoverMs === 0) return null;
  return Math.min(show.changeoverMs, Math.max(0, show.changeoverAt + show.changeoverMs - nowMs));
}
