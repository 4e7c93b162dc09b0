import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PersonId } from '#core/ids.ts';
import { createProblem } from '#core/problems/problem-rules.ts';
import { people, renamed, withPerson } from './store-people.ts';
import {
  ada,
  aFolder,
  aWorkspace,
  by,
  clock,
  grace,
  type ShipItStore,
  someProblems,
} from './store-workspace.ts';

test('each person takes back their own commands, newest first, and can make them again', async () => {
  const store = await aWorkspace(aFolder());
  await store.commit('people', by(ada, 'one'), renamed('p0', 'Ada was here'));
  await store.commit('people', by(grace, 'two'), renamed('p1', 'Grace was here'));
  await store.commit('shipit', by(ada, 'three'), (document) => ({ ...document, organisation: 'Beacon' }));
  expect(store.history(ada)).toEqual({ undo: ['three', 'one'], redo: [] });
  expect((await store.undo(ada)).label).toBe('three');
  expect(store.read('shipit').organisation).toBe('Lantern');
  await store.undo(ada);
  expect(store.read('people').people.p0?.name).toBe('Person 0');
  expect(store.read('people').people.p1?.name).toBe('Grace was here');
  await expect(store.undo(ada)).rejects.toMatchObject({ code: 'nothing-to-undo' });
  await store.redo(ada);
  expect(store.read('people').people.p0?.name).toBe('Ada was here');
  expect(store.history(ada)).toEqual({ undo: ['one'], redo: ['three'] });
  await store.commit('people', by(ada, 'four'), renamed('p2', 'New'));
  expect(store.history(ada)).toEqual({ undo: ['four', 'one'], redo: [] });
});

test('what somebody else has changed since is not taken back, and does not block what came before', async () => {
  const store = await aWorkspace(aFolder());
  await store.commit('people', by(ada, 'first'), renamed('p1', 'First'));
  await store.commit('people', by(ada, 'second'), renamed('p0', 'By Ada'));
  await store.commit('people', by(grace), renamed('p0', 'By Grace'));
  await expect(store.undo(ada)).rejects.toMatchObject({
    code: 'changed-since',
    details: { label: 'second', direction: 'undo' },
  });
  expect(store.read('people').people.p0?.name).toBe('By Grace');
  expect((await store.undo(ada)).label).toBe('first');
});

test('undo waits for commands still being saved, and two in one go take back two', async () => {
  const store = await aWorkspace(aFolder());
  void store.commit('people', by(ada, 'a'), renamed('p0', 'A'));
  void store.commit('people', by(ada, 'b'), renamed('p0', 'B'));
  const [first, second] = [store.undo(ada), store.undo(ada)];
  const later = store.commit('people', by(ada, 'c'), renamed('p1', 'C'));
  expect([(await first).label, (await second).label]).toEqual(['b', 'a']);
  await later;
  expect(store.read('people').people.p0?.name).toBe('Person 0');
  expect(store.read('people').people.p1?.name).toBe('C');
});

test('what is not undoable is never taken back', async () => {
  const store = await aWorkspace(aFolder());
  await store.commit('people', by(ada, 'undoable'), renamed('p0', 'A'));
  await store.commit('people', { by: ada, label: 'clock', undoable: false }, renamed('p1', 'Started'));
  expect(store.history(ada).undo).toEqual(['undoable']);
  await store.undo(ada);
  expect(store.read('people').people.p1?.name).toBe('Started');
});

