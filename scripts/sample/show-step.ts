import type { GivenName, PitchStory, QuarterStory } from './story.ts';
import type { World } from './world.ts';

/** Long enough for one laptop to go and the next to come. */
const CHANGEOVER_MS = 70_000;

/** Demo day: every team in the order that was drawn, each as long as the story says. */
export async function runShow(world: World, story: QuarterStory, by: GivenName): Promise<void> {
  const { company, pitches } = world;
  const { quarter } = story;
  const stories = new Map(story.pitches.map((pitch) => [pitches.get(pitch.key), pitch]));
  let { onStage } = await company.call(by, 'demo.next', { quarter });
  while (onStage !== null) {
    company.at(company.nowMs + CHANGEOVER_MS);
    await giveDemo(world, quarter, by, stories.get(onStage)?.demo);
    const { hackathons } = await company.call(by, 'workspace.snapshot', {});
    onStage = hackathons[quarter]?.show.onStage ?? null;
  }
}

async function giveDemo(
  { company }: World,
  quarter: string,
  by: GivenName,
  demo: PitchStory['demo'],
): Promise<void> {
  if (!demo) throw new Error('A project without a demo is in the running order.');
  const { seconds, pause } = demo;
  await company.call(by, 'demo.start', { quarter });
  if (pause) {
    company.at(company.nowMs + pause.afterSeconds * 1000);
    await company.call(by, 'demo.pause', { quarter, reason: pause.reason });
    company.at(company.nowMs + pause.seconds * 1000);
    await company.call(by, 'demo.resume', { quarter });
  }
  company.at(company.nowMs + (seconds - (pause?.afterSeconds ?? 0)) * 1000);
  await company.call(by, 'demo.finish', { quarter });
}
