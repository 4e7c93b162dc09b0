// Who voted for an item, beside whoever said it: boards of ideas keep the people who want the same. They said
// nothing, so they are no customers of the item and count as none; when it ships, they are to be told.
import { z } from 'zod';
import { ItemId } from '../ids.ts';
import { Instant } from '../time.ts';
import type { ShortHash } from './item-identity.ts';

/** As long as an address may be, and longer than names are. */
export const LONGEST_VOTER_NAME = 320;

export const Voter = z.object({
  name: z.string().max(LONGEST_VOTER_NAME).nullable(),
  /** In small letters; where there is none, the name tells voters apart. */
  email: z.string().max(320).nullable(),
  /** When they voted; null where the source does not tell. */
  votedAt: Instant.nullable(),
});
export type Voter = z.infer<typeof Voter>;

/** A line of `feedback/<batch>.voters.contacts.jsonl`: kept apart like addresses, read only to tell them. */
export const KeptVoter = Voter.extend({
  /** Of this person's vote for this item, in every import. */
  id: z.string(),
  /** Tells one whose name or date changed. */
  contentHash: z.string(),
  itemId: ItemId,
});
export type KeptVoter = z.infer<typeof KeptVoter>;

/** For those who tell them. */
export const VoterDetail = Voter.extend({
  itemId: ItemId,
  /** When an import named them first: who has been told since then is not told again. */
  knownAt: Instant,
});
export type VoterDetail = z.infer<typeof VoterDetail>;

/** Identity first and in this order: known-voters.ts and voter-files.ts read it without parsing. */
export function keptVoter(itemId: ItemId, { name, email, votedAt }: Voter, hash: ShortHash): KeptVoter {
  const who = email ?? `name ${name?.normalize('NFKC').toLowerCase() ?? ''}`;
  return {
    id: `vo_${hash(JSON.stringify([itemId, who]))}`,
    contentHash: hash(JSON.stringify([name, email, votedAt])),
    itemId,
    name,
    email,
    votedAt,
  };
}
