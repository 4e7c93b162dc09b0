// Rows that are broken as rows: quotes, line ends, lengths.
import { IS_ABOUT_REPORT, IS_ABOVE } from '#core/feedback/row-to-item.ts';
import { type BadInput, imported, noWords, type RejectedAs, tooWide } from './bad-input.ts';

const closedWrong = (line: number): RejectedAs => [
  line,
  null,
  'A quote is opened here and closed in the wrong place.',
];
const unclosed = (line: number): RejectedAs => [line, null, 'A quote is opened here and never closed.'];
const swallows = (line: number): RejectedAs => [
  line,
  null,
  'A quote is opened here and not closed within 4 MB.',
];
const long = (line: number): RejectedAs => [line, null, 'A cell is longer than 4 MB.'];
const MB = 1024 ** 2;

const QUOTES: readonly BadInput[] = [
  imported(
    'a quote that is never closed',
    'a.csv',
    'id,comment\n1,"open\n2,fine\n3,more\n',
    { created: 2, rejected: 1 },
    { words: ['fine', 'more'], rejected: [unclosed(2)] },
  ),
  imported(
    'a quote that opens at the end of the file',
    'a.csv',
    'id,comment\n1,fine\n2,"',
    { created: 1, rejected: 1 },
    { words: ['fine'], rejected: [unclosed(3)] },
  ),
  imported(
    'a quote that is never closed in every row',
    'a.csv',
    `id,comment\n${'1,"open\n'.repeat(50)}`,
    {
      rejected: 50,
    },
    { rejected: [...Array.from({ length: 49 }, (_, at) => closedWrong(at + 2)), unclosed(51)] },
  ),
  imported(
    'a quote that is never closed in the header',
    'a.csv',
    'id,"comment\n1,words\n2,more\n',
    { rejected: 1, created: 2 },
    { words: ['words', 'more'], rejected: [unclosed(1)], wordsIn: ['Column 2'] },
  ),
  imported(
    'a quote that is never closed in the header, above words alone',
    'a.csv',
    'name,"comment\nAda,it hangs\nBo,it is slow\n',
    { created: 2, rejected: 1 },
    { words: ['it hangs', 'it is slow'], rejected: [unclosed(1)], wordsIn: ['Column 2'] },
  ),
  imported(
    'a quote in the middle of a cell',
    'a.csv',
    'id,comment\n1,it is 5" wide\n',
    { created: 1 },
    { words: ['it is 5" wide'] },
  ),
  imported(
    'a quoted word at the start of a cell',
    'a.csv',
    'id,comment\n1,"Save" does nothing\n',
    { created: 1 },
    { words: ['"Save" does nothing'] },
  ),
  imported(
    'doubled quotes',
    'a.csv',
    'id,comment\n1,"say ""no"""\n',
    { created: 1 },
    { words: ['say "no"'] },
  ),
  imported(
    'quotes escaped with a backslash',
    'a.csv',
    'id,comment\n1,"say \\"no\\" twice"\n2,fine\n',
    { created: 2 },
    { words: ['"say \\"no\\" twice"', 'fine'] },
  ),
  imported(
    'doubled quotes in a cell that is longer than what is read at once',
    'a.csv',
    () => `id,comment\n1,"${'say ""no"", '.repeat(60_000)}"\n2,"fine ""too"""\n`,
    { created: 2 },
    { words: ['say "no", '.repeat(60_000).trim(), 'fine "too"'] },
  ),
  imported('only quotes', 'a.csv', 'id,comment\n1,""""""\n', { created: 1 }, { words: ['""'] }),
  imported(
    'an empty quoted cell',
    'a.csv',
    'id,comment\n1,""\n',
    { rejected: 1 },
    { rejected: [noWords(2)] },
  ),
  imported(
    'single quotes',
    'a.csv',
    "id,comment\n1,'one, two'\n",
    { rejected: 1 },
    { rejected: [tooWide(2, 3)] },
  ),
  imported(
    'line ends in quotes, of three kinds',
    'a.csv',
    'id,comment\n1,"a\nb\r\nc\rd"\n2,fine\n',
    { created: 2 },
    { items: [{ verbatim: 'a\nb\r\nc\rd' }, { verbatim: 'fine', line: 6 }] },
  ),
  imported(
    'a quote closed in the wrong place over several lines',
    'a.csv',
    'id,comment\n1,"open\n2,"closed" wrong\n3,fine\n',
    { created: 2, rejected: 1 },
    { words: ['"closed" wrong', 'fine'], rejected: [closedWrong(2)] },
  ),
  imported(
    'a cell of 5 MB in quotes',
    'a.csv',
    () => `id,comment\n1,"${'w'.repeat(5 * MB)}"\n2,fine\n`,
    { created: 1, rejected: 1 },
    { words: ['fine'], rejected: [swallows(2)] },
  ),
  imported(
    'a quote that swallows 5 MB of rows',
    'a.csv',
    () => `id,comment\n1,"open\n${`2,${'w'.repeat(100)}\n`.repeat(50_000)}`,
    { created: 1, unchanged: 49_999, rejected: 1 },
    {
      words: ['w'.repeat(100)],
      rejected: [swallows(2)],
      isAlone: true,
    },
  ),
];

