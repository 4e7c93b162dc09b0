import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordsOf } from '#core/feedback/words.ts';

test.each([
  ['Chinese', 0x4e00, 0x9fff],
  ['Hiragana', 0x3041, 0x3096],
  ['Katakana', 0x30a1, 0x30fa],
  ['Korean', 0xac00, 0xd7a3],
])('a character of %s is a word as it is written', (_script, first, last) => {
  const characters = Array.from({ length: last - first + 1 }, (_, at) => String.fromCharCode(first + at));
  const words = characters.flatMap((character) => Array.from(wordsOf(character), ({ folded }) => folded));
  expect(words).toEqual(characters.map((character) => character.normalize('NFKC').toLowerCase()));
});

test('a character with marks of its own is folded with them', () => {
  const words = Array.from(wordsOf('か\u3099ｶﾞ登\u0301'), ({ folded, start, end }) => [folded, start, end]);
  expect(words).toEqual([
    ['が', 0, 2],
    ['ガ', 2, 4],
    ['登', 4, 6],
  ]);
});

const SEPARATORS = [' ', '\n', '.', '_', '-', '’', '…', '\u00a0', '«', '\u2043'];
const PIECES = [
  ...[
    'Export',
    'B2B',
    '登录失败',
    'ログイン',
    'か\u3099',
    '한국어',
    '日B2B本',
    'éa',
    'naïveté',
    '½',
    'İ',
    'ﬃ',
    '①',
  ],
  ...[
    'ｗｉｄｅ',
    'e\u0301',
    '\u0301登',
    '登\u0301a',
    'Привет',
    'สวัสดี',
    'والفاتورة',
    '👍🏽',
    '👩‍💻ok',
    '❤️',
    '\ud83d',
  ],
];

test('what stands between two separators is cut in the same way wherever it stands', () => {
  const piece = fc.oneof(
    fc.constantFrom(...PIECES),
    fc.array(fc.constantFrom(...PIECES), { maxLength: 3 }).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(piece, fc.constantFrom(...SEPARATORS)), { maxLength: 12 }), (parts) => {
      let text = '';
      const expected = parts.flatMap(([written, separator]) => {
        const before = text.length;
        text += written + separator;
        const words = Array.from(wordsOf(written));
        return words.map(({ folded, start, end }) => ({ folded, start: before + start, end: before + end }));
      });
      expect(Array.from(wordsOf(text))).toEqual(expected);
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['日B2B本', ['日', 'b2b', '本']],
  ['caféBar', ['cafebar']],
  ['日café本', ['日', 'cafe', '本']],
  ['a👍b', ['a', '\ue0001f44d', 'b']],
  ['1½ cups', ['11', '2', 'cups']],
])('%j are the words %j', (text, words) => {
  expect(Array.from(wordsOf(text), ({ folded }) => folded)).toEqual(words);
});
