import type { HackathonDocument } from '../hackathon/hackathon.ts';
import type { BreakId, PitchId } from '../ids.ts';
import { Refusal } from '../refusals.ts';
import type { Instant } from '../time.ts';
import { isFixed, orderAfterMove, refuseSettingOrder, rowOrder, runningOrder } from './running-order.ts';
import type { BreakDetails, Message, Show, Thresholds } from './show.ts';
import { refuseWhileRunning } from './slot-rules.ts';

// What an organiser arranges before the show and may change during it. None of it touches what is on stage.

/** How long the changeover between demos is, in ms; none when it is 0. The one that runs stays as it is. */
export function setChangeover(document: HackathonDocument, changeoverMs: number): HackathonDocument {
  return withShow(document, { changeoverMs });
}

/** When the clock warns: for the whole event, and never while a team watches it. */
export function setThresholds(document: HackathonDocument, thresholds: Thresholds): HackathonDocument {
  refuseWhileRunning(document.show);
  if (thresholds.dangerMs >= thresholds.warningMs) {
    throw new Refusal('thresholds-out-of-order', 'The first warning comes before the last one.');
  }
  return withShow(document, { thresholds });
}

/** When the first row is to begin. What was announced stays once the show has begun. */
export function setStart(document: HackathonDocument, startsAt: Instant | null): HackathonDocument {
  refuseSettingOrder(document);
  if (document.show.plan !== null) {
    throw new Refusal('show-has-begun', 'The show has begun; its plan stays as it was announced.');
  }
  return withShow(document, { startsAt });
}

/** A break, at the end of the order or at a place of it. */
export function addBreak(
  document: HackathonDocument,
  id: BreakId,
  { place, ...details }: BreakDetails & { readonly place?: number | undefined },
): HackathonDocument {
  refuseSettingOrder(document);
  const { show } = document;
  if (show.breaks[id]) throw new Refusal('order-incomplete', 'The running order holds every break once.');
  const added = { ...details, id, startedAt: null, endedAt: null };
  const order = [...rowOrder(document), id];
  const behind = withShow(document, { order, breaks: { ...show.breaks, [id]: added } });
  return withShow(behind, { order: orderAfterMove(behind, id, place ?? order.length) });
}

/** Another name or length; a break that runs may be made longer or shorter, one that is over may not. */
export function changeBreak(
  document: HackathonDocument,
  id: BreakId,
  details: BreakDetails,
): HackathonDocument {
  refuseSettingOrder(document);
  const found = requireBreak(document.show, id);
  if (found.endedAt !== null) throw new Refusal('demo-already-given', 'This break is over.');
  return withShow(document, { breaks: { ...document.show.breaks, [id]: { ...found, ...details } } });
}

export function removeBreak(document: HackathonDocument, id: BreakId): HackathonDocument {
  refuseSettingOrder(document);
  const { show } = document;
  requireBreak(show, id);
  if (isFixed(show, id)) throw new Refusal('demo-already-given', 'This break has begun; it stays on record.');
  const { [id]: _removed, ...breaks } = show.breaks;
  return withShow(document, { breaks, order: show.order.filter((row) => row !== id) });
}

/** A team that is not ready comes last; ready again, it comes where it was, or next where that has passed. */
export function setReady(document: HackathonDocument, id: PitchId, isReady: boolean): HackathonDocument {
  refuseSettingOrder(document);
  const { show } = document;
  if (!runningOrder(document).includes(id)) {
    throw new Refusal('not-in-order', 'That project is not in the running order.');
  }
  if (show.onStage === id) {
    throw new Refusal('on-stage-now', 'This team has been called. Call the next one in its place.');
  }
  if (isFixed(show, id)) throw new Refusal('demo-already-given', 'This team has given its demo.');
  const { [id]: had, ...others } = show.notReady;
  if (isReady === (had === undefined)) return document;
  if (had === undefined) {
    const notReady = { ...others, [id]: { place: rowOrder(document).indexOf(id) } };
    return inOrder(withShow(document, { notReady }));
  }
  const ready = withShow(document, { notReady: others });
  return withShow(ready, { order: orderAfterMove(ready, id, had.place) });
}

/** What can be shown to the speaker, in this order. What is shown now stays. */
export function setMessages(document: HackathonDocument, messages: readonly Message[]): HackathonDocument {
  return withShow(document, { messages: [...messages] });
}

function requireBreak(show: Show, id: BreakId): Show['breaks'][string] {
  const found = show.breaks[id];
  if (!found) throw new Refusal('no-such-row', 'That break is not in the running order.');
  return found;
}

function inOrder(document: HackathonDocument): HackathonDocument {
  return withShow(document, { order: rowOrder(document) });
}

function withShow(document: HackathonDocument, changes: Partial<Show>): HackathonDocument {
  return { ...document, show: { ...document.show, ...changes } };
}
