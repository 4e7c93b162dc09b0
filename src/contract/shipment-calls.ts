import { z } from 'zod';
import { Quarter } from '#core/hackathon/hackathon.ts';
import { AttachmentId, ItemId, PitchId, ShipmentId } from '#core/ids.ts';
import { ShipmentDetails } from '#core/shipments/shipment.ts';
import { call, ENGINEERS, EVERYONE, MAKERS } from './define.ts';

const inQuarter = z.object({ quarter: Quarter });
const nothing = z.object({});

const customer = z.object({
  quarter: Quarter,
  projectId: PitchId,
  projectTitle: z.string(),
  customerKey: z.string(),
  customer: z.string().nullable(),
  company: z.string().nullable(),
  itemIds: z.array(z.string()),
  told: z.object({ toldBy: z.string(), toldAt: z.number() }).nullable(),
});

const voters = z.object({
  quarter: Quarter,
  projectId: PitchId,
  itemId: ItemId,
  /** For `customer.markTold`. */
  customerKey: z.string(),
  people: z.number().int(),
  untold: z.number().int(),
  told: z.object({ toldBy: z.string(), toldAt: z.number() }).nullable(),
});

export const shipmentCalls = {
  'shipment.record': call({
    summary: 'Record what your team put into production: state, date, where, evidence.',
    allowed: ENGINEERS,
    access: 'writes',
    input: inQuarter.extend({ projectId: PitchId, shipment: ShipmentDetails }),
    output: z.object({ id: ShipmentId, isShipped: z.boolean() }),
  }),
  'shipment.verify': call({
    summary: "Say that you looked at production and saw another team's shipment.",
    allowed: EVERYONE,
    access: 'writes',
    input: inQuarter.extend({ shipmentId: ShipmentId }),
    output: nothing,
  }),
  'attachment.add': call({
    summary: 'Copy a file into the workspace as evidence.',
    allowed: ENGINEERS,
    access: 'writes',
    input: z.object({ path: z.string().min(1).max(4096) }),
    output: z.object({ attachmentId: AttachmentId, label: z.string(), bytes: z.number().int() }),
  }),
  'customer.list': call({
    summary: 'List who asked for what a quarter shipped, how many voted for it, and who was told.',
    allowed: 'anyone',
    access: 'reads',
    input: z.object({ quarter: Quarter.optional() }),
    output: z.object({ customers: z.array(customer), voters: z.array(voters) }),
  }),
  'customer.markTold': call({
    summary: 'Mark that customers were told what shipped.',
    allowed: MAKERS,
    access: 'writes',
    input: inQuarter.extend({ projectId: PitchId, customerKeys: z.array(z.string().min(1).max(700)).min(1) }),
    output: nothing,
  }),
  'impact.overview': call({
    summary: 'Ship rate by quarter, days from first complaint to production, customers still to be told.',
    allowed: 'anyone',
    access: 'reads',
    input: nothing,
    output: z.object({
      shipRates: z.array(
        z.object({
          quarter: Quarter,
          projects: z.number().int(),
          shipped: z.number().int(),
          rate: z.number().nullable(),
          isClosed: z.boolean(),
        }),
      ),
      timesToProduction: z.array(
        z.object({ quarter: Quarter, projectId: PitchId, title: z.string(), days: z.number().int() }),
      ),
      medianDaysToProduction: z.number().nullable(),
      customersAsked: z.number().int(),
      customersTold: z.number().int(),
      /** Who voted for what shipped: beside the customers, and not among them. */
      votersAsked: z.number().int(),
      votersTold: z.number().int(),
    }),
  }),
} as const;
