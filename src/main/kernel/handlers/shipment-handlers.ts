import type { shipmentCalls } from '#contract/shipment-calls.ts';
import type { EvidenceFact } from '#core/feedback/query.ts';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import { AttachmentId, type ItemId, ShipmentId } from '#core/ids.ts';
import { askingCustomers } from '#core/impact/customers-to-tell.ts';
import { shipRates } from '#core/impact/ship-rate.ts';
import { median, timesToProduction } from '#core/impact/time-to-production.ts';
import { askingVoters, votersWaiting } from '#core/impact/voters-to-tell.ts';
import { requirePitch } from '#core/pitches/pitch-rules.ts';
import { Refusal } from '#core/refusals.ts';
import type { Evidence } from '#core/shipments/shipment.ts';
import { isShipped, markTold, recordShipment, verifyShipment } from '#core/shipments/shipment-rules.ts';
import { isVotersKey } from '#core/shipments/telling.ts';
import { addAttachment, hasAttachment } from '../attachments.ts';
import type { CallContext, Handlers } from '../call-context.ts';
import { refuseForeignFiles } from '../named-files.ts';
import { evidenceFactsOf } from '../voters.ts';

export const shipmentHandlers: Handlers<keyof typeof shipmentCalls> = {
  'shipment.record': async ({ quarter, projectId, shipment }, context) => {
    const made = { id: ShipmentId.parse(context.newId()), by: context.requirePerson().id, at: context.now };
    const { title } = requirePitch(context.workspace().hackathon(quarter), projectId);
    await refuseLostFiles(shipment.evidence, context);
    await context.commitHackathon(quarter, `Record a shipment of “${title}”`, (document) =>
      recordShipment(document, projectId, shipment, made),
    );
    return { id: made.id, isShipped: isShipped(context.workspace().hackathon(quarter), projectId) };
  },

  'shipment.verify': async ({ quarter, shipmentId }, context) => {
    const verified = { by: context.requirePerson().id, at: context.now };
    await context.commitHackathon(quarter, 'Verify a shipment', (document) =>
      verifyShipment(document, shipmentId, verified),
    );
    return {};
  },

  'attachment.add': async ({ path }, context) => {
    refuseForeignFiles([path], context);
    const workspace = context.workspace();
    workspace.refuseReadOnly();
    return addAttachment(workspace.folder, path, AttachmentId.parse(context.newId()));
  },

  'customer.list': async ({ quarter }, context) => {
    const workspace = context.workspace();
    const hackathons = quarter ? [workspace.hackathon(quarter)] : workspace.hackathons();
    return askingFor(hackathons, context, await evidenceFacts(context));
  },

  'customer.markTold': async ({ quarter, projectId, customerKeys }, context) => {
    const told = { by: context.requirePerson().id, at: context.now };
    const whom = customerKeys.every(isVotersKey) ? 'who voted' : String(customerKeys.length);
    await context.commitHackathon(quarter, `Mark ${whom} told`, (document) =>
      markTold(document, projectId, customerKeys, told),
    );
    return {};
  },

  'impact.overview': async (_input, context) => {
    const workspace = context.workspace();
    const hackathons = workspace.hackathons();
    const facts = await evidenceFacts(context);
    const times = timesToProduction(hackathons, workspace.read('problems'), facts);
    const { customers, voters } = askingFor(hackathons, context, facts);
    const votersAsked = voters.reduce((sum, { people }) => sum + people, 0);
    return {
      shipRates: shipRates(hackathons).map((rate) => ({ ...rate })),
      timesToProduction: times.map((time) => ({ ...time })),
      medianDaysToProduction: median(times.map(({ days }) => days)),
      customersAsked: customers.length,
      customersTold: customers.filter(({ told }) => told !== null).length,
      votersAsked,
      votersTold: votersAsked - votersWaiting(voters),
    };
  },
};

function askingFor(
  hackathons: readonly HackathonDocument[],
  context: CallContext,
  facts: ReadonlyMap<ItemId, EvidenceFact>,
) {
  const problems = context.workspace().read('problems');
  const customers = hackathons.flatMap((hackathon) => askingCustomers(hackathon, problems, facts));
  return {
    customers: customers.map((customer) => ({ ...customer, itemIds: [...customer.itemIds] })),
    voters: hackathons.flatMap((hackathon) => askingVoters(hackathon, problems, facts)),
  };
}

async function evidenceFacts(context: CallContext): Promise<ReadonlyMap<ItemId, EvidenceFact>> {
  const workspace = context.workspace();
  const ids = Object.values(workspace.read('problems').problems).flatMap(({ evidence }) =>
    Object.values(evidence).map(({ itemId }) => itemId),
  );
  const facts = await evidenceFactsOf([...new Set(ids)], context);
  return new Map(facts.map((fact) => [fact.itemId, fact]));
}

async function refuseLostFiles(evidence: readonly Evidence[], context: CallContext): Promise<void> {
  const { folder } = context.workspace();
  for (const piece of evidence) {
    if (piece.kind === 'file' && !(await hasAttachment(folder, piece.attachmentId))) {
      throw new Refusal('not-found', 'A file of the evidence is not in the workspace.', {
        what: 'attachment',
      });
    }
  }
}
