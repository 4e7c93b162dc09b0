import { z } from 'zod';
import { PersonId, PitchId, PrizeId } from '../ids.ts';
import { Instant } from '../time.ts';
import { Prize } from './prize.ts';

/** What settled a place where points were equal, in the order in which they are asked. */
export const TieBreak = z.enum(['first-choices', 'voters', 'customers']);
export type TieBreak = z.infer<typeof TieBreak>;

/** How one project stands for one prize. */
export const Standing = z.object({
  projectId: PitchId,
  points: z.number().int().min(0),
  /** Ballots that name it first. */
  firstChoices: z.number().int().min(0),
  /** Ballots that name it at all. */
  voters: z.number().int().min(0),
  /** Customers who asked for what it solves, as known when the prize was revealed. */
  customers: z.number().int().min(0),
  /** From 1; shared where the rule settles nothing. Null where the project cannot win this prize. */
  place: z.number().int().min(1).nullable(),
  /** What put it before the next one with as many points; null where points did, or nothing. */
  settledBy: TieBreak.nullable(),
});
export type Standing = z.infer<typeof Standing>;

/** One place as it is shown: one project, or those that share it; nobody where the prize is not awarded. */
export const ShownPlace = z.object({ place: z.number().int().min(1).max(3), standings: z.array(Standing) });
export type ShownPlace = z.infer<typeof ShownPlace>;

/** A prize that is being revealed, or was. Holds what was shown and nothing beyond. */
export const PrizeReveal = z.object({
  startedAt: Instant,
  /** The projects that can win, as they stood then. */
  counting: z.array(PitchId),
  /** Customers behind each project then, by project. */
  customers: z.record(z.string(), z.number().int().min(0)),
  /** Lowest place first. */
  shown: z.array(ShownPlace),
  /** Every project with a vote. Null until the last place has been shown and left. */
  results: z.array(Standing).nullable(),
  /** How many ballots chose something for this prize; null until then. */
  ballots: z.number().int().min(0).nullable(),
});
export type PrizeReveal = z.infer<typeof PrizeReveal>;

/** All that is public of a quarter's votes. */
export const Voting = z.object({
  state: z.enum(['not-open', 'open', 'closed']),
  openedAt: Instant.nullable(),
  openedBy: PersonId.nullable(),
  closedAt: Instant.nullable(),
  closedBy: PersonId.nullable(),
  /** In the order of the ballot and of the reveal. */
  prizes: z.array(Prize).max(20),
  /** The prize on stage; null while none is. */
  onStage: PrizeId.nullable(),
  /** By prize. */
  reveals: z.record(z.string(), PrizeReveal),
});
export type Voting = z.infer<typeof Voting>;

export const newVoting = (): Voting => ({
  state: 'not-open',
  openedAt: null,
  openedBy: null,
  closedAt: null,
  closedBy: null,
  prizes: [],
  onStage: null,
  reveals: {},
});
