// Puts files of one source together: the companions that core/feedback/joins.ts names are read into memory
// by their keys, and the main file is written again with what they know of each row.
import { basename } from 'node:path';
import type { Encoding } from '#core/feedback/encodings.ts';
import { headerKey } from '#core/feedback/header-key.ts';
import { type Companion, JOINS, type Join } from '#core/feedback/joins.ts';
import { Refusal } from '#core/refusals.ts';
import { openTable } from '../import/recognise-file.ts';
import { UnpackedTableWriter } from '../import/unpacked-table.ts';
import { type FoundCompanion, Lookup, rowJoiner } from './companion-lookup.ts';
import { type KnownFile, knownIn, mayWrapLists } from './known-files.ts';
import type { UnpackFolder } from './unpack-folder.ts';
import type { NotTaken } from './unpacked.ts';
import { type WrittenIn, writtenAll } from './written-in.ts';

/** Rows of companions stand in memory, a few hundred bytes each. */
const MOST_COMPANION_ROWS = 2_000_000;

export interface JoinedFile {
  /** The main file. */
  readonly main: string;
  readonly companions: readonly string[];
  readonly written: WrittenIn;
  /** The table that takes the place of the main file. */
  readonly path: string;
}

export interface JoinOptions {
  readonly mostRows?: number;
  /** What a file is written in whose bytes do not tell. */
  readonly encodingOf?: (path: string) => Encoding | undefined;
}

/** Joins what belongs together among the files; answers only what was joined. */
export function joinFiles(
  paths: readonly string[],
  folder: UnpackFolder,
  notJoined: (file: NotTaken) => void,
  { mostRows = MOST_COMPANION_ROWS, encodingOf = () => undefined }: JoinOptions = {},
): JoinedFile[] {
  const [only] = paths;
  if (only === undefined || (paths.length === 1 && !mayWrapLists(only))) return [];
  const files = paths.flatMap((path) => knownIn(path, encodingOf(path)));
  const joinedPaths = new Set<string>();
  return files.flatMap((main) => {
    if (joinedPaths.has(main.path)) return [];
    const found = companionsOf(main, files);
    if (found.length === 0) return [];
    joinedPaths.add(main.path);
    return joinedOrNot(main, found, folder, mostRows, notJoined);
  });
}

function companionsOf(main: KnownFile, files: readonly KnownFile[]): FoundCompanion[] {
  const others = files.filter((one) => one !== main && (isOfSame(one, main) || !isOfAnotherMain(one, files)));
  for (const join of JOINS) {
    const found = isLike(main, join.main) ? companionsIn(others, join.companions, everyOne(join)) : [];
    if (found.length > 0) return found;
  }
  return [];
}

const isOfSame = (one: KnownFile, other: KnownFile) => one.path === other.path;

/** Each page of an answer brings the users of its own tickets. */
function isOfAnotherMain(one: KnownFile, files: readonly KnownFile[]): boolean {
  return (
    one.isBeside && files.some((main) => isOfSame(one, main) && JOINS.some((join) => isLike(main, join.main)))
  );
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
  const companions = filesOf(found).filter((path) => path !== main.path);
  const of = `${KINDS[main.shape.format]} joined with ${[...listsOf(main, found), ...companions.map((path) => basename(path))].join(', ')}`;
  const writer = new UnpackedTableWriter(folder.place(main.path), of, [...headers, ...added]);
  const cellsOf = rowJoiner(headers, lookups);
  try {
    for (const row of rows) writer.write(row.line, cellsOf(row), row.problem, row.more);
    writer.finish();
  } finally {
    writer.close();
  }
  return { main: main.path, companions, written: writtenAll([main, ...knownOf(found)]), path: writer.path };
}

const KINDS = { csv: 'CSV', json: 'JSON', jsonl: 'JSON Lines', table: 'Table' } as const;

/** What came along in the main file itself. */
function listsOf(main: KnownFile, found: readonly FoundCompanion[]): string[] {
  return found
    .filter(({ files }) => files.some(({ path }) => path === main.path))
    .map(({ companion }) => `its ${companion.name}`);
}

function knownOf(found: readonly FoundCompanion[]): KnownFile[] {
  return found.flatMap(({ files, inner }) => [...files, ...knownOf(inner)]);
}

function filesOf(found: readonly FoundCompanion[]): string[] {
  return [...new Set(knownOf(found).map(({ path }) => path))];
}
