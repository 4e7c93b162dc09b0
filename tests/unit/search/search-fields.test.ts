import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FieldTerm, parseSearchTerms } from '#core/feedback/search-terms.ts';

/** The meaning of each field on one line. */
function say({ isUnwanted, ...term }: FieldTerm): string {
  const sign = isUnwanted ? '-' : '';
  switch (term.field) {
    case 'rating':
      return `${sign}rating ${term.min} ${term.max}${term.without === null ? '' : ` without ${term.without}`}`;
    case 'said':
      return `${sign}said ${sayDay(term.from)} ${sayDay(term.to)}`;
    case 'has':
      return `${sign}${term.isThere ? 'has' : 'no'} ${term.what}`;
    case 'sentiment':
      return `${sign}sentiment ${term.choice}`;
    case 'unread':
      return `${sign}unread ${term.name} ${term.value}`;
    default:
      return `${sign}${term.field} ${term.term.words.join(' ')}${term.term.isPrefix ? '*' : ''}`;
  }
}

function sayDay(instant: number | null): string {
  return instant === null ? '…' : new Date(instant).toISOString().slice(0, 10);
}

const meant = (text: string): string[] => parseSearchTerms(text).fields.map(say);
const words = (text: string): string[] => parseSearchTerms(text).wanted.map((term) => term.words.join(' '));

describe('a field in the search', () => {
  test.each([
    ['tag:billing ', ['tag billing']],
    ['tag:bil', ['tag bil*']],
    ['TAG:Billing ', ['tag billing']],
    ['-tag:spam ', ['-tag spam']],
    ['tag:"log in"', ['tag log in']],
    ['tag:“log in” ', ['tag log in']],
    ['area：検索 ', ['area 検 索']],
    ['customer:Łódź company:acme* x', ['customer lodz', 'company acme*']],
    ['source:play-store ', ['source play store']],
    ['title:export ', ['title export']],
    ['tag:++ ', ['tag ']],
    ['rating:<3 ', ['rating -Infinity 3 without 3']],
    ['rating:>=4', ['rating 4 Infinity']],
    ['rating:3', ['rating 3 3']],
    ['rating:4..5', ['rating 4 5']],
    ['rating:5..4', ['rating 4 5']],
    ['rating:..2', ['rating -Infinity 2']],
    ['rating:3,5 ', ['rating 3.5 3.5']],
    ['sentiment:Negative ', ['sentiment negative']],
    ['-sentiment:unjudged', ['-sentiment unjudged']],
    // As the filters and the chip call it.
    ['sounds:positive ', ['sentiment positive']],
    ['sentiment:sad', ['unread sentiment sad']],
    ['from:2026-01', ['said 2026-01-01 …']],
    ['to:2026-03-15', ['said … 2026-03-16']],
    ['to:2026', ['said … 2027-01-01']],
    ['said:2026-Q1', ['said 2026-01-01 2026-04-01']],
    ['said:2025-12..2026-01 ', ['said 2025-12-01 2026-02-01']],
    ['-said:2026-02-28 ', ['-said 2026-02-28 2026-03-01']],
    ['has:link no:date -has:tags ', ['has link', 'no date', '-has tag']],
  ])('%j means %j', (text, fields) => {
    expect(meant(text)).toEqual(fields);
  });

  test.each([
    ['rating:good ', ['unread rating good']],
    ['from:20', ['unread from 20']],
    ['from:2026-13 ', ['unread from 2026-13']],
    ['to:2026-02-30 ', ['unread to 2026-02-30']],
    ['said:1..2..3 ', ['unread said 1..2..3']],
    ['has:wings ', ['unread has wings']],
    ['tag: export ', ['unread tag ']],
    ['customer:?! ', ['unread customer ?!']],
  ])('%j is kept as not understood', (text, fields) => {
    expect(meant(text)).toEqual(fields);
  });

  test.each([
    ['https://shop.example/a ', ['https shop example a']],
    ['re:invent ', ['re invent']],
    ['she said:"no way"', ['she']],
    ['colour:"dark blue"', ['colour', 'dark blue']],
    ['"tag:billing"', ['tag billing']],
    ['12:30 ', ['12 30']],
  ])('%j holds the words %j', (text, found) => {
    expect(words(text)).toEqual(found);
  });

  test('words beside fields are words', () => {
    const { wanted, unwanted, fields } = parseSearchTerms('export rating:<3 -slow tag:billing hangs');
    expect(wanted.map((term) => term.words)).toEqual([['export'], ['hangs']]);
    expect(unwanted.map((term) => term.words)).toEqual([['slow']]);
    expect(fields.map((term) => term.field)).toEqual(['rating', 'tag']);
  });
});

const names = fc.constantFrom('tag', 'rating', 'from', 'to', 'said', 'has', 'no', 'title', 'customer', 'x');
const signs = fc.constantFrom(
  '',
  '-',
  '"',
  ':',
  '..',
  '<',
  '>',
  '*',
  ' ',
  '2026',
  '-Q9',
  '登',
  '\ud83d',
  '：',
);
const typed = fc
  .array(
    fc.oneof(
      names,
      signs,
      names.map((name) => `${name}:`),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    {
      maxLength: 14,
    },
  )
  .map((parts) => parts.join(''));

describe('whatever is typed', () => {
  test('a field stands where it was typed, in order, and can be cut out', () => {
    fc.assert(
      fc.property(typed, (text) => {
        let at = 0;
        for (const { start, end, ...term } of parseSearchTerms(text).fields) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(text.slice(start, end)).toMatch(/^-?[a-z]+[:：]/iu);
          if (term.field === 'rating') expect(term.min).toBeLessThanOrEqual(term.max);
          at = end;
        }
      }),
    );
  });

  test('a blank behind it changes no more than what was being typed', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const now = parseSearchTerms(text);
        const then = parseSearchTerms(`${text.replaceAll(/["“”„‟«»＂]/gu, '')} `);
        if (/["“”„‟«»＂]/u.test(text)) return;
        expect(then.fields.map(({ field }) => field)).toEqual(now.fields.map(({ field }) => field));
        expect(then.wanted.map((term) => term.words)).toEqual(now.wanted.map((term) => term.words));
      }),
    );
  });
});
