import { newShow } from '../demos/show.ts';
import { moveShow } from '../demos/show-machine.ts';
import { isUnderWay } from '../demos/slot-rules.ts';
import type { PersonId } from '../ids.ts';
import { Refusal } from '../refusals.ts';
import type { Instant } from '../time.ts';
import { newVoting } from '../votes/voting.ts';
import { refuseLeavingVote } from '../votes/voting-rules.ts';
import type { HackathonDates, HackathonDocument, Quarter } from './hackathon.ts';
import { type HackathonPhase, refuseUnreachable } from './phase.ts';

/** `before` is the quarter before it: what its organiser chose to hear and to say is carried on, and stays changeable. */
export function createHackathon(
  quarter: Quarter,
  dates: HackathonDates,
  made: { by: PersonId; at: Instant },
  before: HackathonDocument | null = null,
): HackathonDocument {
  refuseDisorder(dates);
  const carried = before ? { music: before.show.music, messages: before.show.messages } : {};
  return {
    schemaVersion: 1,
    quarter,
    dates,
    phase: 'draft',
    phaseLog: [{ phase: 'draft', ...made }],
    pitches: {},
    show: { ...newShow(), ...carried },
    shipments: {},
    tellings: {},
    interruptions: {},
    voting: newVoting(),
  };
}

export function changeDates(document: HackathonDocument, dates: HackathonDates): HackathonDocument {
  refuseDisorder(dates);
  return { ...document, dates };
}

/** Moves to the next phase or back to the one before; never away from a running demo. */
export function moveToPhase(
  document: HackathonDocument,
  phase: HackathonPhase,
  moved: { by: PersonId; at: Instant },
): HackathonDocument {
  if (isDemoRunning(document)) throw new Refusal('still-running', 'A demo is running. Finish it first.');
  refuseUnreachable(document.phase, phase);
  refuseLeavingVote(document.voting, phase);
  const left = document.phase === 'demos' ? moveShow(document, { do: 'leave' }, moved) : document;
  return { ...left, phase, phaseLog: [...document.phaseLog, { phase, ...moved }] };
}

/** Whether a team's clock runs or is paused now. */
export function isDemoRunning({ show }: HackathonDocument): boolean {
  return Object.values(show.slots).some(isUnderWay);
}

function refuseDisorder(dates: HackathonDates): void {
  const inOrder = [dates.opensOn, dates.buildingOn, dates.demosOn, dates.wrapUpOn, dates.closesOn];
  if (inOrder.some((date, index) => index > 0 && date < (inOrder[index - 1] ?? date))) {
    throw new Refusal(
      'dates-out-of-order',
      'The days go in this order: pitches open, building, demos, wrap-up, closed.',
    );
  }
}
