// The columns of a mapping by their fields, and the cells that a row has for them. Runs for every cell of a
// file: a list that need not be made is not.
import { cleanCell, withoutGuard } from './clean-cell.ts';
import { columnNames, plainName } from './header-key.ts';
import type { ImportMapping, MappingField } from './mapping.ts';
import type { SourceRow } from './source-row.ts';

export interface Column {
  readonly index: number;
  readonly name: string;
}

export interface FilledCell {
  readonly name: string;
  readonly text: string;
}

export type ColumnsByField = Readonly<Record<Exclude<MappingField, 'drop'>, readonly Column[]>>;

/** In the order of the file, each with a name of its own. */
export function columnsByField(mapped: ImportMapping['columns']): ColumnsByField {
  const sorted = mapped.toSorted((a, b) => a.index - b.index);
  const names = columnNames(sorted.map((column) => column.header));
  const columns = sorted.map(({ index, field }, position) => {
    return { index, field, name: names[position] ?? plainName('', index) };
  });
  const ofField = (field: MappingField) => columns.filter((column) => column.field === field);
  return {
    verbatim: ofField('verbatim'),
    title: ofField('title'),
    date: ofField('date'),
    customer: ofField('customer'),
    company: ofField('company'),
    email: ofField('email'),
    tags: ofField('tags'),
    area: ofField('area'),
    rating: ofField('rating'),
    sourceId: ofField('sourceId'),
    link: ofField('link'),
    voter: ofField('voter'),
    voterEmail: ofField('voterEmail'),
    votedAt: ofField('votedAt'),
    extra: ofField('extra'),
  };
}

/** What the cell says, cleaned and without outer white space; empty where there is none. */
export function cellOf(row: SourceRow, { index }: Column): string {
  const cell = row.cells[index];
  if (cell === undefined || cell === '') return '';
  const text = row.isPlain === true ? withoutGuard(cell) : cleanCell(cell);
  return isTrimmed(text) ? text : text.trim();
}

/** The first filled cell of these columns; empty where all are. */
export function firstCell(row: SourceRow, columns: readonly Column[]): string {
  for (const column of columns) {
    const text = cellOf(row, column);
    if (text !== '') return text;
  }
  return '';
}

/** The same with the name of its column. */
export function firstFilled(row: SourceRow, columns: readonly Column[]): FilledCell | null {
  for (const column of columns) {
    const text = cellOf(row, column);
    if (text !== '') return { name: column.name, text };
  }
  return null;
}

export function filledCells(row: SourceRow, columns: readonly Column[]): FilledCell[] {
  const found: FilledCell[] = [];
  for (const column of columns) {
    const text = cellOf(row, column);
    if (text !== '') found.push({ name: column.name, text });
  }
  return found;
}

export function headersByIndex(columns: ImportMapping['columns']): string[] {
  const headers: string[] = [];
  for (const { index, header } of columns) headers[index] = header;
  return Array.from(headers, (header) => header ?? '');
}

export function isBlank(cell: string): boolean {
  return cell === '' || cell.trim() === '';
}

/** White space begins below 33 and goes on from 127: sure of what most cells begin and end with. */
function isTrimmed(text: string): boolean {
  return isInk(text.charCodeAt(0)) && isInk(text.charCodeAt(text.length - 1));
}

function isInk(code: number): boolean {
  return code > 32 && code < 127;
}
