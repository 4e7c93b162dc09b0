// Bytes in encodings that must be told from the bytes alone, and broken ones.
import { type BadInput, imported, refused } from './bad-input.ts';

const bytes = (...parts: ReadonlyArray<string | readonly number[]>): Buffer =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'utf8') : Buffer.from(part))),
  );
const utf32 = (text: string): Buffer =>
  Buffer.concat(
    [...text].map((char) => {
      const unit = Buffer.alloc(4);
      unit.writeUInt32LE(char.codePointAt(0) ?? 0);
      return unit;
    }),
  );
const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

/** As long as what is read at once, and a little more: each of four files is cut at another byte of a character. */
const cutAnywhere = (what: string, words: string, encoded: (text: string) => Uint8Array): BadInput[] =>
  [0, 1, 2, 3].map((shift) => {
    const long = words.repeat(80_000);
    return imported(
      `${what}, cut ${shift} bytes on while it is read`,
      'a.csv',
      () => encoded(`id,comment${'!'.repeat(shift)}\n1,${long}\n`),
      { created: 1 },
      { wordsIn: [`comment${'!'.repeat(shift)}`], words: [long] },
    );
  });

export const ENCODINGS: readonly BadInput[] = [
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
    'UTF-16 the other way round, without a mark',
    'a.csv',
    utf16be('id,comment\n1,plain words\n'),
    { created: 1 },
    { words: ['plain words'] },
  ),
  imported(
    'UTF-16 without a mark, in Cyrillic',
    'a.csv',
    Buffer.from('id,comment\n1,Экспорт не работает уже неделю\n2,Спасибо\n', 'utf16le'),
    { created: 2 },
    { words: ['Экспорт не работает уже неделю', 'Спасибо'] },
  ),
  imported(
    'UTF-16 without a mark, in Japanese',
    'a.csv',
    Buffer.from(
      `id,comment\n${Array.from({ length: 40 }, (_, at) => `${at},書き出しが終わりません。とても困っています。\n`).join('')}`,
      'utf16le',
    ),
    { created: 40 },
    { words: Array.from({ length: 40 }, () => '書き出しが終わりません。とても困っています。') },
  ),
  imported(
    'UTF-16 in JSON Lines',
    'a.jsonl',
    Buffer.from('\ufeff{"id":1,"comment":"größer"}\r\n{"id":2,"comment":"zwölf"}\r\n', 'utf16le'),
    { created: 2 },
    { words: ['größer', 'zwölf'] },
  ),
  imported(
    'UTF-8 with a mark in JSON Lines',
    'a.jsonl',
    '\ufeff{"id":1,"comment":"größer"}\n{"id":2,"comment":"zwölf"}\n',
    { created: 2 },
    { words: ['größer', 'zwölf'] },
  ),
  refused(
    'UTF-32',
    'a.csv',
    utf32('\ufeffid,comment\n1,words\n'),
    'it is written in UTF-32, which no tool exports; save it as UTF-8',
  ),
  imported(
    'two files one behind the other, each with its mark',
    'a.csv',
    '\ufeffid,comment\n1,one\n\ufeffid,comment\n2,two\n',
    { created: 3 },
    {
      items: [
        { sourceId: '1', verbatim: 'one' },
        { verbatim: 'comment' },
        { sourceId: '2', verbatim: 'two' },
      ],
    },
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
  ...cutAnywhere('UTF-8 of a megabyte', 'ü😀x', (text) => Buffer.from(text)),
  ...cutAnywhere('UTF-16 of a megabyte', '😀ü', (text) => Buffer.from(`\ufeff${text}`, 'utf16le')),
];
