// Puts files of one source together: the companions that core/feedback/joins.ts names are read into memory
// by their keys, and the main file is written again with what they know of each row.
import { basename } from 'node:path';
import { headerKey } from '#core/feedback/header-key.ts';
import { type Companion, JOINS } from '#core/feedback/joins.ts';
import type { SourceRow } from '#core/feedback/source-row.ts';
import { Refusal } from '#core/refusals.ts';
import { notRecognised } from '../import/look-at-file.ts';
import { type FileShape, openTable, recogniseFile } from '../import/recognise-file.ts';
import { UnpackedTableWriter } from '../import/unpacked-table.ts';
import type { UnpackFolder } from './unpack-folder.ts';
import type { NotTaken } from './unpacked.ts';

/** Rows of companions stand in memory, a few hundred bytes each. */
const MOST_COMPANION_ROWS = 2_000_000;

interface KnownFile {
  readonly path: string;
  readonly shape: FileShape;
  readonly keys: readonly string[];
}

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
      const found = isLike(main, join.main) ? companionsIn(others, join.companions) : [];
      if (found.length > 0) return joinedOrNot(main, found, folder, mostRows, notJoined);
    }
    return [];
  });
}

function known(path: string): KnownFile | null {
  try {
    const shape = recogniseFile(path, {});
    return { path, shape, keys: openTable(path, shape, null).headers.map(headerKey) };
  } catch (error) {
    // It is looked at again with the others, and refused there in words.
    if (error instanceof Refusal) return null;
    throw error;
  }
}

interface FoundCompanion {
  readonly companion: Companion;
  readonly file: KnownFile;
  readonly inner: readonly FoundCompanion[];
}

function companionsIn(files: readonly KnownFile[], companions: readonly Companion[]): FoundCompanion[] {
  return companions.flatMap((companion) => {
    // The narrowest file that has the columns: comments have those of votes too.
    const [file] = files
      .filter((one) => isLike(one, companion.has))
      .toSorted((a, b) => a.keys.length - b.keys.length);
    return file ? [{ companion, file, inner: companionsIn(files, companion.companions ?? []) }] : [];
  });
}

function isLike({ keys }: KnownFile, has: string): boolean {
  return has.split(' ').every((key) => keys.includes(key));
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
  return [...new Set(found.flatMap(({ file, inner }) => [file.path, ...filesOf(inner)]))];
}

/** Gives each row what the companions know of it; what one adds can be what the next looks up by. */
function rowJoiner(headers: readonly string[], lookups: readonly Lookup[]) {
  const place = placesOf([...headers, ...lookups.flatMap((lookup) => lookup.headers)]);
  return (row: SourceRow): readonly string[] => {
    if (row.problem !== null) return row.cells;
    const cells = Array.from(headers, (_, index) => row.cells[index] ?? '');
    for (const lookup of lookups) cells.push(...lookup.valuesFor((key) => cells[place(key)] ?? ''));
    return cells;
  };
}

/** Where the first column with a key stands; -1 for none. */
function placesOf(headers: readonly string[]): (key: string) => number {
  const places = new Map<string, number>();
  for (const [index, key] of headers.map(headerKey).entries()) if (!places.has(key)) places.set(key, index);
  return (key) => places.get(key) ?? -1;
}

/** A companion in memory: by its key, the cells that are to be added. */
class Lookup {
  readonly headers: readonly string[];
  readonly #companion: Companion;
  readonly #rows = new Map<string, Array<{ readonly same: string; readonly values: readonly string[] }>>();

  constructor({ companion, file, inner }: FoundCompanion, mainPath: string, mostRows: number) {
    this.#companion = companion;
    this.headers = companion.adds.map(({ as }) => as);
    const { headers, rows } = openTable(file.path, file.shape, null);
    const lookups = inner.map((one) => new Lookup(one, mainPath, mostRows));
    const cellsOf = rowJoiner(headers, lookups);
    const place = placesOf([...headers, ...lookups.flatMap((lookup) => lookup.headers)]);
    let count = 0;
    for (const row of rows) {
      count += 1;
      if (count > mostRows)
        throw notRecognised(
          mainPath,
          `it comes in without “${basename(file.path)}”, which is too large to join`,
        );
      if (row.problem === null) this.#add(cellsOf(row), place);
    }
  }

  #add(cells: readonly string[], place: (key: string) => number): void {
    const cell = (key: string) => cells[place(key)] ?? '';
    const { key, adds, same } = this.#companion;
    const id = cell(key);
    if (id === '') return;
    const values = adds.map(({ from }) => (from === undefined ? '' : cell(from)));
    const known = this.#rows.get(id);
    const entry = { same: same ? cell(same.own) : '', values };
    if (known) known.push(entry);
    else this.#rows.set(id, [entry]);
  }

  valuesFor(cell: (key: string) => string): string[] {
    const { by, same, adds } = this.#companion;
    const id =
      by
        .split(' ')
        .map(cell)
        .find((value) => value !== '') ?? '';
    const writer = same ? cell(same.main) : '';
    const rows = (this.#rows.get(id) ?? []).filter((row) => !same || (writer !== '' && row.same === writer));
    return adds.map(({ from, between }, index) => {
      if (from === undefined) return String(rows.length);
      const values = rows.map(({ values: own }) => own[index] ?? '').filter((value) => value !== '');
      return between === undefined ? (values[0] ?? '') : values.join(between);
    });
  }
}
