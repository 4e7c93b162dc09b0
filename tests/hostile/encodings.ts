// Bytes that are no clean text: encodings, marks and controls.
import { type BadInput, imported, noWords } from './bad-input.ts';

const bytes = (...parts: ReadonlyArray<string | readonly number[]>): Buffer =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'utf8') : Buffer.from(part))),
  );
const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

const ENCODED: readonly BadInput[] = [
  imported(
    'UTF-8 with a mark',
    'a.csv',
    '\ufeffid,comment\n1,größer\n',
    { created: 1 },
    { items: [{ sourceId: '1', verbatim: 'größer' }] },
  ),
  imported(
    'UTF-8 with two marks',
    'a.csv',
    '\ufeff\ufeffid,comment\n1,größer\n',
    { created: 1 },
    { items: [{ sourceId: '1', verbatim: 'größer' }] },
  ),
  imported(
    'a mark within a cell',
    'a.csv',
    'id,comment\n1,a\ufeffb\n',
    { created: 1 },
    { words: ['a\ufeffb'] },
  ),
  imported(
    'UTF-16 with a mark',
    'a.csv',
    bytes([0xff, 0xfe], [...Buffer.from('id,comment\n1,größer 😀\n', 'utf16le')]),
    { created: 1 },
    { words: ['größer 😀'] },
  ),
  imported(
    'UTF-16 without a mark',
    'a.csv',
    Buffer.from('id,comment\n1,plain words\n', 'utf16le'),
    { created: 1 },
    { words: ['plain words'] },
  ),
  imported(
    'UTF-16 the other way round',
    'a.csv',
    utf16be('\ufeffid,comment\n1,größer\n'),
    { created: 1 },
    { words: ['größer'] },
  ),
  imported(
    'UTF-16 cut in the middle of a character',
    'a.csv',
    bytes([...Buffer.from('\ufeffid,comment\n1,words\n2,more', 'utf16le'), 0x41]),
    { created: 2 },
    { words: ['words', 'more'] },
  ),
  imported(
    'UTF-16 that ends with half an emoji',
    'a.csv',
    Buffer.from('\ufeffid,comment\n1,half \ud83d', 'utf16le'),
    { created: 1 },
    { words: ['half \ufffd'] },
  ),
  imported(
    'UTF-16 with a lone half in the middle',
    'a.csv',
    Buffer.from('\ufeffid,comment\n1,a\udc00b\n', 'utf16le'),
    { created: 1 },
    { words: ['a\ufffdb'] },
  ),
  imported(
    'UTF-16 in JSON',
    'a.json',
    Buffer.from('\ufeff[{"id":1,"comment":"größer"}]', 'utf16le'),
    { created: 1 },
    { words: ['größer'] },
  ),
  imported(
    'Windows-1252',
    'a.csv',
    bytes('id,comment\n1,gr', [0xf6, 0xdf], 'er ', [0x80], '5 ', [0x93], 'x', [0x94], '\n'),
    { created: 1 },
    { words: ['größer €5 “x”'] },
  ),
  imported(
    'UTF-8 with one broken byte',
    'a.csv',
    bytes(`id,comment\n1,${'größer '.repeat(20)}`, [0xff], '\n'),
    { created: 1 },
    { words: [`${'größer '.repeat(20)}\ufffd`] },
  ),
  imported(
    'a character cut at the end',
    'a.csv',
    bytes(`id,comment\n1,${'ü'.repeat(20)}`, [0xc3]),
    { created: 1 },
    { words: [`${'ü'.repeat(20)}\ufffd`] },
  ),
  imported(
    'overlong UTF-8',
    'a.csv',
    bytes(`id,comment\n1,${'ü'.repeat(40)}`, [0xc0, 0xaf], '\n'),
    { created: 1 },
    { words: [`${'ü'.repeat(40)}\ufffd\ufffd`] },
  ),
  imported(
    'halves of emojis as UTF-8',
    'a.csv',
    bytes(`id,comment\n1,${'ü'.repeat(60)}`, [0xed, 0xa0, 0xbd], '\n'),
    { created: 1 },
    { words: [`${'ü'.repeat(60)}\ufffd\ufffd\ufffd`] },
  ),
  imported(
    'Windows-1252 behind much ASCII',
    'a.csv',
    bytes(`id,comment\n${'1,plain words\n'.repeat(9000)}2,gr`, [0xf6], 'n\n'),
    { created: 2, unchanged: 8999 },
    { wordsIn: ['comment'], words: ['plain words', 'grön'] },
  ),
  imported(
    'both encodings in one file',
    'a.csv',
    bytes(`id,comment\n1,${'ü'.repeat(30)}\n2,gr`, [0xf6], 'n\n'),
    { created: 2 },
    { words: ['ü'.repeat(30), 'gr\ufffdn'] },
  ),
];

const CONTROLS: readonly BadInput[] = [
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

export const ENCODINGS = [...ENCODED, ...CONTROLS];
