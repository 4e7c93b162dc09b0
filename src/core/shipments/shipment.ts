import { z } from 'zod';
import { AttachmentId, PersonId, PitchId, ShipmentId } from '../ids.ts';
import { CalendarDate, Instant } from '../time.ts';

export const ShipmentState = z.enum(['not-shipped', 'behind-flag', 'partly', 'fully', 'rolled-back']);
export type ShipmentState = z.infer<typeof ShipmentState>;

/** What shows that it is in production: a link anyone can open, or a file kept in `attachments/`. */
export const Evidence = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('link'),
    url: z.url({ protocol: /^https?$/u, error: 'A link begins with https:// or http://.' }).max(2000),
    label: z.string().trim().max(200),
  }),
  z.object({
    kind: z.literal('file'),
    attachmentId: AttachmentId,
    /** The name that the file had, shown to people. */
    label: z.string().trim().min(1).max(200),
  }),
]);
export type Evidence = z.infer<typeof Evidence>;

/** What a team says when it records what went into production. */
export const ShipmentDetails = z.object({
  state: ShipmentState,
  /** The day it went into production; null while it has not. */
  shippedOn: CalendarDate.nullable(),
  /** What carries it in production: release, service, regions. Empty while nothing does. */
  production: z.string().trim().max(300),
  evidence: z.array(Evidence).max(20),
  note: z.string().trim().max(2000),
});
export type ShipmentDetails = z.infer<typeof ShipmentDetails>;

export const Shipment = ShipmentDetails.extend({
  id: ShipmentId,
  projectId: PitchId,
  recordedBy: PersonId,
  recordedAt: Instant,
  verifiedBy: PersonId.nullable(),
  verifiedAt: Instant.nullable(),
});
export type Shipment = z.infer<typeof Shipment>;
