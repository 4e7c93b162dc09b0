import { z } from 'zod';
import { Refusal } from '../refusals.ts';

/** A hackathon goes through these in order; it may go back one step while nothing forbids it. */
export const HackathonPhase = z.enum(['draft', 'open', 'building', 'demos', 'wrap-up', 'closed']);
export type HackathonPhase = z.infer<typeof HackathonPhase>;

export const PHASES = HackathonPhase.options;

/** One step forward or back. Skipping a phase would leave its rules unsaid, so it is refused. */
export function refuseUnreachable(from: HackathonPhase, to: HackathonPhase): void {
  if (Math.abs(PHASES.indexOf(to) - PHASES.indexOf(from)) !== 1) {
    throw new Refusal('phase-not-reachable', `${from} goes to the phase before or after it, not to ${to}.`, {
      from,
      to,
    });
  }
}

/** Refuses what belongs to other phases, and says to which. */
export function refuseOutside(phase: HackathonPhase, allowed: readonly HackathonPhase[], what: string): void {
  if (!allowed.includes(phase)) {
    throw new Refusal('wrong-phase', `${what} belongs to: ${allowed.join(', ')}. It is ${phase} now.`, {
      phase,
      allowed,
      what,
    });
  }
}
