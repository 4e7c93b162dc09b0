import { z } from 'zod';

// Ids are opaque strings made by the kernel. The brand keeps a pitch's id out of a person's field.
const id = z
  .string()
  .min(1)
  .max(80)
  .regex(/^[\w.:-]+$/u, 'An id has letters, digits, dot, colon, dash and underscore only.');

export const PersonId = id.brand<'PersonId'>();
export type PersonId = z.infer<typeof PersonId>;

export const ItemId = id.brand<'ItemId'>();
/** Identity of a feedback item across imports: the same ticket keeps it when it is imported again. */
export type ItemId = z.infer<typeof ItemId>;

export const BatchId = id.brand<'BatchId'>();
export type BatchId = z.infer<typeof BatchId>;

export const ProblemId = id.brand<'ProblemId'>();
export type ProblemId = z.infer<typeof ProblemId>;

export const AreaId = id.brand<'AreaId'>();
export type AreaId = z.infer<typeof AreaId>;

export const BenefitId = id.brand<'BenefitId'>();
export type BenefitId = z.infer<typeof BenefitId>;

export const PitchId = id.brand<'PitchId'>();
/** Also the id of the project and of the team: a pitch with a team is a project. */
export type PitchId = z.infer<typeof PitchId>;

export const BreakId = id.brand<'BreakId'>();
/** A break in the running order. */
export type BreakId = z.infer<typeof BreakId>;

export const MessageId = id.brand<'MessageId'>();
/** A message to the speaker, prepared in advance. */
export type MessageId = z.infer<typeof MessageId>;

export const MusicId = id.brand<'MusicId'>();
/** A piece of music, by its content: the same file has the same id in every quarter. */
export type MusicId = z.infer<typeof MusicId>;

export const ShipmentId = id.brand<'ShipmentId'>();
export type ShipmentId = z.infer<typeof ShipmentId>;

export const NoteId = id.brand<'NoteId'>();
export type NoteId = z.infer<typeof NoteId>;

/** A group of feedback items that say the same. */
export const MergeId = id.brand<'MergeId'>();
export type MergeId = z.infer<typeof MergeId>;

export const ViewId = id.brand<'ViewId'>();
export type ViewId = z.infer<typeof ViewId>;

export const InterruptionId = id.brand<'InterruptionId'>();
export type InterruptionId = z.infer<typeof InterruptionId>;

export const PrizeId = id.brand<'PrizeId'>();
export type PrizeId = z.infer<typeof PrizeId>;

export const AttachmentId = id.brand<'AttachmentId'>();
export type AttachmentId = z.infer<typeof AttachmentId>;

/** Makes one fresh id. Handed to rules and handlers, so that core stays free of randomness. */
export type NewId = () => string;
