import type { HackathonDocument } from '../hackathon/hackathon.ts';
import { Refusal } from '../refusals.ts';
import { isFixed, refuseSettingOrder, rowOrder } from './running-order.ts';
import type { Show } from './show.ts';
import { isShowUnderWay } from './show-rules.ts';
import { changeBreak, removeBreak, setStart, setThresholds } from './show-settings.ts';

// What was arranged for a show is undone like anything else, also while a team is called or in a break. The
// show itself never is, and what its commands would refuse now, undo is refused too.

/** Refuses an undo or redo that would touch the show itself, or arrange it otherwise than could be done now. */
export function refuseShowStep(before: HackathonDocument, after: HackathonDocument): void {
  const [was, is] = [before.show, after.show];
  if (before.phase !== after.phase && isShowUnderWay(before)) {
    throw new Refusal('cannot-undo-clock', 'The show is being given: the quarter stays in its demos.');
  }
  if (hasMoved(was, is)) {
    throw new Refusal('cannot-undo-clock', 'Who was called, and when, is not put back by Undo.');
  }
  if (was.startsAt !== is.startsAt) setStart(before, is.startsAt);
  if (was.thresholds !== is.thresholds) setThresholds(before, is.thresholds);
  if (was.breaks !== is.breaks) refuseBreaks(before, is);
  if (was.order !== is.order || was.draw !== is.draw) {
    refuseSettingOrder(before);
    refuseMovingGiven(before, is);
  }
}

function hasMoved(was: Show, is: Show): boolean {
  return was.onStage !== is.onStage || was.slots !== is.slots || was.changeovers !== is.changeovers;
}

/** Asks the rules of the commands that would do the same. */
function refuseBreaks(before: HackathonDocument, { breaks }: Show): void {
  refuseSettingOrder(before);
  for (const found of Object.values(before.show.breaks)) {
    const changed = breaks[found.id];
    if (!changed) removeBreak(before, found.id);
    else if (changed !== found) changeBreak(before, found.id, changed);
  }
}

function refuseMovingGiven(before: HackathonDocument, { order }: Show): void {
  // As it is written: what rowOrder makes of it would put them back by itself.
  if (rowOrder(before).some((id, place) => isFixed(before.show, id) && order[place] !== id)) {
    throw new Refusal(
      'demo-already-given',
      'Demos that were given, and the one on stage, stay in their place.',
    );
  }
}
