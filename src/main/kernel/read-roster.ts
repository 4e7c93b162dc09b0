import Papa from 'papaparse';
import { z } from 'zod';
import type { RosterRow } from '#contract/people-calls.ts';
import type { PersonId } from '#core/ids.ts';
import { type PeopleDocument, PersonDetails, type Role } from '#core/people/person.ts';
import { importPeople } from '#core/people/roster.ts';

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

/** What each row of a pasted list would do to the roster. Without headers: name, e-mail, role, skills, diet. */
export function readRoster(text: string, roster: PeopleDocument): RosterRow[] {
  const parsed = Papa.parse<string[]>(text.replace(/^\uFEFF/u, ''), { skipEmptyLines: 'greedy' });
  const [first, ...rest] = parsed.data;
  if (!first) return [];
  const named = first.map((header) => HEADERS[header.toLowerCase().replace(/[^a-z]/gu, '')]);
  const hasHeader = named.includes('name');
  const fields = hasHeader ? named : (['name', 'email', 'role', 'skills', 'diet'] as const);
  const rows = hasHeader ? rest : parsed.data;
  const seen = new Set<string>();
  return rows.map((cells, index) => readRow(cells, fields, index + (hasHeader ? 2 : 1), roster, seen));
}

function readRow(
  cells: readonly string[],
  fields: readonly (Field | undefined)[],
  line: number,
  roster: PeopleDocument,
  seen: Set<string>,
): RosterRow {
  const cell = (field: Field) => cells[fields.indexOf(field)]?.trim() ?? '';
  const role = cell('role') === '' ? 'engineer' : ROLES[cell('role').toLowerCase()];
  if (!role) return reject(line, 'The role is none of engineer, organiser and guest.');
  const parsed = PersonDetails.safeParse({
    name: cell('name'),
    email: cell('email') || null,
    role,
    skills: cell('skills')
      .split(/[;,|]/u)
      .map((skill) => skill.trim())
      .filter(Boolean),
    diet: cell('diet'),
  });
  if (!parsed.success) return reject(line, z.prettifyError(parsed.error));
  const email = parsed.data.email?.toLowerCase();
  if (email && seen.has(email)) return reject(line, 'An earlier row has the same e-mail address.');
  if (email) seen.add(email);
  return effectOf(parsed.data, line, roster);
}

function effectOf(person: PersonDetails, line: number, roster: PeopleDocument): RosterRow {
  try {
    const { added, updated } = importPeople(roster, [person], () => 'preview' as PersonId, 0 as never);
    return { line, person, problem: null, effect: added ? 'add' : updated ? 'update' : 'unchanged' };
  } catch (fault) {
    if (fault instanceof Error && fault.name === 'Refusal') return reject(line, fault.message);
    throw fault;
  }
}

function reject(line: number, problem: string): RosterRow {
  return { line, person: null, problem, effect: 'reject' };
}