const LINES: readonly BadInput[] = [
  imported(
    'line ends of all kinds',
    'a.csv',
    'id,comment\r1,a\n2,b\r\n3,c\r\r4,d\n\r5,e',
    { created: 5, skipped: 2 },
    { words: ['a', 'b', 'c', 'd', 'e'] },
  ),
  imported(
    'old Mac line ends',
    'a.csv',
    'id,comment\r1,a\r2,b\r',
    { created: 2 },
    { items: [{ verbatim: 'a' }, { verbatim: 'b', line: 3 }] },
  ),
  imported('no line end after the last row', 'a.csv', 'id,comment\n1,a', { created: 1 }, { words: ['a'] }),
  imported(
    'a last row that is cut off',
    'a.csv',
    'id,comment,rating\n1,a,5\n2,b',
    { created: 2 },
    {
      items: [
        { verbatim: 'a', rating: 5 },
        { verbatim: 'b', rating: null },
      ],
    },
  ),
  imported(
    'a cell of 5 MB',
    'a.csv',
    () => `id,comment\n1,${'w'.repeat(5 * MB)}\n2,fine\n`,
    { created: 1, rejected: 1 },
    { words: ['fine'], rejected: [long(2)] },
  ),
  imported(
    'a row of 4 million small cells',
    'a.csv',
    () => `id,comment\n1${',2'.repeat(4 * MB)}\n2,fine\n`,
    { created: 1, rejected: 1 },
    { words: ['fine'], rejected: [[2, null, 'The row has more than 100,000 cells.']], isAlone: true },
  ),
  imported(
    'a row of 40 MB',
    'a.csv',
    () => `id,comment\n1${`,${'w'.repeat(MB)}`.repeat(40)}\n2,fine\n`,
    { created: 1, rejected: 1 },
    { words: ['fine'], rejected: [[2, null, 'The row is longer than 32 MB.']], isAlone: true, mostMb: 600 },
  ),
  imported(
    'a million blank lines',
    'a.csv',
    () => `id,comment\n${'\n'.repeat(MB)}1,fine\n`,
    { created: 1, skipped: MB },
    { words: ['fine'], isAlone: true },
  ),
  imported(
    'a note above the header',
    'a.csv',
    'Exported by Olga on Friday\n\nid,comment\n1,words\n2,others\n',
    { created: 2, skipped: 1 },
    {
      items: [{ verbatim: 'words', sourceId: '1', line: 4 }, { verbatim: 'others' }],
      because: { [IS_ABOVE]: 1 },
    },
  ),
  imported(
    'a note as wide as the table above the header',
    'a.csv',
    'Exported by Olga, on Friday\n\nid,comment\n1,words\n',
    { created: 2, skipped: 1 },
    { words: ['comment', 'words'], wordsIn: [' on Friday'] },
  ),
  imported(
    'a footer of a report',
    'a.csv',
    '"Case Number","Subject","Description"\n"1","Slow","The export hangs"\n\n"Open cases"\n"Copyright (c) 2026 Example"\n',
    { created: 1, rejected: 1, skipped: 2 },
    {
      items: [{ verbatim: 'The export hangs', title: 'Slow', sourceId: '1' }],
      rejected: [noWords(4, 'Description')],
      because: { [IS_ABOUT_REPORT]: 1 },
    },
  ),
  imported(
    'sep=; in front',
    'a.csv',
    'sep=;\nid;comment\n1;words, more\n',
    { created: 1 },
    { words: ['words, more'] },
  ),
  imported(
    'sep= with another than the table',
    'a.csv',
    'sep=|\nid,comment\n1,words\n',
    { created: 1 },
    { words: ['1,words'], wordsIn: ['id,comment'] },
  ),
];

export const CSV = [...QUOTES, ...LINES];
