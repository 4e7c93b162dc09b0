import { z } from 'zod';
import { Quarter } from '../hackathon/hackathon.ts';
import { PersonId, PitchId } from '../ids.ts';
import { Instant } from '../time.ts';

/** What somebody chose, by prize; the order counts. Prizes left blank are not in it. */
export const Choices = z.record(z.string().max(80), z.array(PitchId).min(1).max(3));
export type Choices = z.infer<typeof Choices>;

/** One person's ballot, as it stands. An earlier one is replaced as a whole. */
export const Ballot = z.object({
  voterId: PersonId,
  choices: Choices,
  castAt: Instant,
  /** At whose window: the voter's own, or that of the organiser who ran the kiosk. */
  takenBy: PersonId,
});
export type Ballot = z.infer<typeof Ballot>;

/**
 * `votes/<quarter>.json`: who chose what. Never leaves the kernel: no snapshot, event or answer has it,
 * and the hackathon's own document holds only what has been revealed.
 */
export const VotesDocument = z.object({
  schemaVersion: z.literal(1),
  quarter: Quarter,
  /** By person: one each. */
  ballots: z.record(z.string(), Ballot),
});
export type VotesDocument = z.infer<typeof VotesDocument>;

export const noVotes = (quarter: Quarter): VotesDocument => ({ schemaVersion: 1, quarter, ballots: {} });
