// Tables of odd widths and headers, and cells that are traps for a program: names, ids, links, addresses.
import { type BadInput, imported, noWords, refused, tooWide, withoutRows } from './bad-input.ts';

const wide = (count: number) => Array.from({ length: count }, (_, at) => `c${at}`).join(',');

export const COLUMNS: readonly BadInput[] = [
  imported(
    'rows of too many cells',
    'a.csv',
    'id,comment\n1,a,b,c\n2,fine\n',
    { created: 1, rejected: 1 },
    { words: ['fine'], rejected: [tooWide(2, 4)] },
  ),
  imported(
    'empty cells beyond the header',
    'a.csv',
    'id,comment\n1,a,,\n2,fine,\n',
    { created: 2 },
    { words: ['a', 'fine'] },
  ),
  imported(
    'rows of too few cells',
    'a.csv',
    'id,rating,comment\n1\n2,5\n3,5,fine\n',
    {
      created: 1,
      rejected: 2,
    },
    { words: ['fine'], rejected: [noWords(2), noWords(3)] },
  ),
  imported(
    '10,000 columns',
    'a.csv',
    `${wide(10_000)},comment\n${wide(10_000)},words\n`,
    { created: 1 },
    { words: ['words'] },
  ),
  refused(
    '30,000 columns',
    'a.csv',
    `comment,${wide(29_999)}\nwords,${wide(29_999)}\n`,
    'it has 30,000 columns, more than any export',
  ),
  refused(
    '150,000 columns',
    'a.csv',
    () => `comment,${wide(150_000)}\nwords,${wide(150_000)}\n`,
    'its line 1 is broken and no row follows: The row has more than 100,000 cells',
  ),
  imported(
    '10,000 columns of the same name',
    'a.csv',
    `comment${',x'.repeat(9999)}\nwords${',y'.repeat(9999)}\n`,
    { created: 1 },
    { words: ['words'] },
  ),
  imported(
    'headers that repeat',
    'a.csv',
    'id,tag,tag,comment\n1,red,blue,words\n',
    { created: 1 },
    { items: [{ verbatim: 'words', tags: ['red', 'blue'] }] },
  ),
  imported(
    'two columns of words',
    'a.csv',
    'id,comment,comment\n1,one,two\n',
    { created: 1 },
    { wordsIn: ['comment'], words: ['one\n\ntwo'] },
  ),
  imported(
    'headers that repeat beside one that is called like the second of them',
    'a.csv',
    'id,x,x,x (2),comment\n1,first,second,third,words\n',
    { created: 1 },
    { items: [{ verbatim: 'words', extra: { x: 'first', 'x (2)': 'second', 'x (2) (2)': 'third' } }] },
  ),
  imported(
    'headers that differ by case and spaces only',
    'a.csv',
    'id,Plan,plan, plan ,comment\n1,a,b,c,words\n',
    { created: 1 },
    { items: [{ verbatim: 'words', extra: { Plan: 'a', plan: 'b', 'plan (2)': 'c' } }] },
  ),
  imported(
    'headers of nothing',
    'a.csv',
    ',,comment\n1,2,words\n',
    { created: 1 },
    { items: [{ verbatim: 'words', extra: { 'Column 1': '1', 'Column 2': '2' } }] },
  ),
  imported(
    'a header of 10,000 letters',
    'a.csv',
    `id,${'h'.repeat(10_000)},comment\n1,x,words\n`,
    { created: 1 },
    { words: ['words'] },
  ),
  imported(
    'headers over several lines',
    'a.csv',
    'id,"What\nannoys you?",comment\n1,x,words\n',
    {
      created: 1,
    },
    { items: [{ verbatim: 'words', extra: { 'What annoys you?': 'x' } }] },
  ),
  imported(
    'no header',
    'a.csv',
    '1,2026-03-01,The export never finishes\n2,2026-03-02,And it is slow\n',
    { created: 2 },
    {
      items: [
        { verbatim: 'The export never finishes', saidAt: Date.UTC(2026, 2, 1) },
        { verbatim: 'And it is slow', saidAt: Date.UTC(2026, 2, 2) },
      ],
      wordsIn: ['Column 3'],
    },
  ),
  imported(
    'no header and rows of other widths',
    'a.csv',
    '1,2026-03-01,words\n2,2026-03-02,words,more\n',
    { created: 2 },
    {
      items: [
        { verbatim: 'words', extra: { 'Column 1': '1' } },
        { verbatim: 'words', extra: { 'Column 1': '2', 'Column 4': 'more' } },
      ],
      wordsIn: ['Column 3'],
    },
  ),
  imported('one column', 'a.csv', 'comment\nfirst\nsecond\n', { created: 2 }, { words: ['first', 'second'] }),
  withoutRows('one row of one cell', 'a.csv', 'comment'),
  imported(
    'semicolons with commas in the words',
    'a.csv',
    'id;comment\n1;one, two, three\n2;four, five, six\n',
    { created: 2 },
    { words: ['one, two, three', 'four, five, six'] },
  ),
  imported('tabs named CSV', 'a.csv', 'id\tcomment\n1\tone, two\n', { created: 1 }, { words: ['one, two'] }),
  withoutRows('only delimiters', 'a.csv', 'id,comment\n,,,,,\n,\n'),
  imported(
    'the header once more in the middle',
    'a.csv',
    'id,comment\n1,a\nid,comment\n2,b\n',
    {
      created: 3,
    },
    { words: ['a', 'comment', 'b'] },
  ),
  imported(
    'the same row 1,000 times',
    'a.csv',
    `id,comment\n${'1,again\n'.repeat(1000)}`,
    {
      created: 1,
      unchanged: 999,
    },
    { words: ['again'] },
  ),
];
