// What cells of workbooks hold: numbers, dates, formulas, and what is no value.
import { dates, HEAD, NAMESPACE, rows, sheetOf, text } from '#tests/builders/raw-workbook.ts';
import { aWorkbook } from '#tests/builders/workbook.ts';
import { type BadInput, imported, noWords } from './bad-input.ts';

export const WORKBOOK_VALUES: readonly BadInput[] = [
  imported(
    'formulas and their results',
    'a.xlsx',
    sheetOf(
      rows(
        HEAD,
        `${text('A2', '1')}<c r="B2" t="str"><f>HYPERLINK("http://evil.example","x")</f><v>words</v></c>`,
      ),
    ),
    { created: 1 },
    { words: ['words'] },
  ),
  imported(
    'a formula without a result',
    'a.xlsx',
    sheetOf(
      rows(
        HEAD,
        `${text('A2', '1')}<c r="B2"><f>cmd|'/c calc'!A0</f></c>`,
        `${text('A3', '2')}${text('B3', 'fine')}`,
      ),
    ),
    { created: 1, rejected: 1 },
    { words: ['fine'], rejected: [noWords(2)] },
  ),
  imported(
    'errors of formulas',
    'a.xlsx',
    sheetOf(
      rows(
        HEAD,
        `${text('A2', '1')}<c r="B2" t="e"><v>#REF!</v></c>`,
        `${text('A3', '2')}${text('B3', 'fine')}`,
      ),
    ),
    { created: 1, rejected: 1 },
    { words: ['fine'], rejected: [noWords(2)] },
  ),
  imported(
    'a type of cell that is none',
    'a.xlsx',
    sheetOf(rows(HEAD, `${text('A2', '1')}<c r="B2" t="zzz"><v>words</v></c>`)),
    { created: 1 },
    { words: ['words'] },
  ),
  imported(
    'characters that XML forbids, escaped',
    'a.xlsx',
    sheetOf(rows(HEAD, `${text('A2', '1')}${text('B2', 'a_x0000_b_xD83D_c')}`)),
    { created: 1 },
    { words: ['ab\ufffdc'] },
  ),
  imported(
    'dates from 1904',
    'a.xlsx',
    dates(true, '44633.5'),
    { created: 1 },
    { items: [{ verbatim: 'words', saidAt: Date.UTC(2026, 2, 14, 12) }] },
  ),
  imported(
    'dates before 1900, far ahead and none',
    'a.xlsx',
    dates(false, '-5', '99999999', '1e300', '0', '60'),
    { created: 5 },
    {
      items: ['-5', '99999999', '1e300', '00:00:00', '1900-02-28'].map((created) => ({
        verbatim: 'words',
        saidAt: null,
        extra: { created },
      })),
    },
  ),
  imported(
    'a number that is infinite',
    'a.xlsx',
    sheetOf(rows(HEAD, `${text('A2', '1')}<c r="B2"><v>1e999</v></c>`)),
    { created: 1 },
    { words: ['1e999'] },
  ),
  imported(
    'ids that are shown with zeros in front',
    'a.xlsx',
    aWorkbook([
      {
        name: 'S',
        rows: [
          ['id', 'comment'],
          [{ number: '42', style: 'zeros' }, 'one'],
          [{ number: '007' }, 'two'],
          [{ number: '123456', style: 'zeros' }, 'three'],
        ],
      },
    ]),
    { created: 3 },
    {
      items: [
        { verbatim: 'one', sourceId: '00042' },
        { verbatim: 'two', sourceId: '007' },
        { verbatim: 'three', sourceId: '123456' },
      ],
    },
  ),
  imported(
    'ids that a double does not hold, and ids of formulas',
    'a.xlsx',
    sheetOf(
      rows(
        HEAD,
        `<c r="A2"><v>9007199254740993</v></c>${text('B2', 'one')}`,
        `<c r="A3"><f>A2+1</f><v>9007199254740995</v></c>${text('B3', 'two')}`,
        `<c r="A4"><f>NOW()</f></c>${text('B4', 'three')}`,
        `<c r="A5"><v>1.03006E+13</v></c>${text('B5', 'four')}`,
      ),
    ),
    { created: 4 },
    {
      items: [
        { verbatim: 'one', sourceId: '9007199254740993' },
        { verbatim: 'two', sourceId: '9007199254740995' },
        { verbatim: 'three', sourceId: null },
        { verbatim: 'four', sourceId: null, extra: { id: '1.03006E+13' } },
      ],
    },
  ),
  imported(
    'texts that a sheet would run, styles that are none, dates as text, truths',
    'a.xlsx',
    sheetOf(
      rows(
        `${HEAD}${text('C1', 'created')}${text('D1', 'paying')}`,
        `${text('A2', '1')}${text('B2', '=1+1')}<c r="C2" t="d"><v>2026-03-14T09:26:53</v></c><c r="D2" t="b"><v>1</v></c>`,
        `${text('A3', '2')}<c r="B3" t="inlineStr" s="9999"><is><t>@SUM(1)</t></is></c><c r="C3" t="d"><v>yesterday</v></c><c r="D3" t="b"><v>0</v></c>`,
        `${text('A4', '3')}${text('B4', 'words')}<c r="C4" t="d"><v>2026-03-15</v></c><c r="D4" t="b"><v>maybe</v></c>`,
      ),
    ),
    { created: 3 },
    {
      items: [
        { verbatim: '=1+1', saidAt: Date.UTC(2026, 2, 14, 9, 26, 53), extra: { paying: 'TRUE' } },
        { verbatim: '@SUM(1)', saidAt: null, extra: { created: 'yesterday', paying: 'FALSE' } },
        { verbatim: 'words', saidAt: Date.UTC(2026, 2, 15), extra: { paying: 'FALSE' } },
      ],
    },
  ),
  imported(
    'rows whose numbers are none',
    'a.xlsx',
    sheetOf(
      `<worksheet ${NAMESPACE}><sheetData><row r="-5">${HEAD}</row><row r="x">${text('A2', '1')}${text('B2', 'words')}</row><row r="1e3">${text('A3', '2')}${text('B3', 'more')}</row><row>${text('A4', '3')}${text('B4', 'last')}</row></sheetData></worksheet>`,
    ),
    { created: 3 },
    {
      items: [
        { verbatim: 'words', line: 2 },
        { verbatim: 'more', line: 1000 },
        { verbatim: 'last', line: 1001 },
      ],
    },
  ),
];
