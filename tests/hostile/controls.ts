// Characters that are none to look at: controls, marks, what turns round or has no width.
import { type BadInput, imported, noWords } from './bad-input.ts';

export const CONTROLS: readonly BadInput[] = [
  imported('NULs in words', 'a.csv', 'id,comment\n1,w\0o\0rds\n', { created: 1 }, { words: ['words'] }),
  imported(
    'a NUL in a header',
    'a.csv',
    'id,com\0ment\n1,words\n',
    { created: 1 },
    { wordsIn: ['com\0ment'], words: ['words'] },
  ),
  imported(
    'a NUL in an id',
    'a.csv',
    'id,comment\n1\x002,words\n',
    { created: 1 },
    { items: [{ sourceId: '12', verbatim: 'words' }] },
  ),
  imported(
    'a cell of NULs only',
    'a.csv',
    'id,comment\n1,\0\0\n',
    { rejected: 1 },
    { rejected: [noWords(2)] },
  ),
  imported(
    'bells and backspaces',
    'a.csv',
    'id,comment\n1,ding\x07\x08\x1b[31mred\n',
    { created: 1 },
    { words: ['ding\x07\x08\x1b[31mred'] },
  ),
  imported(
    'text that turns round',
    'a.csv',
    'id,comment\n1,\u202etxt.exe\u202c ok\n',
    { created: 1 },
    { words: ['\u202etxt.exe\u202c ok'] },
  ),
  imported(
    'characters of no width',
    'a.csv',
    'id,comment\n1,a\u200bb\u2060c\n',
    { created: 1 },
    { words: ['a\u200bb\u2060c'] },
  ),
  imported(
    'line and paragraph separators',
    'a.csv',
    'id,comment\n1,a\u2028b\u2029c\n',
    { created: 1 },
    { words: ['a\u2028b\u2029c'] },
  ),
  imported(
    'a thousand marks on one letter',
    'a.csv',
    `id,comment\n1,a${'\u0301'.repeat(1000)}\n`,
    {
      created: 1,
    },
    { words: [`a${'\u0301'.repeat(1000)}`] },
  ),
  imported(
    'non-characters',
    'a.csv',
    'id,comment\n1,a\ufffeb\uffffc\n',
    { created: 1 },
    { words: ['a\ufffeb\uffffc'] },
  ),
  imported(
    'private and unassigned characters',
    'a.csv',
    'id,comment\n1,\ue000\u{10fffd}\u{e0041}\n',
    {
      created: 1,
    },
    { words: ['\ue000\u{10fffd}\u{e0041}'] },
  ),
  imported(
    'a family of seven code points',
    'a.csv',
    'id,comment\n1,👨‍👩‍👧‍👦 ok\n',
    { created: 1 },
    { words: ['👨‍👩‍👧‍👦 ok'] },
  ),
  imported(
    'trailing garbage after the rows',
    'a.csv',
    'id,comment\n1,words\n\0\0\0\x1a',
    {
      created: 1,
      rejected: 1,
    },
    { words: ['words'], rejected: [noWords(3)] },
  ),
  imported(
    'an end of file as DOS wrote it',
    'a.csv',
    'id,comment\r\n1,words\r\n\x1a',
    {
      created: 1,
      rejected: 1,
    },
    { words: ['words'], rejected: [noWords(3)] },
  ),
];
