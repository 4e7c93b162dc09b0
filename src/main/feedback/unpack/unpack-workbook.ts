// A workbook becomes one table for each sheet that holds one; which of them is feedback is guessed and can
// be chosen. Reports put their title above the table: the header is the row whose names are known, else the first
// that is as wide as those below. The rows above it are kept, for whoever knows the header better.
import { rmSync } from 'node:fs';
import { type HeadRow, headerAt } from '../import/find-header.ts';
import { hasHeaderRow } from '../import/has-header.ts';
import { notRecognised } from '../import/look-at-file.ts';
import { UnpackedTableWriter } from '../import/unpacked-table.ts';
import { type ExcelRow, readSheetRows } from './excel-rows.ts';
import { readWorkbook, type Sheet, type Workbook } from './excel-workbook.ts';
import type { UnpackFolder } from './unpack-folder.ts';
import type { ChosenParts, UnpackedTable } from './unpacked.ts';
import type { ZipArchive } from './zip-archive.ts';

const ROWS_FOR_HEADER = 50;
const SHARE_OF_WIDTH = 0.6;
const MOST_STRAY_COLUMNS = 100;
/** Of all sheets together: many may name the same file, and all cells the same long text. */
const MOST_CHARACTERS = 4 * 1024 ** 3;

interface SheetTable {
  readonly sheet: Sheet;
  readonly rows: number;
  readonly columns: number;
  readonly characters: number;
  readonly path: string;
}

/** Writes the sheet that looks like a table, or the chosen one, and names all that could be chosen. */
export async function unpackWorkbook(
  archive: ZipArchive,
  folder: UnpackFolder,
  chosen: ChosenParts,
  mostCharacters = MOST_CHARACTERS,
): Promise<UnpackedTable> {
  archive.refuseHarm();
  const workbook = await readWorkbook(archive);
  const tables: SheetTable[] = [];
  let left = mostCharacters;
  for (const sheet of workbook.sheets) {
    const table = await writeSheet(workbook, sheet, folder.place(archive.path), left);
    if (!table) continue;
    tables.push(table);
    left -= table.characters;
  }
  const taken = tables.find(({ sheet }) => chosen?.includes(sheet.name)) ?? likeliest(tables);
  if (!taken) throw notRecognised(archive.path, 'no sheet of the workbook holds rows');
  for (const { path } of tables) if (path !== taken.path) rmSync(path, { force: true });
  return {
    path: taken.path,
    kind: 'workbook',
    isOneOf: true,
    parts: tables.map((table) => ({
      name: table.sheet.name,
      rows: table.rows,
      isChosen: table === taken,
    })),
  };
}

/** The first sheet in sight with columns and rows under them, else the one with most rows. */
function likeliest(tables: readonly SheetTable[]): SheetTable | undefined {
  const inSight = tables.filter(({ sheet }) => !sheet.isHidden);
  return (
    inSight.find(({ rows, columns }) => columns > 1 && rows > 0) ??
    tables.toSorted((a, b) => b.rows - a.rows)[0]
  );
}

/** Null where the sheet holds nothing under a header. */
async function writeSheet(
  workbook: Workbook,
  sheet: Sheet,
  path: string,
  mostCharacters: number,
): Promise<SheetTable | null> {
  const table = new SheetTableWriter(path, `Excel workbook, sheet "${sheet.name}"`, mostCharacters);
  try {
    await readSheetRows(workbook, sheet, (row) => table.add(row));
    table.finish();
  } catch (error) {
    table.close();
    throw error;
  }
  const { rows, columns, characters } = table;
  return rows > 0 ? { sheet, rows, columns, characters, path } : null;
}

/** Holds back the first rows until the header among them is known. */
class SheetTableWriter {
  readonly #path: string;
  readonly #of: string;
  readonly #mostCharacters: number;
  readonly #before: ExcelRow[] = [];
  #writer: UnpackedTableWriter | null = null;
  columns = 0;

  constructor(path: string, of: string, mostCharacters: number) {
    this.#path = path;
    this.#of = of;
    this.#mostCharacters = mostCharacters;
  }

  get characters(): number {
    return this.#writer?.characters ?? 0;
  }

  get rows(): number {
    return this.#writer?.rows ?? 0;
  }

  add(row: ExcelRow): void {
    if (this.#writer) this.#write(this.#writer, row);
    else if (this.#before.push(row) === ROWS_FOR_HEADER) this.#begin();
  }

  finish(): void {
    if (!this.#writer && this.#before.length > 0) this.#begin();
    this.#writer?.finish();
  }

  close(): void {
    this.#writer?.close();
  }

  #begin(): void {
    const start = startOf(this.#before);
    const first = this.#before[start]?.cells ?? [];
    const isNamed = hasHeaderRow(first);
    this.columns = first.length;
    const headers = isNamed ? first : first.map((_, index) => `Column ${index + 1}`);
    const named = isNamed ? (this.#before[start]?.row ?? 0) : 0;
    const limits = { mostCharacters: this.#mostCharacters, headerAt: named };
    this.#writer = new UnpackedTableWriter(this.#path, this.#of, headers, limits);
    for (const { row, cells } of this.#before.slice(0, start)) this.#writer.writeAbove(row, cells);
    for (const row of this.#before.slice(isNamed ? start + 1 : start)) this.#write(this.#writer, row);
  }

  #write(writer: UnpackedTableWriter, { row, cells }: ExcelRow): void {
    if (cells.length <= this.columns + MOST_STRAY_COLUMNS) writer.write(row, cells);
    else
      writer.write(
        row,
        cells.filter((cell) => cell !== ''),
        'The row has a cell far beyond the table.',
      );
  }
}

function startOf(rows: readonly ExcelRow[]): number {
  const named = headerAt(filledUp(rows));
  if (named > 0) return named;
  const filled = rows.map(({ cells }) => cells.filter((cell) => cell.trim() !== '').length);
  const width = Math.max(0, ...filled);
  return Math.max(
    0,
    filled.findIndex((count) => count >= width * SHARE_OF_WIDTH),
  );
}

/** As a CSV would have them: a sheet's rows end at their last cell. One that is wider than all others is no measure. */
function filledUp(rows: readonly ExcelRow[]): HeadRow[] {
  const [widest = 0, width = widest] = rows.map(({ cells }) => cells.length).toSorted((a, b) => b - a);
  return rows.map(({ cells }) => {
    const missing = Math.max(0, width - cells.length);
    return { cells: [...cells, ...Array.from({ length: missing }, () => '')], problem: null };
  });
}
