// A newer version of an item takes the place of the older one as a whole. What companion files had added to it
// is gone when the main file comes alone the next time: windows and the command line say so beforehand.
import type { Batch } from './batch.ts';
import { headerKey } from './header-key.ts';
import { type AddedColumn, type Companion, JOINS } from './joins.ts';
import { type ColumnMapping, type MappingField, VOTER_FIELDS } from './mapping.ts';

export interface MissingCompanions {
  /** What the files hold: "users". */
  readonly companions: readonly string[];
  /** What items lose, in words: "customer", or the column's name. */
  readonly loses: readonly string[];
}

interface MainFile {
  readonly source: string;
  readonly headers: readonly string[];
  /** Columns without a filled cell: a companion was there, and the file that it leads on to was not. */
  readonly empty?: readonly string[];
}

/** The headers of files that are to be imported. */
export function headersIn(columns: readonly ColumnMapping[]): Pick<MainFile, 'headers' | 'empty'> {
  const filled = new Set(columns.flatMap(({ header, samples }) => (samples.length > 0 ? [header] : [])));
  const headers = columns.map(({ header }) => header);
  return { headers, empty: headers.filter((header) => !filled.has(header)) };
}

/** What the newest standing import that was joined from such files had, and this file alone lacks. */
export function missingCompanions(
  { source, headers, empty = [] }: MainFile,
  batches: readonly Batch[],
): MissingCompanions | null {
  const keys = new Set(headers.map(headerKey));
  const emptyKeys = new Set(empty.map(headerKey));
  const joins = JOINS.filter(({ main }) => hasAll(keys, main));
  if (joins.length === 0) return null;
  const standing = batches.filter((batch) => batch.undoneAt === null && batch.source === source);
  for (const { mapping } of standing.toReversed()) {
    const fields = new Map(mapping.columns.map(({ header, field }) => [headerKey(header), field]));
    for (const { main, companions } of joins) {
      const missing = hasAll(fields, main) ? lostIn(companions, keys, emptyKeys, fields) : null;
      if (missing) return missing;
    }
  }
  return null;
}

/** In a title and what to do about it. */
export function sayMissing({ companions, loses }: MissingCompanions): { title: string; advice: string } {
  const [files, them] = companions.length > 1 ? ['these files', 'them'] : ['this file', 'it'];
  return {
    title: `An earlier import came with ${sayList(companions)}`,
    advice:
      `Without ${files}, items that are here already lose ${sayList(loses)} where they come again. ` +
      `Add ${them}, or import anyway.`,
  };
}

/** "users and organizations". */
export function sayList(words: readonly string[]): string {
  return new Intl.ListFormat('en-GB').format(words);
}

function hasAll(keys: { has(key: string): boolean }, wanted: string): boolean {
  return wanted.split(' ').every((key) => keys.has(key));
}

function lostIn(
  companions: readonly Companion[],
  keys: ReadonlySet<string>,
  empty: ReadonlySet<string>,
  fields: ReadonlyMap<string, MappingField>,
): MissingCompanions | null {
  const isMissing = (as: string) => !keys.has(headerKey(as)) || empty.has(headerKey(as));
  const isLost = ({ as }: AddedColumn) => {
    const field = fields.get(headerKey(as));
    // People who voted are kept apart from the versions of what they voted for.
    return isMissing(as) && field !== undefined && field !== 'drop' && !VOTER_FIELDS.has(field);
  };
  // Columns that only lead on to another file say nothing to anybody.
  const isLink = ({ as }: AddedColumn) => companions.some(({ by }) => by.split(' ').includes(headerKey(as)));
  const lost = companions.flatMap(({ name, adds, companions: inner = [] }) => {
    const own = adds.filter((column) => isLost(column) && !isLink(column));
    if (own.length === 0) return [];
    const isHere = own.every(({ as }) => keys.has(headerKey(as)));
    // It is here, and says nothing: what it leads on to is missing, or nothing where it leads nowhere.
    if (isHere) return inner.map((one) => ({ name: one.name, own }));
    return [{ name, own: own.filter(({ as }) => !keys.has(headerKey(as))) }];
  });
  if (lost.length === 0) return null;
  const loses = lost.flatMap(({ own }) => own.map(({ as }) => wordFor(as, fields.get(headerKey(as)))));
  return { companions: lost.map(({ name }) => name), loses: [...new Set(loses)] };
}

function wordFor(header: string, field: MappingField | undefined): string {
  if (field === 'email') return 'e-mail address';
  return field === undefined || field === 'extra' ? `“${header}”` : field;
}