test('a record taken back comes back in its old place, and a number is never given twice', async () => {
  const store = await aWorkspace(aFolder());
  await store.commit('people', by(ada, 'remove'), ({ people: { p1: _gone, ...rest }, ...document }) => ({
    ...document,
    people: rest,
  }));
  await store.commit('people', by(grace, 'add'), withPerson('p9'));
  await store.undo(ada);
  expect(Object.keys(store.read('people').people)).toEqual(['p0', 'p1', 'p2', 'p9']);

  await store.commit('problems', by(ada, 'create'), () => someProblems());
  const [problem] = Object.values(someProblems().problems);
  if (!problem) throw new Error('The builder makes one.');
  await store.commit('problems', by(grace, 'create'), (document) =>
    createProblem(document, problem, [], { id: 'two' as typeof problem.id, by: grace, at: clock() }),
  );
  await store.undo(ada);
  expect(Object.keys(store.read('problems').problems)).toEqual(['two']);
  expect(store.read('problems').nextNumber).toBe(3);
});

interface Command {
  readonly do: 'rename' | 'add' | 'remove';
  readonly who: PersonId;
  readonly id: string;
  readonly name: string;
}
type Step = Command | { readonly do: 'undo' | 'redo'; readonly who: PersonId };

const who = fc.constantFrom(ada, grace);
const id = fc.constantFrom('p0', 'p1', 'p2', 'p3');
const command = fc.record({
  do: fc.constantFrom('rename' as const, 'add' as const, 'remove' as const),
  who,
  id,
  name: fc.constantFrom('A', 'B', 'C'),
});
const history = fc.record({ do: fc.constantFrom('undo' as const, 'redo' as const), who });
const steps: fc.Arbitrary<readonly Step[]> = fc.array(fc.oneof(command, history), { maxLength: 25 });

/** A whole other way to the same answer: names by id, and per person the names before and after. */
class Model {
  names = new Map(Object.values(people(3).people).map((person) => [person.id as string, person.name]));
  #stacks = new Map<PersonId, Record<'undo' | 'redo', { id: string; before?: string; after?: string }[]>>();

  apply(step: Step): boolean {
    const stacks = this.#stacks.get(step.who) ?? { undo: [], redo: [] };
    this.#stacks.set(step.who, stacks);
    if (!('id' in step)) {
      const entry = stacks[step.do].pop();
      if (!entry) return false;
      const [from, to] = step.do === 'undo' ? [entry.after, entry.before] : [entry.before, entry.after];
      if (this.names.get(entry.id) !== from) return false;
      this.#put(entry.id, to);
      stacks[step.do === 'undo' ? 'redo' : 'undo'].push(entry);
      return true;
    }
    const before = this.names.get(step.id);
    if (step.do === 'rename' && before === undefined) return false;
    const after = step.do === 'remove' ? undefined : step.name;
    if (before === after) return true;
    this.#put(step.id, after);
    stacks.undo.push({ id: step.id, ...(before && { before }), ...(after && { after }) });
    stacks.redo = [];
    return true;
  }

  #put(key: string, name: string | undefined): void {
    if (name === undefined) this.names.delete(key);
    else this.names.set(key, name);
  }
}

async function applied(store: ShipItStore, step: Step): Promise<boolean> {
  const act = () => {
    if (!('id' in step)) return store[step.do](step.who);
    return store.commit('people', by(step.who), (document) => {
      if (step.do === 'rename') return renamed(step.id, step.name)(document);
      if (step.do === 'add') return withPerson(step.id, step.name)(document);
      const { [step.id]: _gone, ...rest } = document.people;
      return { ...document, people: rest };
    });
  };
  return act().then(
    () => true,
    () => false,
  );
}

test('any sequence of commands, undo and redo by two people ends where a model of it ends', async () => {
  const folder = aFolder();
  let run = 0;
  await fc.assert(
    fc.asyncProperty(steps, async (sequence) => {
      run += 1;
      const store = await aWorkspace(`${folder}/${run}`);
      const model = new Model();
      for (const step of sequence) expect(await applied(store, step)).toBe(model.apply(step));
      const names = Object.values(store.read('people').people).map((person) => [person.id, person.name]);
      expect(Object.fromEntries(names)).toEqual(Object.fromEntries(model.names));
      await store.close();
    }),
    { numRuns: 40 },
  );
});
