import type { HackathonDocument } from '../hackathon/hackathon.ts';
import { refuseOutside } from '../hackathon/phase.ts';
import type { PitchId } from '../ids.ts';
import { Refusal } from '../refusals.ts';
import type { Instant } from '../time.ts';
import { nudgeSlot, undoStartOfSlot } from './nudge-rules.ts';
import { planOf } from './plan.ts';
import { isTeam, nextRow, rowAfterPassingOver, rowOrder, runningOrder } from './running-order.ts';
import { hideMessage } from './screen-rules.ts';
import { currentRow, hasGiven, isCalled, openBreak, openChangeover, type RowId, type Show } from './show.ts';
import { newSlot, type Slot } from './slot.ts';
import { finishSlot, pauseSlot, refuseWhileRunning, resumeSlot, startSlot, stopSlot } from './slot-rules.ts';

// The moves of the show; show-machine.ts is the door to them. "Loaded" means that a team has been called:
// its changeover runs, and its five minutes wait for a hand. The end of a slot loads what comes next. Who goes from
// the stage takes the message to its speaker away, and so does the end of a break: it is not meant for the next.

/**
 * Goes on to the next row: the first one at the beginning, what follows a break, or the team after the one
 * that was called and is not ready, which then comes last.
 */
export function loadNext(document: HackathonDocument, at: Instant): HackathonDocument {
  refuseUnlessDemos(document);
  refuseWhileRunning(document.show);
  const { show } = document;
  // A break can always end, also the one that the day ends with.
  if (openBreak(show) !== null) return goOn(withoutMessage(document), at);
  if (isCalled(show)) return enterOrLeave(withPassedOver(document), rowAfterPassingOver(document), at);
  const next = nextRow(document);
  if (next === null) throw new Refusal('nothing-next', 'Nothing comes after this in the running order.');
  return enter(document, next, at);
}

/** Loads a team out of turn, for example one that was not ready when it was called. */
export function loadTeam(document: HackathonDocument, id: PitchId, at: Instant): HackathonDocument {
  refuseUnlessDemos(document);
  refuseWhileRunning(document.show);
  if (!runningOrder(document).includes(id)) {
    throw new Refusal('not-in-order', 'That project is not in the running order.');
  }
  if (hasGiven(document.show, id)) {
    throw new Refusal('demo-already-given', 'This team has given its demo.');
  }
  if (document.show.onStage === id) throw new Refusal('on-stage-now', 'This team is on stage already.');
  return enter(withoutMessage(document), id, at);
}

export function startDemo(document: HackathonDocument, at: Instant): HackathonDocument {
  refuseUnlessDemos(document);
  const started = withSlot(document, (slot) => startSlot(slot, at));
  return withShow(started, closedParts(started.show, at));
}

export function pauseDemo(document: HackathonDocument, at: Instant, reason: string): HackathonDocument {
  return withSlot(document, (slot) => pauseSlot(slot, at, reason));
}

export function resumeDemo(document: HackathonDocument, at: Instant): HackathonDocument {
  return withSlot(document, (slot) => resumeSlot(slot, at));
}

/** Ends the demo of a team that is done, and loads what comes next. */
export function finishDemo(document: HackathonDocument, at: Instant): HackathonDocument {
  const finished = withSlot(document, (slot) => finishSlot(slot, at));
  return goOn(withoutMessage(finished), at);
}

/** Ends the demo of a team that is not done, for a reason, and loads what comes next. */
export function stopDemo(document: HackathonDocument, at: Instant, reason: string): HackathonDocument {
  const stopped = withSlot(document, (slot) => stopSlot(slot, at, reason));
  return goOn(withoutMessage(stopped), at);
}

export function nudgeDemo(
  document: HackathonDocument,
  at: Instant,
  { ms, reason }: { readonly ms: number; readonly reason: string },
): HackathonDocument {
  return withSlot(document, (slot) => nudgeSlot(slot, at, ms, reason));
}

/** The team is loaded as before: its changeover goes on as if nothing had been pressed. */
export function undoStart(document: HackathonDocument, at: Instant, reason: string): HackathonDocument {
  const back = withSlot(document, (slot) => undoStartOfSlot(slot, at, reason));
  const { changeovers, onStage } = back.show;
  const last = changeovers.at(-1);
  if (!last || last.to !== onStage) return back;
  return withShow(back, { changeovers: [...changeovers.slice(0, -1), { ...last, endedAt: null }] });
}

