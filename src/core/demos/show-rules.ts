import type { HackathonDocument } from '../hackathon/hackathon.ts';
import { refuseOutside } from '../hackathon/phase.ts';
import type { PitchId } from '../ids.ts';
import { Refusal } from '../refusals.ts';
import type { Instant } from '../time.ts';
import { nextUp, runningOrder } from './running-order.ts';
import { hasGiven, newSlot, type Show, type Slot } from './show.ts';
import { finishSlot, pauseSlot, refuseWhileRunning, resumeSlot, startSlot } from './slot-rules.ts';

// The show moves by these commands only. A slot is loaded first and started by hand, never by itself.

/** Loads the next team that has not given its demo, and begins the changeover to it. */
export function loadNext(document: HackathonDocument, at: Instant): HackathonDocument {
  refuseUnlessDemos(document);
  refuseWhileRunning(document.show);
  const order = runningOrder(document);
  const next = nextUp(document);
  return withShow(document, { order, onStage: next, changeoverAt: next === null ? null : at });
}

/** Loads a team out of turn, for example one that was not ready when it was called. */
export function loadTeam(document: HackathonDocument, id: PitchId, at: Instant): HackathonDocument {
  refuseUnlessDemos(document);
  refuseWhileRunning(document.show);
  const order = runningOrder(document);
  if (!order.includes(id)) throw new Refusal('not-in-order', 'That project is not in the running order.');
  if (hasGiven(document.show, id)) {
    throw new Refusal('demo-already-given', 'This team has given its demo.');
  }
  return withShow(document, { order, onStage: id, changeoverAt: at });
}

export function startDemo(document: HackathonDocument, at: Instant): HackathonDocument {
  refuseUnlessDemos(document);
  return withSlot(document, (slot) => startSlot(slot, at));
}

export function pauseDemo(document: HackathonDocument, at: Instant, reason: string): HackathonDocument {
  return withSlot(document, (slot) => pauseSlot(slot, at, reason));
}

export function resumeDemo(document: HackathonDocument, at: Instant): HackathonDocument {
  return withSlot(document, (slot) => resumeSlot(slot, at));
}

export function finishDemo(document: HackathonDocument, at: Instant): HackathonDocument {
  return withSlot(document, (slot) => finishSlot(slot, at));
}

/** How long the changeover between demos is, in ms; none when it is 0. */
export function setChangeover(document: HackathonDocument, changeoverMs: number): HackathonDocument {
  return withShow(document, { changeoverMs });
}

function withSlot(document: HackathonDocument, change: (slot: Slot) => Slot): HackathonDocument {
  const { show } = document;
  if (show.onStage === null) throw new Refusal('nothing-on-stage', 'No team is on stage. Load the next one.');
  const slot = change(show.slots[show.onStage] ?? newSlot());
  return withShow(document, { changeoverAt: null, slots: { ...show.slots, [show.onStage]: slot } });
}

function withShow(document: HackathonDocument, changes: Partial<Show>): HackathonDocument {
  return { ...document, show: { ...document.show, ...changes } };
}

function refuseUnlessDemos(document: HackathonDocument): void {
  refuseOutside(document.phase, ['demos'], 'Giving demos');
}
