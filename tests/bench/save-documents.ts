import { closeSync, fsyncSync, mkdtempSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { PeopleDocument, Person } from '#core/people/person.ts';
import { Person as PersonSchema } from '#core/people/person.ts';
import type { Instant } from '#core/time.ts';
import { newWorkspace } from '#core/workspace/workspace.ts';
import { createWorkspaceStore } from '#main/store/create-workspace.ts';
import { workspaceKinds } from '#main/store/kinds.ts';
import { interleave } from './interleave.ts';

// Saving one change of a document of a given size, against the least that "saved" can mean.

/** Milliseconds of each save, in order. */
export interface SavesMeasured {
  readonly bytes: number;
  readonly shipit: readonly number[];
  /** JSON.stringify, write, fsync, rename, fsync of the folder: synchronous, without checks or backups. */
  readonly bare: readonly number[];
}

/** Saves `saves` times each way, taking turns. */
export async function saveDocuments(folder: string, bytes: number, saves: number): Promise<SavesMeasured> {
  const home = mkdtempSync(join(folder, 'save-'));
  const people = peopleOf(bytes);
  const store = await createWorkspaceStore({
    folder: join(home, 'workspace'),
    kinds: workspaceKinds,
    clock: () => Date.now() as Instant,
    initial: { shipit: newWorkspace('Bench', Date.now() as Instant), people },
  });
  let turn = 0;
  const measured = await interleave(saves, {
    async shipit() {
      turn += 1;
      const startedAtMs = performance.now();
      await store.commit('people', { by: null, label: 'Rename', undoable: true }, (document) =>
        renamed(document, turn),
      );
      return performance.now() - startedAtMs;
    },
    bare() {
      const startedAtMs = performance.now();
      saveBare(home, renamed(people, turn));
      return performance.now() - startedAtMs;
    },
  });
  await store.close();
  rmSync(home, { recursive: true });
  return { bytes: Buffer.byteLength(JSON.stringify(people)), ...measured };
}

function saveBare(folder: string, document: PeopleDocument): void {
  const temporary = join(folder, 'bare.json.tmp');
  const file = openSync(temporary, 'w');
  writeSync(file, JSON.stringify(document));
  fsyncSync(file);
  closeSync(file);
  renameSync(temporary, join(folder, 'bare.json'));
  const directory = openSync(folder, 'r');
  fsyncSync(directory);
  closeSync(directory);
}

function renamed(document: PeopleDocument, turn: number): PeopleDocument {
  const person = document.people['person-0'];
  if (!person) throw new Error('The roster has a first person.');
  return { ...document, people: { ...document.people, 'person-0': { ...person, name: `Ada ${turn}` } } };
}

function peopleOf(bytes: number): PeopleDocument {
  const people: Record<string, Person> = {};
  let size = 0;
  for (let at = 0; size < bytes; at += 1) {
    const person = PersonSchema.parse({
      id: `person-${at}`,
      name: `Engineer number ${at}`,
      email: `engineer.${at}@example.org`,
      role: 'engineer',
      skills: ['TypeScript', 'SQL', 'listening'],
      diet: 'no nuts',
      addedAt: 1_790_000_000_000,
    });
    people[person.id] = person;
    size += JSON.stringify(person).length + person.id.length + 4;
  }
  return { schemaVersion: 1, people };
}