/** The hackathon leaves its demos: who was called goes back into the order, and nothing runs on. */
export function leaveStage(document: HackathonDocument, at: Instant): HackathonDocument {
  const { show } = document;
  if (show.onStage === null && openBreak(show) === null) return document;
  return withShow(withoutMessage(document), { ...closedParts(show, at), onStage: null });
}

/** Demo day is in progress: a team is called or on stage, or a break runs. The host clock is held meanwhile. */
export function isShowUnderWay({ phase, show }: HackathonDocument): boolean {
  if (phase !== 'demos') return false;
  return openBreak(show) !== null || (show.onStage !== null && !hasGiven(show, show.onStage));
}

function goOn(document: HackathonDocument, at: Instant): HackathonDocument {
  return enterOrLeave(document, nextRow(document), at);
}

function enterOrLeave(document: HackathonDocument, next: RowId | null, at: Instant): HackathonDocument {
  if (next !== null) return enter(document, next, at);
  return withShow(document, { ...closedParts(document.show, at), onStage: null });
}

/** Begins a break, or the changeover to a team; what ran until now ends. */
function enter(document: HackathonDocument, id: RowId, at: Instant): HackathonDocument {
  const { show } = document;
  const plan = show.plan ?? planOf(document, at);
  const closed: Show = { ...show, ...closedParts(show, at), plan };
  if (!isTeam(show, id)) {
    const begun = closed.breaks[id];
    if (!begun) throw new Refusal('no-such-row', 'That break is not in the running order.');
    const breaks = { ...closed.breaks, [id]: { ...begun, startedAt: at } };
    return inOrder({ ...document, show: { ...closed, onStage: null, breaks } });
  }
  const { [id]: _called, ...notReady } = closed.notReady;
  const changeover = { to: id, plannedMs: show.changeoverMs, startedAt: at, endedAt: null };
  const changeovers = [...closed.changeovers, changeover];
  return inOrder({ ...document, show: { ...closed, onStage: id, notReady, changeovers } });
}

/** A team that was called and did not start is not ready. */
function withPassedOver(document: HackathonDocument): HackathonDocument {
  const { show } = document;
  const id = show.onStage;
  if (id === null) return document;
  const place = rowOrder(document).indexOf(id);
  const notReady = { ...show.notReady, [id]: { place } };
  return withShow(withoutMessage(document), { onStage: null, notReady });
}

/** Before the team that is on stage goes, or a break ends: what was shown is not meant for who comes then. */
function withoutMessage(document: HackathonDocument): HackathonDocument {
  return currentRow(document.show) === null ? document : hideMessage(document);
}

/** The changeover and the break that run end now; never before they began. */
function closedParts(show: Show, at: Instant): Pick<Show, 'changeovers' | 'breaks'> {
  const changeover = openChangeover(show);
  const current = openBreak(show);
  const ended = <T extends { startedAt: Instant | null }>(part: T) => ({
    ...part,
    endedAt: Math.max(at, part.startedAt ?? at) as Instant,
  });
  return {
    changeovers: changeover ? [...show.changeovers.slice(0, -1), ended(changeover)] : show.changeovers,
    breaks: current ? { ...show.breaks, [current.id]: ended(current) } : show.breaks,
  };
}

function withSlot(document: HackathonDocument, change: (slot: Slot) => Slot): HackathonDocument {
  const { show } = document;
  if (show.onStage === null) throw new Refusal('nothing-on-stage', 'No team is on stage. Load the next one.');
  const slot = change(show.slots[show.onStage] ?? newSlot());
  return withShow(document, { slots: { ...show.slots, [show.onStage]: slot } });
}

/** The order is written as it is now, so that what has been keeps its place. */
function inOrder(document: HackathonDocument): HackathonDocument {
  return withShow(document, { order: rowOrder(document) });
}

function withShow(document: HackathonDocument, changes: Partial<Show>): HackathonDocument {
  return { ...document, show: { ...document.show, ...changes } };
}

function refuseUnlessDemos(document: HackathonDocument): void {
  refuseOutside(document.phase, ['demos'], 'Giving demos');
}
