// Workbooks written part by part, so that tests can leave parts out and break them.
import { aWorkbook } from './workbook.ts';
import { aZip, type ZippedFile } from './zip.ts';

export const NAMESPACE = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
export const PARTS = {
  'xl/workbook.xml':
    '<workbook xmlns:r="r"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels':
    '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
  'xl/sharedStrings.xml': '<sst><si><t>id</t></si><si><t>comment</t></si><si><t>words</t></si></sst>',
};
export const rows = (...written: readonly string[]): string =>
  `<worksheet ${NAMESPACE}><sheetData>${written.map((row, at) => `<row r="${at + 1}">${row}</row>`).join('')}</sheetData></worksheet>`;
export const HEAD = '<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>';
export const text = (place: string, words: string) =>
  `<c r="${place}" t="inlineStr"><is><t>${words}</t></is></c>`;
export const SHEET = rows(HEAD, `${text('A2', '1')}<c r="B2" t="s"><v>2</v></c>`);

export function workbook(parts: Readonly<Record<string, string | null>>): Buffer {
  const all: Record<string, string | null> = { ...PARTS, 'xl/worksheets/sheet1.xml': SHEET, ...parts };
  const files: ZippedFile[] = Object.entries(all).flatMap(([name, content]) =>
    content === null ? [] : [{ name, content }],
  );
  return aZip(files);
}
export const sheetOf = (content: string) => workbook({ 'xl/worksheets/sheet1.xml': content });
export const dates = (is1904: boolean, ...serials: readonly string[]) =>
  aWorkbook(
    [
      {
        name: 'S',
        rows: [
          ['id', 'comment', 'created'],
          ...serials.map((number, at) => [String(at), 'words', { number, style: 'moment' as const }]),
        ],
      },
    ],
    { is1904 },
  );
