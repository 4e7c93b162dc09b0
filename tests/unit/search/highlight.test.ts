import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerptOf, findHits } from '#core/feedback/highlight.ts';
import { parseSearchTerms } from '#core/feedback/search-terms.ts';
import { wordsOf } from '#core/feedback/words.ts';

const marked = (text: string, query: string): string[] =>
  findHits(text, parseSearchTerms(query).wanted).map(([start, end]) => text.slice(start, end));

describe('marking what was searched for', () => {
  test.each([
    ['The export hangs. EXPORT it again.', 'export ', ['export', 'EXPORT']],
    ['Exporting takes for ever', 'exp', ['Exporting']],
    ['Exporting takes for ever', 'exp ', []],
    ['Exporting takes for ever', 'exp* ', ['Exporting']],
    ['my e-mail is gone', 'e-mail ', ['e-mail']],
    ['a lost mail, a lost phone', '"lost phone"', ['lost phone']],
    ['Straße in Łódź', 'strasse lodz ', ['Straße', 'Łódź']],
    ['Cafe\u0301 or café', 'CAFÉ ', ['Cafe\u0301', 'café']],
    ['无法登录邮箱', '登录', ['登录']],
    ['مُشْكِلَة في الإعدادات', 'مشكلة', ['مُشْكِلَة']],
    ['good 👍🏽 bad', '👍', ['👍🏽']],
    ['the whole team 👩‍💻', '👩‍💻', ['👩‍💻']],
    ['half\u00adway there', 'halfway ', ['half\u00adway']],
  ])('in %j, %j marks %j', (text, query, hits) => {
    expect(marked(text, query)).toEqual(hits);
  });

  test('words of a plain text are marked as those of any text are', () => {
    const letters = fc.constantFrom('a', 'B', 'b', '1', ' ', '-', '…', '\n');
    const aText = fc.array(letters, { maxLength: 60 }).map((parts) => parts.join(''));
    const aQuery = fc.array(fc.constantFrom('a', 'b', 'ab', 'bb', '1', ' ', ' '), { maxLength: 6 });
    fc.assert(
      fc.property(aText, aQuery, fc.nat(40), (text, query, length) => {
        const terms = parseSearchTerms(query.join('')).wanted;
        const hits = findHits(text, terms, length);
        // A letter beyond ASCII is all that makes it another text.
        expect(findHits(`${text} é`, terms, length)).toEqual(hits);
      }),
    );
  });

  test('overlapping phrases become one mark', () => {
    expect(marked('one two three four', '"one two" "two three"')).toEqual(['one two three']);
  });

  test('words that must not occur are not marked', () => {
    expect(marked('sync and search', 'sync -search')).toEqual(['sync']);
  });
});

describe('the excerpt', () => {
  test('shows the first hit of a long text, cut between words', () => {
    const text = `${'filler words '.repeat(60)}the calendar is empty ${'and more words '.repeat(60)}`;
    const { excerpt, hits } = excerptOf(text, parseSearchTerms('calendar ').wanted);
    expect(hits.map(([start, end]) => excerpt.slice(start, end))).toEqual(['calendar']);
    expect(excerpt).toMatch(/^…(filler|words) /u);
    expect(excerpt).toMatch(/ (and|more|words)…$/u);
    expect(excerpt.length).toBeLessThanOrEqual(242);
  });

  test('is the whole text where that is short', () => {
    expect(excerptOf('It is slow.', []).excerpt).toBe('It is slow.');
  });

  test('shows the beginning where nothing is searched for', () => {
    expect(excerptOf(`First ${'and so on '.repeat(100)}`, []).excerpt).toMatch(/^First and/u);
  });
});

const prose = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.constantFrom(
        '登录失败',
        '👍🏽',
        'naïve',
        'İstanbul',
        'ﬁle',
        '\ud83d',
        '½',
        'a\u0301\u0302',
        '한국어',
        '\n',
        ' ',
      ),
    ),
    { maxLength: 120 },
  )
  .map((parts) => parts.join(' '));

test('a term without words is nowhere', () => {
  expect(findHits('', [{ words: [], isPrefix: false }])).toEqual([]);
});

describe('whatever the text', () => {
  test('a single word is marked wherever the text has it, and nowhere else', () => {
    const texts = fc.array(
      fc.oneof(
        prose,
        fc.constantFrom('ab', 'AB', 'abc', 'Kab', 'éab', '登ab录', 'ab👍', 'ab½', 'x_ab', 'ａｂ'),
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(texts, fc.constantFrom('', ' ', '-', '…'), fc.boolean(), (parts, between, isPrefix) => {
        const text = parts.join(between);
        const isMeant = (folded: string) => (isPrefix ? folded.startsWith('ab') : folded === 'ab');
        const meant = [...wordsOf(text)].filter(({ folded }) => isMeant(folded));
        const expected = meant.map(({ start, end }) => [start, end]);
        expect(findHits(text, [{ words: ['ab'], isPrefix }])).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  test('marks lie inside it, in order, apart, and each begins and ends with a word of the text', () => {
    fc.assert(
      fc.property(prose, fc.nat(), fc.integer({ min: 1, max: 3 }), (text, seed, length) => {
        const words = [...wordsOf(text)];
        const from = words.length === 0 ? 0 : seed % words.length;
        const searched = words.slice(from, from + length);
        if (searched.length === 0) return;
        const wanted = [{ words: searched.map(({ folded }) => folded), isPrefix: false }];
        const hits = findHits(text, wanted);
        expect(hits.some(([start, end]) => start <= searched[0]!.start && end >= searched.at(-1)!.end)).toBe(
          true,
        );
        let last = 0;
        for (const [start, end] of hits) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          const inside = words
            .filter((word) => word.start >= start && word.end <= end)
            .map(({ folded }) => folded);
          expect(inside.join(' ')).toContain(searched.map(({ folded }) => folded).join(' '));
          last = end;
        }
      }),
      { numRuns: 500 },
    );
  });

  test('an excerpt never splits a character, and its marks show what they show in the whole text', () => {
    fc.assert(
      fc.property(prose, fc.nat(), (text, seed) => {
        const whole = text.toWellFormed().repeat(4);
        const words = [...wordsOf(whole)];
        const searched = words[seed % Math.max(1, words.length)];
        const wanted = searched ? [{ words: [searched.folded], isPrefix: false }] : [];
        const { excerpt, hits } = excerptOf(whole, wanted);
        expect(excerpt.isWellFormed()).toBe(true);
        expect(whole).toContain(excerpt.replace(/^…/u, '').replace(/…$/u, ''));
        if (searched) expect(hits.length).toBeGreaterThan(0);
        for (const [start, end] of hits) {
          expect(end).toBeLessThanOrEqual(excerpt.length);
          expect(start).toBeLessThan(end);
        }
      }),
      { numRuns: 500 },
    );
  });
});
