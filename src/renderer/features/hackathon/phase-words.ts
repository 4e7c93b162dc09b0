import { type HackathonPhase, PHASES } from '#core/hackathon/phase.ts';

// What an organiser reads before moving the quarter: what everyone can do from then on, and not any more.

const FORWARD: Readonly<Record<HackathonPhase, readonly string[]>> = {
  draft: [],
  open: ['Engineers can pitch, and join and leave teams.', 'The quarter is no longer a draft.'],
  building: [
    'Teams build. Engineers can still pitch, join and leave.',
    'From now on only a priority incident takes someone out, and the minutes are counted.',
  ],
  demos: [
    'Demos can be given: five minutes for every team.',
    'Pitching is over, and each team is on record as it is now.',
  ],
  'wrap-up': [
    'No more demos are given.',
    'Teams record what they shipped, and tell the customers who asked.',
  ],
  closed: ['The quarter is over.', 'Shipments can still be recorded, and customers told.'],
};

const BACK: Readonly<Record<HackathonPhase, readonly string[]>> = {
  draft: ['Nobody can pitch or join until it is open again.', 'The pitches that there are stay.'],
  open: ['Interruptions can no longer be recorded.', 'Those that are recorded stay.'],
  building: [
    'Engineers can pitch, join and leave again.',
    'No demo can be given meanwhile; those that were given stay on record.',
  ],
  demos: ['Demos can be given again. Those that were given stay on record.'],
  'wrap-up': ['The quarter counts as running again.'],
  closed: [],
};

const VERBS: Readonly<Record<HackathonPhase, string>> = {
  draft: 'Back to draft',
  open: 'Open for pitches',
  building: 'Begin building',
  demos: 'Begin demos',
  'wrap-up': 'Begin wrap-up',
  closed: 'Close the quarter',
};

/** What moving from one phase to another changes, in sentences. */
export function movingChanges(from: HackathonPhase, to: HackathonPhase): readonly string[] {
  return isBack(from, to) ? BACK[to] : FORWARD[to];
}

/** The verb on the button. */
export function movingVerb(from: HackathonPhase, to: HackathonPhase): string {
  return isBack(from, to) ? 'Move back' : VERBS[to];
}

export function isBack(from: HackathonPhase, to: HackathonPhase): boolean {
  return PHASES.indexOf(to) < PHASES.indexOf(from);
}
