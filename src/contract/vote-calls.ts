import { z } from 'zod';
import { Quarter } from '#core/hackathon/hackathon.ts';
import { PersonId, PrizeId } from '#core/ids.ts';
import { Role } from '#core/people/person.ts';
import { Choices } from '#core/votes/ballot.ts';
import { PrizeDetails } from '#core/votes/prize.ts';
import { call, EVERYONE, ORGANISERS } from './define.ts';

const inQuarter = z.object({ quarter: Quarter });
const onPrize = inQuarter.extend({ prizeId: PrizeId });
const nothing = z.object({});
const count = z.number().int().min(0);

/** How many have voted: in all, and by prize and role. Not who, and not for what. */
export const TurnoutAnswer = z.object({
  voted: count,
  mayVote: count,
  prizes: z.array(
    z.object({
      prizeId: PrizeId,
      voted: count,
      roles: z.array(z.object({ role: Role, voted: count, mayVote: count })),
    }),
  ),
});
export type TurnoutAnswer = z.infer<typeof TurnoutAnswer>;

export const voteCalls = {
  'prize.propose': call({
    summary: 'Add the usual prizes of a quarter that has none.',
    allowed: ORGANISERS,
    access: 'writes',
    input: inQuarter,
    output: nothing,
  }),
  'prize.add': call({
    summary: 'Add a prize; before voting opens.',
    allowed: ORGANISERS,
    access: 'writes',
    input: inQuarter.extend({ prize: PrizeDetails }),
    output: z.object({ id: PrizeId }),
  }),
  'prize.change': call({
    summary: 'Change a prize; once voting has begun only its words, and who else may vote.',
    allowed: ORGANISERS,
    access: 'writes',
    input: onPrize.extend({ changes: PrizeDetails.partial() }),
    output: nothing,
  }),
  'prize.remove': call({
    summary: 'Remove a prize; before voting opens.',
    allowed: ORGANISERS,
    access: 'writes',
    input: onPrize,
    output: nothing,
  }),
  'prize.setOrder': call({
    summary: 'Set the order of the prizes on the ballot.',
    allowed: ORGANISERS,
    access: 'writes',
    input: inQuarter.extend({ order: z.array(PrizeId).max(20) }),
    output: nothing,
  }),
  'vote.open': call({
    summary: 'Open voting on all prizes; they are set from then on.',
    allowed: ORGANISERS,
    access: 'writes',
    input: inQuarter,
    output: nothing,
  }),
  'vote.close': call({
    summary: 'Close voting for good.',
    allowed: ORGANISERS,
    access: 'writes',
    input: inQuarter,
    output: nothing,
  }),
  'vote.cast': call({
    summary:
      'Cast a ballot, or replace your earlier one as a whole: for yourself, or at an organiser’s window for who stands there.',
    allowed: EVERYONE,
    access: 'writes',
    input: inQuarter.extend({ voterId: PersonId, choices: Choices }),
    output: nothing,
  }),
  'vote.turnout': call({
    summary: 'Tell how many have voted, by prize and role; never for what.',
    allowed: EVERYONE,
    access: 'reads',
    input: inQuarter,
    output: TurnoutAnswer,
  }),
  'vote.voters': call({
    summary: 'List who has voted, for the kiosk; never for what.',
    allowed: ORGANISERS,
    access: 'reads',
    input: inQuarter,
    output: z.object({ voted: z.array(PersonId) }),
  }),
  'reveal.begin': call({
    summary: 'Put a prize on stage with no place shown; who can win it is written down now.',
    allowed: ORGANISERS,
    access: 'writes',
    input: onPrize,
    output: nothing,
  }),
  'reveal.next': call({
    summary: 'Show the next place, lowest first; after first place leave the stage and publish the figures.',
    allowed: ORGANISERS,
    access: 'writes',
    /** How many places the caller sees shown: refused where it is another by now. Left out: whichever. */
    input: inQuarter.extend({ after: count.max(3).optional() }),
    output: nothing,
  }),
  'reveal.back': call({
    summary: 'Hide the place shown last; before the first of them take the prize off the stage.',
    allowed: ORGANISERS,
    access: 'writes',
    input: inQuarter,
    output: nothing,
  }),
} as const;
