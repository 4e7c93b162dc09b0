import Papa from 'papaparse';
import type { RosterRow } from '#contract/people-calls.ts';
import type { PersonId } from '#core/ids.ts';
import { type PeopleDocument, PersonDetails } from '#core/people/person.ts';
import { findPerson, importPeople } from '#core/people/roster.ts';
import { Refusal } from '#core/refusals.ts';
import type { Instant } from '#core/time.ts';
import { type RosterField, roleOf, rosterFieldOf } from './roster-columns.ts';
import { sayIssues } from './say-issues.ts';

// A roster is a short list that a person pastes from a sheet, so a whole-text parser is enough here.

type Fields = readonly (RosterField | undefined)[];

export interface Roster {
  readonly rows: readonly RosterRow[];
  /** Headers of columns that hold nothing we keep. */
  readonly leftAside: readonly string[];
}

/**
 * What each row of a pasted list would do to the roster, one after another. Without headers: name, e-mail,
 * role, skills, diet. What the list has no column for stays as it is with people who are known.
 */
export function readRoster(text: string, roster: PeopleDocument): Roster {
  const parsed = Papa.parse<string[]>(text.replace(/^\uFEFF/u, ''), { skipEmptyLines: 'greedy' });
  const [first, ...rest] = parsed.data;
  if (!first) return { rows: [], leftAside: [] };
  const named = first.map(rosterFieldOf);
  const hasHeader = named.includes('name') || named.includes('given');
  const fields = hasHeader ? named : (['name', 'email', 'role', 'skills', 'diet'] as const);
  const rows = hasHeader ? rest : parsed.data;
  const seen = new Set<string>();
  let soFar = roster;
  const read = rows.map((cells, index) => {
    const line = index + (hasHeader ? 2 : 1);
    const { row, roster: after } = readRow(cells, fields, line, soFar, seen);
    soFar = after;
    return row;
  });
  const leftAside = hasHeader ? first.filter((header, at) => header.trim() !== '' && !named[at]) : [];
  return { rows: read, leftAside };
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
  const parsed = PersonDetails.safeParse(detailsOf(cells, fields, roster));
  if (!parsed.success) return reject(sayIssues(parsed.error));
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

/** As the row says it; a role that is none of ours is left to the schema to refuse. */
function detailsOf(cells: readonly string[], fields: Fields, roster: PeopleDocument) {
  const cell = (field: RosterField) => cells[fields.indexOf(field)]?.trim();
  const name = cell('name') || [cell('given'), cell('family')].filter(Boolean).join(' ');
  const known = findPerson(roster, { name, email: cell('email') || null });
  const said = cell('role');
  const skills = cell('skills')
    ?.split(/[;,|]/u)
    .map((skill) => skill.trim())
    .filter(Boolean);
  return {
    name,
    email: cell('email') || (known?.email ?? null),
    role: said ? (roleOf(said) ?? said) : (known?.role ?? 'engineer'),
    skills: skills ?? [...(known?.skills ?? [])],
    diet: cell('diet') ?? known?.diet ?? '',
  };
}

function effectOf(person: PersonDetails, line: number, roster: PeopleDocument): ReadRow {
  const previewId = () => `preview-${line}` as PersonId;
  const imported = importPeople(roster, [person], previewId, 0 as Instant);
  const effect = imported.added ? 'add' : imported.updated ? 'update' : 'unchanged';
  return { row: { line, person, problem: null, effect }, roster: imported.roster };
}
