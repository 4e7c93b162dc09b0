import type { PersonId } from '../ids.ts';
import { Refusal } from '../refusals.ts';
import type { Instant } from '../time.ts';
import type { PeopleDocument, Person, PersonDetails } from './person.ts';

/** Adds one person. Refuses an e-mail address that somebody in the roster has. */
export function addPerson(
  roster: PeopleDocument,
  details: PersonDetails,
  id: PersonId,
  addedAt: Instant,
): PeopleDocument {
  refuseTakenEmail(roster, details.email, null);
  return withPerson(roster, { ...details, id, addedAt });
}

/** Changes what is given. The roster never loses its last organiser: nobody could run it then. */
export function updatePerson(
  roster: PeopleDocument,
  id: PersonId,
  changes: Partial<PersonDetails>,
): PeopleDocument {
  const person = requirePerson(roster, id);
  const changed = { ...person, ...changes };
  refuseTakenEmail(roster, changed.email, id);
  if (person.role === 'organiser' && changed.role !== 'organiser') refuseLastOrganiser(roster, id);
  return withPerson(roster, changed);
}

/** Takes a person out of the roster. What they did stays under their id, so `isInUse` refuses that. */
export function removePerson(roster: PeopleDocument, id: PersonId, isInUse: boolean): PeopleDocument {
  const person = requirePerson(roster, id);
  if (isInUse) {
    throw new Refusal('person-in-use', `${person.name} has pitched, joined or recorded something.`, {
      name: person.name,
    });
  }
  if (person.role === 'organiser') refuseLastOrganiser(roster, id);
  const { [id]: _removed, ...people } = roster.people;
  return { ...roster, people };
}

export interface RosterImport {
  readonly roster: PeopleDocument;
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
}

/**
 * Takes over a pasted or imported list. A row whose e-mail address is known updates that person,
 * so that importing the same list twice changes nothing.
 */
export function importPeople(
  roster: PeopleDocument,
  rows: readonly PersonDetails[],
  newPersonId: () => PersonId,
  addedAt: Instant,
): RosterImport {
  let result = roster;
  const counts = { added: 0, updated: 0, unchanged: 0 };
  for (const row of rows) {
    const known = findPerson(result, row);
    if (!known) {
      result = addPerson(result, row, newPersonId(), addedAt);
      counts.added += 1;
    } else if (isSame(known, row)) {
      counts.unchanged += 1;
    } else {
      result = updatePerson(result, known.id, row);
      counts.updated += 1;
    }
  }
  return { roster: result, ...counts };
}

/** Whom a row of a list means: by e-mail address, else by a name that one person has. */
export function findPerson(
  roster: PeopleDocument,
  row: Pick<PersonDetails, 'name' | 'email'>,
): Person | undefined {
  return findByEmail(roster, row.email) ?? findByName(roster, row);
}

/**
 * Refuses an undo or redo whose outcome no command could have made now: `isInUse` tells who has done
 * something meanwhile. Who is no organiser changes their own entry only.
 */
export function refuseRosterStep(
  before: PeopleDocument,
  after: PeopleDocument,
  by: Person | null,
  isInUse: (id: PersonId) => boolean,
): void {
  for (const person of Object.values(before.people)) {
    if (!after.people[person.id]) removePerson(before, person.id, isInUse(person.id));
  }
  const changed = Object.values(after.people).filter((person) => before.people[person.id] !== person);
  for (const { id, email } of changed) {
    if (by !== null && by.role !== 'organiser' && by.id !== id) {
      throw new Refusal('role-not-allowed', 'Organisers keep the roster; you may change your own entry.', {
        role: by.role,
        allowed: ['organiser'],
      });
    }
    refuseTakenEmail(after, email, id);
  }
  const hasOrganiser = ({ people }: PeopleDocument) =>
    Object.values(people).some(({ role }) => role === 'organiser');
  if (hasOrganiser(before) && !hasOrganiser(after)) throw lastOrganiser();
}

/** Throws `not-found` for an id that is not in the roster. */
export function requirePerson(roster: PeopleDocument, id: PersonId): Person {
  const person = roster.people[id];
  if (!person) throw new Refusal('not-found', 'That person is not in the roster.', { what: 'person' });
  return person;
}

function withPerson(roster: PeopleDocument, person: Person): PeopleDocument {
  return { ...roster, people: { ...roster.people, [person.id]: person } };
}

function findByEmail(roster: PeopleDocument, email: string | null): Person | undefined {
  if (!email) return undefined;
  const wanted = email.toLowerCase();
  return Object.values(roster.people).find((person) => person.email?.toLowerCase() === wanted);
}

// Two addresses are two people, whatever their names; a name that two people have means neither of them.
function findByName(roster: PeopleDocument, row: Pick<PersonDetails, 'name' | 'email'>): Person | undefined {
  const [same, another] = Object.values(roster.people).filter(({ name }) => name === row.name);
  if (!same || another) return undefined;
  return row.email && same.email ? undefined : same;
}

function isSame(person: Person, row: PersonDetails): boolean {
  return (
    person.name === row.name &&
    person.email === row.email &&
    person.role === row.role &&
    person.diet === row.diet &&
    person.skills.join('\n') === row.skills.join('\n')
  );
}

function refuseTakenEmail(roster: PeopleDocument, email: string | null, except: PersonId | null): void {
  const holder = findByEmail(roster, email);
  if (holder && holder.id !== except) {
    throw new Refusal('name-taken', `${holder.name} has that e-mail address.`, { name: holder.name });
  }
}

function refuseLastOrganiser(roster: PeopleDocument, id: PersonId): void {
  const others = Object.values(roster.people).some(
    (person) => person.role === 'organiser' && person.id !== id,
  );
  if (!others) throw lastOrganiser();
}

function lastOrganiser(): Refusal {
  return new Refusal('last-organiser', 'A workspace needs at least one organiser.');
}
