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
