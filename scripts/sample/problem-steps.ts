import { IMPORTS } from './company.ts';
import { instantOf } from './company-at-work.ts';
import type { ProblemStory } from './story.ts';
import { evidenceSoFar, idOf, type Step, type World } from './world.ts';

const MINUTE_MS = 60_000;
/** After an import somebody reads, before anything is added to a problem. */
const READING_MS = 95 * MINUTE_MS;

/** Problems made of what was imported by then, what guests know of them, and evidence from later imports. */
export function problemSteps(stories: readonly ProblemStory[]): Step[] {
  return stories.flatMap((problem, index) => [
    { atMs: instantOf(problem.at), run: (world) => makeProblem(world, problem) },
    ...(problem.context ?? []).map(({ by, at, text }) => ({
      atMs: instantOf(at),
      run: async ({ company, problems }: World) => {
        await company.call(by, 'problem.addContext', { id: idOf(problems, problem.key), text });
      },
    })),
    ...IMPORTS.filter(({ at }) => at > problem.at).map(({ at }) => ({
      atMs: instantOf(at) + READING_MS + index * 7 * MINUTE_MS,
      run: (world: World) => addWhatIsNew(world, problem),
    })),
  ]);
}

async function makeProblem(world: World, { key, by, area, benefit, statement }: ProblemStory): Promise<void> {
  const { id } = await world.company.call(by, 'problem.create', {
    statement,
    areaId: idOf(world.areas, area),
    benefitId: idOf(world.benefits, benefit),
    itemIds: evidenceSoFar(world, key),
  });
  world.problems.set(key, id);
}

async function addWhatIsNew(world: World, { key, keptBy }: ProblemStory): Promise<void> {
  const id = idOf(world.problems, key);
  const { problems } = (await world.company.call(keptBy, 'workspace.snapshot', {})).problems;
  const itemIds = evidenceSoFar(world, key).filter((itemId) => !problems[id]?.evidence[itemId]);
  if (itemIds.length > 0) await world.company.call(keptBy, 'problem.addEvidence', { id, itemIds });
}
