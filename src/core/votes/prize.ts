import { z } from 'zod';
import { PrizeId } from '../ids.ts';
import { Role } from '../people/person.ts';

/** `single`: one project, one point. `top-three`: up to three in order, for 3, 2 and 1 points. */
export const VotingMethod = z.enum(['single', 'top-three']);
export type VotingMethod = z.infer<typeof VotingMethod>;

/** What an organiser says of a prize. */
export const PrizeDetails = z.object({
  title: z.string().trim().min(1, 'A prize needs a title.').max(80),
  /** What it weighs, in one sentence: what a voter asks of each project. */
  weighs: z.string().trim().min(1, 'Say in one sentence what the prize weighs.').max(240),
  method: VotingMethod,
  /** Only a project that counts as shipped when the prize is revealed can win it. */
  shippedOnly: z.boolean(),
  /** Who may vote on it. */
  voters: z.array(Role).min(1, 'Somebody must be able to vote.').max(3),
});
export type PrizeDetails = z.infer<typeof PrizeDetails>;

export const Prize = PrizeDetails.extend({ id: PrizeId });
export type Prize = z.infer<typeof Prize>;

const EVERYONE: PrizeDetails['voters'] = ['engineer', 'organiser', 'guest'];

/** Proposed to an organiser who has none: prizes for what reached customers, not for the best slides. */
export const usualPrizes: readonly PrizeDetails[] = [
  {
    title: 'Most customers helped',
    weighs: 'Which project takes a trouble away from the most customers?',
    method: 'top-three',
    shippedOnly: true,
    voters: EVERYONE,
  },
  {
    title: 'Longest-standing complaint',
    weighs: 'Which project ends what customers have waited for the longest?',
    method: 'single',
    shippedOnly: true,
    voters: EVERYONE,
  },
  {
    title: 'Smallest change',
    weighs: 'Which project made a difference to customers with the least change?',
    method: 'single',
    shippedOnly: true,
    voters: EVERYONE,
  },
  {
    title: 'Best rollback',
    weighs: 'Which team saw soonest that it did not work, and took it back most cleanly?',
    method: 'single',
    shippedOnly: false,
    voters: EVERYONE,
  },
  {
    title: 'People’s choice',
    weighs: 'Which project would you show a customer tomorrow?',
    method: 'top-three',
    shippedOnly: false,
    voters: EVERYONE,
  },
];

/** How many projects one may choose for a prize. */
export const mostChoices = ({ method }: Pick<Prize, 'method'>): number => (method === 'single' ? 1 : 3);

/** Points of a choice by its place on the ballot, from 0: 3, 2, 1; a single choice is 1. */
export const pointsFor = (prize: Pick<Prize, 'method'>, place: number): number => mostChoices(prize) - place;
