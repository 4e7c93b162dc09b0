// Workbooks whose sheets can be read and whose cells are strange.
import { IS_ABOVE } from '#core/feedback/row-to-item.ts';
import {
  HEAD,
  NAMESPACE,
  PARTS,
  rows,
  SHEET,
  sheetOf,
  text,
  workbook,
} from '#tests/builders/raw-workbook.ts';
import { aWorkbook } from '#tests/builders/workbook.ts';
import { aZip } from '#tests/builders/zip.ts';
import { type BadInput, imported, noWords, refused } from './bad-input.ts';

const MB = 1024 ** 2;

export const WORKBOOK_CELLS: readonly BadInput[] = [
  imported(
    'a shared text that does not exist',
    'a.xlsx',
    sheetOf(
      rows(
        HEAD,
        `${text('A2', '1')}<c r="B2" t="s"><v>99999999</v></c>`,
        `${text('A3', '2')}${text('B3', 'fine')}`,
      ),
    ),
    { created: 1, rejected: 1 },
    { words: ['fine'], rejected: [noWords(2)] },
  ),
  imported(
    'a shared text numbered below zero',
    'a.xlsx',
    sheetOf(
      rows(
        HEAD,
        `${text('A2', '1')}<c r="B2" t="s"><v>-1</v></c>`,
        `${text('A3', '2')}${text('B3', 'fine')}`,
      ),
    ),
    { created: 1, rejected: 1 },
    { words: ['fine'], rejected: [noWords(2)] },
  ),
  refused(
    'shared texts that swell',
    'a.xlsx',
    () => workbook({ 'xl/sharedStrings.xml': `<sst><si><t>${' '.repeat(60 * MB)}</t></si></sst>` }),
    'it unpacks to more than a hundred times its size, as one made to do harm does',
    { isAlone: true },
  ),
  imported(
    'one long text in every cell',
    'a.xlsx',
    () =>
      workbook({
        'xl/sharedStrings.xml': `<sst><si><t>id</t></si><si><t>comment</t></si><si><t>${'long words '.repeat(9000)}</t></si></sst>`,
        'xl/worksheets/sheet1.xml': rows(
          HEAD,
          ...Array.from(
            { length: 300 },
            (_, at) => `${text(`A${at + 2}`, String(at))}<c r="B${at + 2}" t="s"><v>2</v></c>`,
          ),
        ),
      }),
    { created: 300 },
    { words: Array.from({ length: 300 }, () => 'long words '.repeat(9000).trim()), isAlone: true },
  ),
  imported(
    'cells without places',
    'a.xlsx',
    sheetOf(
      rows(
        '<c t="s"><v>0</v></c><c t="s"><v>1</v></c>',
        '<c t="inlineStr"><is><t>1</t></is></c><c t="s"><v>2</v></c>',
      ),
    ),
    { created: 1 },
    { words: ['words'] },
  ),
  imported(
    'cells in places that are none',
    'a.xlsx',
    sheetOf(rows(HEAD, `${text('A2', '1')}${text('B2', 'words')}${text('ZZZZZ9', 'far')}`)),
    { created: 1 },
    { items: [{ verbatim: 'words', extra: { 'Column 3': 'far' } }] },
  ),
  imported(
    'rows numbered backwards',
    'a.xlsx',
    sheetOf(
      `<worksheet ${NAMESPACE}><sheetData><row r="9">${HEAD}</row><row r="3">${text('A3', '1')}${text('B3', 'words')}</row></sheetData></worksheet>`,
    ),
    { created: 1 },
    { items: [{ verbatim: 'words', line: 10 }] },
  ),
  imported(
    'a row numbered a billion',
    'a.xlsx',
    sheetOf(
      `<worksheet ${NAMESPACE}><sheetData><row r="1">${HEAD}</row><row r="1000000000">${text('A2', '1')}${text('B2', 'words')}</row></sheetData></worksheet>`,
    ),
    { created: 1 },
    { items: [{ verbatim: 'words', line: 1_000_000_000 }] },
  ),
  imported(
    'merged cells',
    'a.xlsx',
    sheetOf(
      rows(
        `${text('A1', 'Report of March')}`,
        HEAD.replaceAll('1"', '2"'),
        `${text('A3', '1')}${text('B3', 'words')}`,
      ).replace('</worksheet>', '<mergeCells><mergeCell ref="A1:F1"/></mergeCells></worksheet>'),
    ),
    { created: 1, skipped: 1 },
    { words: ['words'], because: { [IS_ABOVE]: 1 } },
  ),
  imported(
    'two sheets of one name',
    'a.xlsx',
    aWorkbook([
      {
        name: 'S',
        rows: [
          ['id', 'comment'],
          ['1', 'first'],
        ],
      },
      {
        name: 'S',
        rows: [
          ['id', 'comment'],
          ['2', 'second'],
        ],
      },
    ]),
    { created: 1 },
    { words: ['first'] },
  ),
  imported(
    'all sheets hidden',
    'a.xlsx',
    aWorkbook([
      {
        name: 'S',
        isHidden: true,
        rows: [
          ['id', 'comment'],
          ['1', 'words'],
        ],
      },
    ]),
    { created: 1 },
    { words: ['words'] },
  ),
  imported(
    'a hidden sheet in front of the one in sight',
    'a.xlsx',
    aWorkbook([
      {
        name: 'Old',
        isHidden: true,
        rows: [
          ['id', 'comment'],
          ['1', 'nobody should see this'],
          ['2', 'nor this'],
        ],
      },
      {
        name: 'Seen',
        rows: [
          ['id', 'comment'],
          ['3', 'words'],
        ],
      },
    ]),
    { created: 1 },
    { items: [{ verbatim: 'words', sourceId: '3' }] },
  ),
  imported(
    'cells merged over two rows of the table',
    'a.xlsx',
    sheetOf(
      rows(HEAD, `${text('A2', '1')}${text('B2', 'words')}`, `<c r="A3"/>${text('B3', 'more')}`).replace(
        '</worksheet>',
        '<mergeCells><mergeCell ref="A2:A3"/></mergeCells></worksheet>',
      ),
    ),
    { created: 2 },
    {
      items: [
        { verbatim: 'words', sourceId: '1' },
        { verbatim: 'more', sourceId: null },
      ],
    },
  ),
  imported(
    'a sheet __proto__',
    'a.xlsx',
    aWorkbook([
      {
        name: '__proto__',
        rows: [
          ['id', 'comment'],
          ['1', 'words'],
        ],
      },
    ]),
    { created: 1 },
    { words: ['words'] },
  ),
  refused(
    'a workbook with a password',
    'a.xlsx',
    Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(600),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ]),
    'it is a workbook with a password; open it in Excel, take the password off and save it again',
  ),
  refused(
    'a workbook of a ZIP with a password',
    'a.xlsx',
    aZip(
      Object.entries({ ...PARTS, 'xl/worksheets/sheet1.xml': SHEET }).map(([name, content]) => ({
        name,
        content,
        isEncrypted: true,
      })),
    ),
    'it is protected with a password; unpack it yourself and drop what it holds',
  ),
];
