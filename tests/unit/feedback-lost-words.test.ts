import { expect, test } from 'vitest';
import { lostTogether, lostWordsIn, sayLost, type WordsAndFacts } from '#core/feedback/lost-words.ts';

const anItem = (changes: Partial<WordsAndFacts>): WordsAndFacts => ({
  verbatim: 'It stops at forty percent.',
  title: 'Export hangs',
  customer: 'Ada Winter',
  company: null,
  tags: ['export'],
  area: null,
  rating: null,
  link: null,
  ...changes,
});

const TICKET = anItem({});
const SUBJECT = anItem({ verbatim: 'Export  hangs', title: null, customer: null, tags: [] });

test('a file with the subjects of items whose words are here is told, with what else these would lose', () => {
  const lost = lostWordsIn('desk', [
    [SUBJECT, TICKET],
    [SUBJECT, TICKET],
    [TICKET, TICKET],
  ]);
  expect(lost).toEqual({ source: 'desk', compared: 3, lost: 2, facts: ['customer', 'tags'] });
  expect(lost && sayLost(lost)).toBe('their words, customer and tags');
});

test('items that are their subject already, other words, and a few whose words were taken out are a newer export', () => {
  const onlySubject = anItem({ verbatim: 'Export hangs', title: null });
  expect(lostWordsIn('desk', [[SUBJECT, onlySubject]])).toBeNull();
  expect(lostWordsIn('desk', [[SUBJECT, anItem({ verbatim: 'Export hangs' })]])).toBeNull();
  expect(lostWordsIn('desk', [[anItem({ verbatim: 'Solved by now', title: null }), TICKET]])).toBeNull();
  expect(
    lostWordsIn('desk', [
      [SUBJECT, TICKET],
      [TICKET, TICKET],
    ]),
  ).toBeNull();
  expect(lostWordsIn('desk', [])).toBeNull();
});

test('files of one import are told together', () => {
  const one = { source: 'desk', compared: 2, lost: 2 };
  expect(lostTogether([{ ...one, facts: ['tags'] }, null, { ...one, facts: ['customer'] }])).toEqual({
    source: 'desk',
    compared: 4,
    lost: 4,
    facts: ['customer', 'tags'],
  });
  expect(lostTogether([null])).toBeNull();
});
