import { aZip, type ZippedFile } from './zip.ts';

/** A cell as a workbook writes it: text, a number with its digits, or a number in a style. */
export type WorkbookCell = string | null | { readonly number: string; readonly style?: keyof typeof STYLES };

export interface WorkbookSheet {
  readonly name: string;
  readonly isHidden?: boolean;
  readonly rows: readonly (readonly WorkbookCell[])[];
  /** Texts within the cells instead of the shared ones. */
  readonly isInline?: boolean;
}

const STYLES = { plain: 0, day: 1, moment: 2, zeros: 3, money: 4 } as const;

/** A workbook (.xlsx) with these sheets, as Excel lays it out. */
export function aWorkbook(sheets: readonly WorkbookSheet[], { is1904 = false } = {}): Buffer {
  const texts = new Map<string, number>();
  const files: ZippedFile[] = sheets.map((sheet, index) => ({
    name: `xl/worksheets/sheet${index + 1}.xml`,
    content: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${sheet.rows
      .map(
        (row, at) =>
          `<row r="${at + 1}">${row.map((cell, column) => cellXml(cell, column, at, sheet, texts)).join('')}</row>`,
      )
      .join('')}</sheetData></worksheet>`,
  }));
  return aZip([
    { name: '[Content_Types].xml', content: '<Types/>' },
    { name: 'xl/workbook.xml', content: workbookXml(sheets, is1904) },
    { name: 'xl/_rels/workbook.xml.rels', content: relationsXml(sheets) },
    { name: 'xl/styles.xml', content: STYLES_XML },
    ...files,
    {
      name: 'xl/sharedStrings.xml',
      content: `<sst>${[...texts.keys()].map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('')}</sst>`,
    },
  ]);
}

function workbookXml(sheets: readonly WorkbookSheet[], is1904: boolean): string {
  const listed = sheets.map(
    ({ name, isHidden }, index) =>
      `<sheet name="${escaped(name)}" sheetId="${index + 1}" ${isHidden ? 'state="hidden"' : ''} r:id="rId${index + 1}"/>`,
  );
  return `<workbook xmlns:r="r"><workbookPr ${is1904 ? 'date1904="1"' : ''}/><sheets>${listed.join('')}</sheets></workbook>`;
}

function relationsXml(sheets: readonly WorkbookSheet[]): string {
  const listed = sheets.map(
    (_, index) => `<Relationship Id="rId${index + 1}" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  return `<Relationships>${listed.join('')}</Relationships>`;
}

const STYLES_XML =
  '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="00000"/><numFmt numFmtId="165" formatCode="&quot;d&quot;#,##0.00 [$EUR]"/></numFmts>' +
  '<cellStyleXfs><xf numFmtId="22"/></cellStyleXfs>' +
  '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>';

function cellXml(
  cell: WorkbookCell,
  column: number,
  row: number,
  { isInline }: WorkbookSheet,
  texts: Map<string, number>,
): string {
  const place = `r="${letters(column)}${row + 1}"`;
  if (cell === null) return '';
  if (typeof cell !== 'string')
    return `<c ${place} s="${STYLES[cell.style ?? 'plain']}"><v>${cell.number}</v></c>`;
  if (isInline)
    return `<c ${place} t="inlineStr"><is><r><t>${escaped(cell.slice(0, 2))}</t></r><r><t>${escaped(cell.slice(2))}</t></r></is></c>`;
  const known = texts.get(cell) ?? texts.size;
  texts.set(cell, known);
  return `<c ${place} t="s"><v>${known}</v></c>`;
}

function letters(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : letters(Math.floor(column / 26) - 1) + letters(column % 26);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
