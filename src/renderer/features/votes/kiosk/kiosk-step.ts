import type { Person } from '#core/people/person.ts';
import type { Choices } from '#core/votes/ballot.ts';

/** Where the person in front of the kiosk is. Kept in memory alone, and gone with the next step. */
export type KioskStep =
  | { readonly kind: 'names' }
  /** Somebody who has voted already: is it really them? */
  | { readonly kind: 'again'; readonly voter: Person }
  /** One prize after the other, from 0; past the last comes the review. */
  | { readonly kind: 'ballot'; readonly voter: Person; readonly at: number; readonly choices: Choices }
  | { readonly kind: 'review'; readonly voter: Person; readonly choices: Choices }
  | { readonly kind: 'thanks'; readonly name: string };

export const atNames: KioskStep = { kind: 'names' };

/** A ballot begins blank, whoever it is: nothing of an earlier one is shown. */
export const blankBallot = (voter: Person): KioskStep => ({ kind: 'ballot', voter, at: 0, choices: {} });

/** The choices with those of one prize set; a prize with none is not in them. */
export function withChoice(choices: Choices, prizeId: string, chosen: Choices[string]): Choices {
  const { [prizeId]: _before, ...others } = choices;
  return chosen.length === 0 ? others : { ...others, [prizeId]: chosen };
}
