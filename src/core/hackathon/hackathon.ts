import { z } from 'zod';
import { Show } from '../demos/show.ts';
import { PersonId } from '../ids.ts';
import { Pitch } from '../pitches/pitch.ts';
import { Shipment } from '../shipments/shipment.ts';
import { Telling } from '../shipments/telling.ts';
import { Interruption } from '../teams/interruption.ts';
import { CalendarDate, Instant } from '../time.ts';
import { newVoting, Voting } from '../votes/voting.ts';
import { HackathonPhase } from './phase.ts';

export const Quarter = z
  .string()
  .regex(/^\d{4}-Q[1-4]$/u, 'A quarter is written 2026-Q4.')
  .brand<'Quarter'>();
/** Names a hackathon: `2026-Q4`. */
export type Quarter = z.infer<typeof Quarter>;

/** The days on which the phases begin. They announce; the organiser moves the phase. */
export const HackathonDates = z.object({
  /** Pitches open. */
  opensOn: CalendarDate,
  buildingOn: CalendarDate,
  demosOn: CalendarDate,
  wrapUpOn: CalendarDate,
  closesOn: CalendarDate,
});
export type HackathonDates = z.infer<typeof HackathonDates>;

/** `hackathons/<quarter>.json`: one event with everything in it. */
export const HackathonDocument = z.object({
  schemaVersion: z.literal(1),
  quarter: Quarter,
  dates: HackathonDates,
  phase: HackathonPhase,
  /** Every change of phase, oldest first. */
  phaseLog: z.array(z.object({ phase: HackathonPhase, at: Instant, by: PersonId })),
  pitches: z.record(z.string(), Pitch),
  show: Show,
  shipments: z.record(z.string(), Shipment),
  tellings: z.record(z.string(), Telling),
  interruptions: z.record(z.string(), Interruption),
  /** Prizes and what has been revealed. The ballots are not in here: see core/votes/ballot.ts. */
  voting: Voting.default(newVoting),
});
export type HackathonDocument = z.infer<typeof HackathonDocument>;
