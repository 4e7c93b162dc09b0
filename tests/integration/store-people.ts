// People for the tests of the store; without vitest, as child processes use them too.
import { PeopleDocument } from '#core/people/person.ts';

/** So many people; the first can be found again as `p0`. */
export function people(count: number): PeopleDocument {
  const records = Array.from({ length: count }, (_, index) => aPerson(`p${index}`, `Person ${index}`));
  return PeopleDocument.parse({
    schemaVersion: 1,
    people: Object.fromEntries(records.map((person) => [person.id, person])),
  });
}

function aPerson(id: string, name: string) {
  return { id, name, email: null, role: 'engineer', skills: ['TypeScript'], diet: '', addedAt: 1 };
}

/** A rule that gives one person another name. */
export function renamed(id: string, name: string) {
  return (document: PeopleDocument): PeopleDocument => {
    const person = document.people[id];
    if (!person) throw new Error(`There is no ${id}.`);
    return { ...document, people: { ...document.people, [id]: { ...person, name } } };
  };
}

/** A rule that adds one person. */
export function withPerson(id: string, name = id) {
  return (document: PeopleDocument): PeopleDocument =>
    PeopleDocument.parse({ ...document, people: { ...document.people, [id]: aPerson(id, name) } });
}
