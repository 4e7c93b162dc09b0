import Papa from 'papaparse';
import { z } from 'zod';
import type { RosterRow } from '#contract/people-calls.ts';
import type { PersonId } from '#core/ids.ts';
import { type PeopleDocument, PersonDetails, type Role } from '#core/people/person.ts';
import { findPerson, importPeople } from '#core/people/roster.ts';
import { Refusal } from '#core/refusals.ts';
import type { Instant } from '#core/time.ts';

// A roster is a short list that a person pastes from a sheet, so a whole-text parser is enough here.

type Field = 'name' | 'email' | 'role' | 'skills' | 'diet';

/** Headers as HR tools and sheets write them, letters only and in lower case. */
const HEADERS: Readonly<Record<string, Field>> = {
  name: 'name',
  fullname: 'name',
  person: 'name',
  employee: 'name',
  email: 'email',
  emailaddress: 'email',
  mail: 'email',
  role: 'role',
  type: 'role',
  skills: 'skills',
  skill: 'skills',
  expertise: 'skills',
  diet: 'diet',
  dietaryrequirements: 'diet',
  dietary: 'diet',
  food: 'diet',
  allergies: 'diet',
};

const ROLES: Readonly<Record<string, Role>> = {
  engineer: 'engineer',
  developer: 'engineer',
  dev: 'engineer',
  organiser: 'organiser',
  organizer: 'organiser',
  guest: 'guest',
};

type Fields = readonly (Field | undefined)[];

/**
 * What each row of a pasted list would do to the roster, one after another. Without headers: name, e-mail,
 * role, skills, diet. What the list has no column for stays as it is with people who are known.
 */
export function readRoster(text: string, roster: PeopleDocument): RosterRow[] {
  const parsed = Papa.parse<string[]>(text.replace(/^\uFEFF/u, ''), { skipEmptyLines: 'greedy' });
  const [first, ...rest] = parsed.data;
  if (!first) return [];
  const named = first.map((header) => HEADERS[header.toLowerCase().replace(/[^a-z]/gu, '')]);
  const hasHeader = named.includes('name');
  const fields = hasHeader ? named : (['name', 'email', 'role', 'skills', 'diet'] as const);
  const rows = hasHeader ? rest : parsed.data;
  const seen = new Set<string>();
  let soFar = roster;
  return rows.map((cells, index) => {
    const line = index + (hasHeader ? 2 : 1);
    const { row, roster: after } = readRow(cells, fields, line, soFar, seen);
    soFar = after;
    return row;
  });
}

interface ReadRow {
  readonly row: RosterRow;
  /** As the rows up to this one leave it. */
  readonly roster: PeopleDocument;
}

function readRow(
  cells: readonly string[],
  fields: Fields,
  line: number,
  roster: PeopleDocument,
  seen: Set<string>,
): ReadRow {
  const reject = (problem: string): ReadRow => ({
    row: { line, person: null, problem, effect: 'reject' },
    roster,
  });
  const details = detailsOf(cells, fields, roster);
  if (!details) return reject('The role is none of engineer, organiser and guest.');
  const parsed = PersonDetails.safeParse(details);
  if (!parsed.success) return reject(z.prettifyError(parsed.error));
  const email = parsed.data.email?.toLowerCase();
  if (email && seen.has(email)) return reject('An earlier row has the same e-mail address.');
  if (email) seen.add(email);
  try {
    return effectOf(parsed.data, line, roster);
  } catch (fault) {
    if (fault instanceof Refusal) return reject(fault.message);
    throw fault;
  }
}

/** Null where the role is none of ours. */
function detailsOf(cells: readonly string[], fields: Fields, roster: PeopleDocument): PersonDetails | null {
  const cell = (field: Field) => cells[fields.indexOf(field)]?.trim();
  const [name, email] = [cell('name') ?? '', cell('email') || null];
  const known = findPerson(roster, { name, email });
  const said = cell('role')?.toLowerCase();
  const role = said ? ROLES[said] : (known?.role ?? 'engineer');
  if (!role) return null;
  const skills = cell('skills')
    ?.split(/[;,|]/u)
    .map((skill) => skill.trim())
    .filter(Boolean);
  const diet = cell('diet') ?? known?.diet ?? '';
  return { name, email, role, skills: skills ?? [...(known?.skills ?? [])], diet };
}

function effectOf(person: PersonDetails, line: number, roster: PeopleDocument): ReadRow {
  const previewId = () => `preview-${line}` as PersonId;
  const imported = importPeople(roster, [person], previewId, 0 as Instant);
  const effect = imported.added ? 'add' : imported.updated ? 'update' : 'unchanged';
  return { row: { line, person, problem: null, effect }, roster: imported.roster };
}
