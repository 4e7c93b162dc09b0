import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseSearchTerms } from '#core/feedback/search-terms.ts';

/** `word`, `two words`, `begin*`, `-without`: the terms in one readable list. */
function read(text: string): string[] {
  const { wanted, unwanted } = parseSearchTerms(text);
  const shown = (sign: string) => (term: { words: string[]; isPrefix: boolean }) =>
    `${sign}${term.words.join(' ')}${term.isPrefix ? '*' : ''}`;
  return [...wanted.map(shown('')), ...unwanted.map(shown('-'))];
}

// Any code points, halves of surrogate pairs included.
const anyText = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 0x10ffff }), fc.integer({ min: 0x20, max: 0x7e })), {
    maxLength: 60,
  })
  .map((points) => String.fromCodePoint(...points));

describe('what is typed into the search field', () => {
  test.each([
    ['', []],
    ['lost mail', ['lost', 'mail*']],
    ['lost mail ', ['lost', 'mail']],
    ['log* in ', ['log*', 'in']],
    ['"lost mail"', ['lost mail']],
    ['"lost ma', ['lost ma*']],
    ['“lost mail” ', ['lost mail']],
    ['mail -spam', ['mail', '-spam']],
    ['mail -"junk folder"', ['mail', '-junk folder']],
    ['-spam*', ['-spam*']],
    ['e-mail ', ['e mail']],
    ['AND OR NOT NEAR(a b) ', ['and', 'or', 'not', 'near a', 'b']],
    ['colour:x ^y {z} ', ['colour x', 'y', 'z']],
    ['- * " -* -"" :', []],
    ['登录 ', ['登 录']],
    // Half of all words begin with the letter behind the apostrophe.
    ["we can't", ['we', 'can t']],
    ['we’ll', ['we ll']],
    ["can'", ['can*']],
    ["l'app", ['l app*']],
    ["can't*", ['can t*']],
  ])('%j means %j', (text, terms) => {
    expect(read(text)).toEqual(terms);
  });

  test('always has a meaning, and no word holds a quote or a blank', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { wanted, unwanted } = parseSearchTerms(text);
        for (const { words } of [...wanted, ...unwanted]) {
          expect(words.length).toBeGreaterThan(0);
          for (const word of words) expect(word).not.toMatch(/["\s]/u);
        }
      }),
    );
  });
});
