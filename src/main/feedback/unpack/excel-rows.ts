import { columnOf, numberText, unescapeText } from './excel-cells.ts';
import type { Sheet, Workbook } from './excel-workbook.ts';
import { readXml } from './read-xml.ts';

const PLAIN = { kind: 'plain' } as const;
const MOST_COLUMNS = 16_384;

export interface ExcelRow {
  /** As Excel numbers them, from 1. */
  readonly row: number;
  readonly cells: readonly string[];
}

/** Reads a sheet row by row; rows without a filled cell are not told. */
export async function readSheetRows(
  workbook: Workbook,
  sheet: Sheet,
  onRow: (row: ExcelRow) => void,
): Promise<void> {
  const reader = new SheetReader(workbook, onRow);
  await readXml(await sheet.file.open(), reader);
}

class SheetReader {
  readonly #workbook: Workbook;
  readonly #onRow: (row: ExcelRow) => void;
  #row = 0;
  #cells: string[] = [];
  #column = -1;
  #type = '';
  #style = 0;
  #parts: string[] = [];
  #isText = false;
  #isPronunciation = false;

  constructor(workbook: Workbook, onRow: (row: ExcelRow) => void) {
    this.#workbook = workbook;
    this.#onRow = onRow;
  }

  open(tag: string, attributes: Readonly<Record<string, string>>): void {
    this.#isText = false;
    if (tag === 'row') {
      const numbered = Number(attributes.r);
      this.#row = Number.isInteger(numbered) && numbered > this.#row ? numbered : this.#row + 1;
      this.#cells = [];
      this.#column = -1;
    } else if (tag === 'c') {
      const named = columnOf(attributes.r ?? '');
      this.#column = named === -1 ? this.#column + 1 : named;
      this.#type = attributes.t ?? 'n';
      this.#style = Number(attributes.s ?? -1);
      this.#parts = [];
    } else if (tag === 'rPh') this.#isPronunciation = true;
    else this.#isText = tag === 'v' || (tag === 't' && !this.#isPronunciation);
  }

  text(text: string): void {
    if (this.#isText) this.#parts.push(text);
  }

  close(tag: string): void {
    this.#isText = false;
    if (tag === 'rPh') this.#isPronunciation = false;
    else if (tag === 'c') this.#endCell();
    else if (tag === 'row' && this.#cells.length > 0) {
      this.#onRow({ row: this.#row, cells: Array.from(this.#cells, (cell) => cell ?? '') });
    }
  }

  #endCell(): void {
    const text = this.#textOf(this.#parts.join(''));
    if (text !== '' && this.#column < MOST_COLUMNS) this.#cells[this.#column] = text;
  }

  #textOf(written: string): string {
    const { sharedTexts, looks, is1904 } = this.#workbook;
    switch (this.#type) {
      case 's':
        // Of a workbook without its texts only numbers would be left.
        if (sharedTexts.length === 0) throw new Error('No shared texts.');
        return sharedTexts[Number(written)] ?? '';
      case 'str':
      case 'inlineStr':
        return unescapeText(written);
      case 'b':
        return written.trim() === '1' ? 'TRUE' : 'FALSE';
      // #N/A and its like are Excel's words, not a customer's.
      case 'e':
        return '';
      case 'd':
        return written.trim();
      default:
        return written === '' ? '' : numberText(written, looks[this.#style] ?? PLAIN, is1904);
    }
  }
}
