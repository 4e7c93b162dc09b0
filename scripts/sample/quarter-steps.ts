import { instantOf } from './company-at-work.ts';
import { pitchSteps } from './pitch-steps.ts';
import { runShow } from './show-step.ts';
import type { QuarterStory } from './story.ts';
import { voteSteps } from './vote-steps.ts';
import type { Step, World } from './world.ts';

/** A quarter from its creation to where it stands: phases, pitches, interruptions, the show. */
export function quarterSteps(story: QuarterStory): Step[] {
  const { quarter, dates, created, phases, draw, show } = story;
  return [
    {
      atMs: instantOf(created.at),
      run: async ({ company }: World) => {
        await company.call(created.by, 'hackathon.create', { quarter, dates });
      },
    },
    ...phases.map(({ phase, by, at }) => ({
      atMs: instantOf(at),
      run: async ({ company }: World) => {
        await company.call(by, 'hackathon.moveToPhase', { quarter, phase });
      },
    })),
    ...story.pitches.flatMap((pitch) => pitchSteps(quarter, pitch)),
    ...interruptionSteps(story),
    ...voteSteps(story),
    ...(draw
      ? [
          {
            atMs: instantOf(draw.at),
            run: async ({ company }: World) => {
              await company.call(draw.by, 'demo.draw', { quarter, seed: draw.seed });
            },
          },
        ]
      : []),
    ...(show ? [{ atMs: instantOf(show.at), run: (world: World) => runShow(world, story, show.by) }] : []),
  ];
}

function interruptionSteps({ quarter, interruptions = [] }: QuarterStory): Step[] {
  const ids = new Map<string, string>();
  return interruptions.flatMap(({ person, recordedBy, incident, from, to }) => {
    const record = async ({ company }: World) => {
      const personId = company.personId(person);
      const { id } = await company.call(recordedBy, 'interruption.record', { quarter, personId, incident });
      ids.set(person, id);
    };
    const end = async ({ company }: World) => {
      await company.call(person, 'interruption.end', { quarter, interruptionId: ids.get(person) });
    };
    return [
      { atMs: instantOf(from), run: record },
      ...(to === undefined ? [] : [{ atMs: instantOf(to), run: end }]),
    ];
  });
}
