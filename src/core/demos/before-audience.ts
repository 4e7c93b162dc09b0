import type { HackathonDocument } from '../hackathon/hackathon.ts';
import { prizeOnStage } from '../votes/reveal-rules.ts';
import { isShowUnderWay } from './show-rules.ts';

/** People sit and look at the screens of this quarter: its show is under way, or a prize is on stage. */
export function isBeforeAudience(hackathon: HackathonDocument): boolean {
  return isShowUnderWay(hackathon) || prizeOnStage(hackathon.voting) !== null;
}
