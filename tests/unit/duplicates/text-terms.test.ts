import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TextTerms } from '#core/duplicates/text-terms.ts';

function cut(text: string) {
  const terms = new TextTerms();
  terms.cut(text);
  return {
    hashes: [...terms.hashes.subarray(0, terms.count)],
    length: terms.length,
    identity: terms.identity,
  };
}

// One letter that is not plain sends the whole text the other way; it is a word of its own at the end.
const FAR_WAY = ' é';
const letters = fc.string({ unit: fc.constantFrom(...'abcXYZ019 ,.-_’“”…—\n\t\'"/'), maxLength: 60 });

describe('cutting texts for comparison', () => {
  it('cuts plain prose by its short way into the words of search', () => {
    fc.assert(
      fc.property(letters, (text) => {
        expect(cut(text).hashes).toEqual(cut(text + FAR_WAY).hashes.slice(0, -1));
      }),
    );
  });

  it('takes no notice of case, punctuation, white space and accents', () => {
    const plain = cut('The cafe does not open').identity;
    expect(cut('  THE café, does not\n\nopen!').identity).toBe(plain);
    expect(cut('The cafe does open not').identity).not.toBe(plain);
  });

  it('compares Chinese by pairs of characters and counts two as a word', () => {
    const { hashes, length } = cut('导出永远不会完成');
    expect(hashes).toHaveLength(8);
    expect(length).toBe(4);
    expect(cut('远永').hashes[1]).not.toBe(cut('永远').hashes[1]);
  });

  it('tells long texts apart that differ only at the end, and keeps few words of them', () => {
    const long = 'word after word '.repeat(3000);
    expect(cut(`${long} one`).identity).not.toBe(cut(`${long} two`).identity);
    expect(cut(long).hashes).toHaveLength(2000);
  });
});
