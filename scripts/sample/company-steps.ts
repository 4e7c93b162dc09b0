import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AREAS, BENEFITS, FOUNDED_AT, FOUNDER, IMPORTS, ORGANISATION, ROSTER_AT } from './company.ts';
import { instantOf } from './company-at-work.ts';
import { importFeedback } from './import-step.ts';
import type { Step, World } from './world.ts';

/** The workspace with its people, areas and benefits, and the five imports. */
export function companySteps(workspaceFolder: string): Step[] {
  return [
    { atMs: instantOf(FOUNDED_AT), run: (world) => found(world, workspaceFolder) },
    { atMs: instantOf(ROSTER_AT), run: importRoster },
    { atMs: instantOf(ROSTER_AT) + 20 * 60_000, run: nameAreasAndBenefits },
    ...IMPORTS.map((story) => ({
      atMs: instantOf(story.at),
      run: async (world: World) => {
        world.items = await importFeedback(world.company, story, world.sampleFolder, world.scratchFolder);
      },
    })),
  ];
}

async function found({ company }: World, path: string): Promise<void> {
  const { givenName, name, email } = FOUNDER;
  await company.call(givenName, 'workspace.create', {
    path,
    organisation: ORGANISATION,
    you: { name, email },
  });
}

async function importRoster({ company, sampleFolder }: World): Promise<void> {
  const text = await readFile(join(sampleFolder, 'people.csv'), 'utf8');
  const { rejected } = await company.call(FOUNDER.givenName, 'person.import', { text });
  if (rejected > 0) throw new Error(`${rejected} people of the roster were rejected.`);
  const snapshot = await company.call(FOUNDER.givenName, 'workspace.snapshot', {});
  for (const { name, id } of Object.values(snapshot.people.people))
    company.meet(name.split(' ')[0] ?? '', id);
}

async function nameAreasAndBenefits({ company, areas, benefits }: World): Promise<void> {
  for (const name of AREAS) {
    areas.set(name, (await company.call(FOUNDER.givenName, 'area.add', { name })).id);
  }
  for (const { key, ...benefit } of BENEFITS) {
    benefits.set(key, (await company.call(FOUNDER.givenName, 'benefit.add', benefit)).id);
  }
}
