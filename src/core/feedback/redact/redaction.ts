import { z } from 'zod';

/** The kinds of personal data that can be taken out of words, in the order in which they are looked for. */
export const RedactKind = z.enum(['keys', 'emails', 'cards', 'phones']);
export type RedactKind = z.infer<typeof RedactKind>;

/**
 * Which kinds an import takes out. Cards and keys harm whoever wrote them and help nobody to fix anything;
 * addresses and numbers of the sender's own company are often what the feedback is about.
 */
export const RedactSettings = z.object({
  emails: z.boolean().default(false),
  phones: z.boolean().default(false),
  cards: z.boolean().default(true),
  keys: z.boolean().default(true),
});
export type RedactSettings = z.infer<typeof RedactSettings>;

/** How many places of each kind were taken out. */
export const RedactedCounts = z.object({
  emails: z.number().int().min(0).default(0),
  phones: z.number().int().min(0).default(0),
  cards: z.number().int().min(0).default(0),
  keys: z.number().int().min(0).default(0),
});
export type RedactedCounts = z.infer<typeof RedactedCounts>;

/** A place in a text. `value` is what makes two places the same, however they were written. */
export interface Hit {
  readonly kind: RedactKind;
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

/** What a finder knows of a place; its kind is the finder's. */
export type Found = Omit<Hit, 'kind'>;
