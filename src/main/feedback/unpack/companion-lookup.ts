// What companion files know of the rows of a main file, in memory by their keys: for join-files.ts.
import { basename } from 'node:path';
import { headerKey } from '#core/feedback/header-key.ts';
import type { Companion } from '#core/feedback/joins.ts';
import type { SourceRow } from '#core/feedback/source-row.ts';
import { notRecognised } from '../import/look-at-file.ts';
import { openTable } from '../import/recognise-file.ts';
import type { KnownFile } from './known-files.ts';

export interface FoundCompanion {
  readonly companion: Companion;
  /** A large export comes in several files of the same columns. */
  readonly files: readonly KnownFile[];
  readonly inner: readonly FoundCompanion[];
}

/** Gives each row what the companions know of it; what one adds can be what the next looks up by. */
export function rowJoiner(headers: readonly string[], lookups: readonly Lookup[]) {
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
export class Lookup {
  readonly headers: readonly string[];
  readonly #companion: Companion;
  #count = 0;
  readonly #rows = new Map<string, Array<{ readonly same: string; readonly values: readonly string[] }>>();

  constructor({ companion, files, inner }: FoundCompanion, mainPath: string, mostRows: number) {
    this.#companion = companion;
    this.headers = companion.adds.map(({ as }) => as);
    const lookups = inner.map((one) => new Lookup(one, mainPath, mostRows));
    for (const file of files) this.#read(file, lookups, mainPath, mostRows);
  }

  #read(file: KnownFile, lookups: readonly Lookup[], mainPath: string, mostRows: number): void {
    const { headers, rows } = openTable(file.path, file.shape, null);
    const cellsOf = rowJoiner(headers, lookups);
    const place = placesOf([...headers, ...lookups.flatMap((lookup) => lookup.headers)]);
    for (const row of rows) {
      this.#count += 1;
      if (this.#count > mostRows)
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
    return adds.map(({ from, between, isList }, index) => {
      if (from === undefined) return String(rows.length);
      if (isList) return listOf(rows.map(({ values: own }) => own[index] ?? ''));
      const values = rows.map(({ values: own }) => own[index] ?? '').filter((value) => value !== '');
      return between === undefined ? (values[0] ?? '') : values.join(between);
    });
  }
}

/** Empty where all are: the column counts as empty then. */
function listOf(values: readonly string[]): string {
  return values.every((value) => value === '') ? '' : JSON.stringify(values);
}
