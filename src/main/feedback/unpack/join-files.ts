// Puts files of one source together: the companions that core/feedback/joins.ts names are read into memory
// by their keys, and the main file is written again with what they know of each row.
import { basename } from 'node:path';
import { headerKey } from '#core/feedback/header-key.ts';
import { type Companion, JOINS, type Join } from '#core/feedback/joins.ts';
import { Refusal } from '#core/refusals.ts';
import { headersIn, openTable, recogniseFile } from '../import/recognise-file.ts';
import { UnpackedTableWriter } from '../import/unpacked-table.ts';
import { type FoundCompanion, type KnownFile, Lookup, rowJoiner } from './companion-lookup.ts';
import type { UnpackFolder } from './unpack-folder.ts';
import type { NotTaken } from './unpacked.ts';

/** Rows of companions stand in memory, a few hundred bytes each. */
const MOST_COMPANION_ROWS = 2_000_000;

export interface JoinedFile {
  /** The main file. */
  readonly main: string;
  readonly companions: readonly string[];
  /** The table that takes the place of the main file. */
  readonly path: string;
}

/** Joins what belongs together among the files; answers only what was joined. */
export function joinFiles(
  paths: readonly string[],
  folder: UnpackFolder,
  notJoined: (file: NotTaken) => void,
  mostRows = MOST_COMPANION_ROWS,
): JoinedFile[] {
  if (paths.length < 2) return [];
  const files = paths.flatMap((path) => known(path) ?? []);
  return files.flatMap((main) => {
    const others = files.filter(({ path }) => path !== main.path);
    for (const join of JOINS) {
      const found = isLike(main, join.main) ? companionsIn(others, join.companions, everyOne(join)) : [];
      if (found.length > 0) return joinedOrNot(main, found, folder, mostRows, notJoined);
    }
    return [];
  });
}

function known(path: string): KnownFile | null {
  try {
    const shape = recogniseFile(path, {});
    return { path, shape, keys: headersIn(path, shape).map(headerKey) };
  } catch (error) {
    // It is looked at again with the others, and refused there in words.
    if (error instanceof Refusal) return null;
    throw error;
  }
}

/** All of a large export's files count: keys of JSON come and go from one to the next. */
function companionsIn(
  files: readonly KnownFile[],
  companions: readonly Companion[],
  every: readonly Companion[],
): FoundCompanion[] {
  return companions.flatMap((companion) => {
    const found = files.filter((one) => isLike(one, companion.has) && isMostly(one, companion, every));
    if (found.length === 0) return [];
    return [{ companion, files: found, inner: companionsIn(files, companion.companions ?? [], every) }];
  });
}

function everyOne({ companions }: Pick<Join, 'companions'>): Companion[] {
  return companions.flatMap((one) => [one, ...everyOne({ companions: one.companions ?? [] })]);
}

/** Comments have the columns of votes too: a file is what it has the most columns of. */
function isMostly(file: KnownFile, companion: Companion, every: readonly Companion[]): boolean {
  const sizeOf = ({ has }: Companion) => has.split(' ').length;
  return every.every((other) => sizeOf(other) <= sizeOf(companion) || !isLike(file, other.has));
}

function isLike({ keys }: KnownFile, has: string): boolean {
  return has.split(' ').every((key) => keys.includes(headerKey(key)));
}

/** Without what belongs to it the main file still says what its customers said. */
function joinedOrNot(
  main: KnownFile,
  found: readonly FoundCompanion[],
  folder: UnpackFolder,
  mostRows: number,
  notJoined: (file: NotTaken) => void,
): JoinedFile[] {
  try {
    return [joined(main, found, folder, mostRows)];
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    notJoined({ name: basename(main.path), reason: String(error.details.reason ?? error.message) });
    return [];
  }
}

function joined(
  main: KnownFile,
  found: readonly FoundCompanion[],
  folder: UnpackFolder,
  mostRows: number,
): JoinedFile {
  const { headers, rows } = openTable(main.path, main.shape, null);
  const lookups = found.map((one) => new Lookup(one, main.path, mostRows));
  const added = lookups.flatMap((lookup) => lookup.headers);
  const companions = filesOf(found);
  const of = `${KINDS[main.shape.format]} joined with ${companions.map((path) => basename(path)).join(', ')}`;
  const writer = new UnpackedTableWriter(folder.place(main.path), of, [...headers, ...added]);
  const cellsOf = rowJoiner(headers, lookups);
  try {
    for (const row of rows) writer.write(row.line, cellsOf(row), row.problem, row.more);
    writer.finish();
  } finally {
    writer.close();
  }
  return { main: main.path, companions, path: writer.path };
}

const KINDS = { csv: 'CSV', json: 'JSON', jsonl: 'JSON Lines', table: 'Table' } as const;

function filesOf(found: readonly FoundCompanion[]): string[] {
  return [
    ...new Set(found.flatMap(({ files, inner }) => [...files.map(({ path }) => path), ...filesOf(inner)])),
  ];
}
