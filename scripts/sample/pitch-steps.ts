import { join } from 'node:path';
import { instantOf } from './company-at-work.ts';
import type { EvidenceStory, PitchStory, ShipmentStory } from './story.ts';
import { idOf, type Step, type World } from './world.ts';

/** A pitch from the moment it is said: who joined, what shipped, and which customers were told. */
export function pitchSteps(quarter: string, story: PitchStory): Step[] {
  const pitchId = ({ pitches }: World) => idOf(pitches, story.key);
  const [first] = story.team;
  const joinsAtOnce = first !== undefined && first[0] === story.by && first[1] === story.at;
  const joining = joinsAtOnce ? story.team.slice(1) : story.team;
  const { withdrawnAt } = story;
  return [
    { atMs: instantOf(story.at), run: (world) => makePitch(world, quarter, story, joinsAtOnce) },
    ...joining.map(([name, at]) => ({
      atMs: instantOf(at),
      run: async (world: World) => {
        await world.company.call(name, 'team.join', { quarter, pitchId: pitchId(world) });
      },
    })),
    ...(withdrawnAt === undefined
      ? []
      : [
          {
            atMs: instantOf(withdrawnAt),
            run: async (world: World) => {
              await world.company.call(story.by, 'pitch.withdraw', { quarter, pitchId: pitchId(world) });
            },
          },
        ]),
    ...(story.shipments ?? []).flatMap((shipment) => shipmentSteps(quarter, story.key, shipment)),
    ...(story.told ?? []).map(({ by, at, customers }) => ({
      atMs: instantOf(at),
      run: (world: World) => markTold(world, quarter, story.key, by, customers),
    })),
  ];
}

async function makePitch(world: World, quarter: string, story: PitchStory, join: boolean): Promise<void> {
  const { key, by, title, promise, benefit } = story;
  const { id } = await world.company.call(by, 'pitch.create', {
    quarter,
    join,
    pitch: {
      title,
      promise,
      problemIds: story.problems.map((problem) => idOf(world.problems, problem)),
      expectedBenefit: { benefitId: idOf(world.benefits, benefit.key), text: benefit.text },
    },
  });
  world.pitches.set(key, id);
}

function shipmentSteps(quarter: string, key: string, story: ShipmentStory): Step[] {
  const { by, at, evidence, verified, ...shipment } = story;
  let shipmentId: string | undefined;
  const record = async (world: World) => {
    const pieces = [];
    for (const piece of evidence) pieces.push(await keepEvidence(world, by, piece));
    const { id } = await world.company.call(by, 'shipment.record', {
      quarter,
      projectId: idOf(world.pitches, key),
      shipment: { ...shipment, evidence: pieces },
    });
    shipmentId = id;
  };
  const verify = async (world: World) => {
    await world.company.call(verified?.by ?? '', 'shipment.verify', { quarter, shipmentId });
  };
  return [
    { atMs: instantOf(at), run: record },
    ...(verified ? [{ atMs: instantOf(verified.at), run: verify }] : []),
  ];
}

async function keepEvidence({ company, sampleFolder }: World, by: string, piece: EvidenceStory) {
  if ('url' in piece) return { kind: 'link', ...piece };
  const { attachmentId, label } = await company.call(by, 'attachment.add', {
    path: join(sampleFolder, piece.file),
  });
  return { kind: 'file', attachmentId, label };
}

async function markTold(
  world: World,
  quarter: string,
  key: string,
  by: string,
  names: readonly string[],
): Promise<void> {
  const projectId = idOf(world.pitches, key);
  const { customers } = await world.company.call(by, 'customer.list', { quarter });
  const asked = customers.filter((customer) => customer.projectId === projectId);
  const customerKeys = names.flatMap((name) => {
    const keys = asked.filter(({ customer }) => customer === name).map(({ customerKey }) => customerKey);
    if (keys.length === 0) throw new Error(`${name} did not ask for ${key}.`);
    return keys;
  });
  await world.company.call(by, 'customer.markTold', { quarter, projectId, customerKeys });
}
