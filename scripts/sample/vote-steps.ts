import { seededShuffle } from '#core/demos/seeded-shuffle.ts';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import { ballotOf } from '#core/votes/ballot-rules.ts';
import { mostChoices, type Prize } from '#core/votes/prize.ts';
import { instantOf } from './company-at-work.ts';
import type { GivenName, QuarterStory, VoteStory } from './story.ts';
import { idOf, type Step, type World } from './world.ts';

/** How long somebody stands at the kiosk. */
const BALLOT_MS = 40_000;

/** Prizes, the kiosk after the demos, and the reveals, some of which wait for production. */
export function voteSteps({ quarter, votes }: QuarterStory): Step[] {
  if (!votes) return [];
  const { by, prizes, at, kiosk, reveals = [] } = votes;
  const setPrizes = async ({ company }: World) => {
    if (!prizes) await company.call(by, 'prize.propose', { quarter });
    for (const prize of prizes ?? []) await company.call(by, 'prize.add', { quarter, prize });
  };
  return [
    { atMs: instantOf(at), run: setPrizes },
    ...(kiosk
      ? [{ atMs: instantOf(kiosk.at), run: (world: World) => runKiosk(world, quarter, by, kiosk) }]
      : []),
    ...reveals.map(({ prize, at: revealedAt }) => ({
      atMs: instantOf(revealedAt),
      run: (world: World) => reveal(world, quarter, by, prize),
    })),
  ];
}

async function runKiosk(
  world: World,
  quarter: string,
  by: GivenName,
  kiosk: NonNullable<VoteStory['kiosk']>,
): Promise<void> {
  const { company } = world;
  const document = await hackathonOf(world, quarter, by);
  await company.call(by, 'vote.open', { quarter });
  for (const voter of company.everyone().filter((name) => !kiosk.absent.includes(name))) {
    company.at(company.nowMs + BALLOT_MS);
    const voterId = company.personId(voter);
    const { people } = await company.call(by, 'workspace.snapshot', {});
    const prizes = ballotOf(document, people.people[voterId] ?? { role: 'guest' });
    const choices = Object.fromEntries(
      prizes.map((prize) => [
        prize.id,
        choose(world, document, prize, voterId, kiosk.leanings[prize.title] ?? kiosk.leanings.any ?? {}),
      ]),
    );
    await company.call(by, 'vote.cast', { quarter, voterId, choices });
  }
  await company.call(by, 'vote.close', { quarter });
}

/** What somebody chooses: drawn by their name from an urn that holds each project as often as people lean to it. */
function choose(
  { pitches }: World,
  document: HackathonDocument,
  prize: Prize,
  voterId: string,
  leanings: Readonly<Record<string, number>>,
): string[] {
  const urn = Object.entries(leanings).flatMap(([key, count]) =>
    Array.from({ length: count }, () => idOf(pitches, key)),
  );
  const drawn = seededShuffle(urn, `${document.quarter} ${prize.title} ${voterId}`);
  const others = [...new Set(drawn)].filter((id) => !document.pitches[id]?.members[voterId]);
  return others.slice(0, mostChoices(prize));
}

/** Every step of one prize, to the figures. */
async function reveal(world: World, quarter: string, by: GivenName, title: string): Promise<void> {
  const { company } = world;
  const { voting } = await hackathonOf(world, quarter, by);
  const prize = voting.prizes.find((one) => one.title === title);
  await company.call(by, 'reveal.begin', { quarter, prizeId: prize?.id });
  for (;;) {
    company.at(company.nowMs + 15_000);
    await company.call(by, 'reveal.next', { quarter });
    if ((await hackathonOf(world, quarter, by)).voting.onStage === null) return;
  }
}

async function hackathonOf({ company }: World, quarter: string, by: GivenName): Promise<HackathonDocument> {
  const { hackathons } = await company.call(by, 'workspace.snapshot', {});
  const found = hackathons[quarter];
  if (!found) throw new Error(`There is no ${quarter} yet.`);
  return found;
}
