import type { HackathonDocument } from '../hackathon/hackathon.ts';
import { prizeOnStage } from '../votes/reveal-rules.ts';
import { isShowUnderWay } from './show-rules.ts';

/** People sit and look at the screens of this quarter: its show is under way, or a prize is on stage. */
export function isBeforeAudience(hackathon: HackathonDocument): boolean {
  return isShowUnderWay(hackathon) || prizeOnStage(hackathon.voting) !== null;
}

/** What a rehearsal would take from an audience. */
export function whyNotRehearse(given: HackathonDocument | null): string {
  return given && !isShowUnderWay(given)
    ? `A prize of ${given.quarter} is on stage. Rehearse before the reveal, or after.`
    : 'The show is being given. Rehearse before it, or after.';
}
