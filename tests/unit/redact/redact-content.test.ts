import { expect, test } from 'vitest';
import { ContentRedactor, type RedactedPlace } from '#core/feedback/redact/redact-content.ts';
import { anItem } from '#tests/builders/feedback.ts';

const CARD = '4242 4242 4242 4242';
const redactor = new ContentRedactor({ emails: true, phones: true, cards: true, keys: true }, () => 'made1');

test('words, title and the columns kept beside are redacted; ids, tags, links and names are not', () => {
  const secret = 'password: hunter2';
  const item = anItem({
    verbatim: `card ${CARD}`,
    title: 'mail ada@example.com',
    extra: { note: secret, plan: 'Team' },
    sourceId: CARD,
    tags: [CARD],
    link: `https://desk.example/?token=0123456789abcdef`,
    customer: 'Ada',
  });
  const places: RedactedPlace[] = [];
  const redacted = redactor.redact(item, places);
  expect(redacted).toEqual({
    ...item,
    verbatim: 'card [card made1]',
    title: 'mail [email made1]',
    extra: { note: 'password: [key made1]', plan: 'Team' },
  });
  expect(places.map(({ kind, where }) => [kind, where])).toEqual([
    ['cards', 'verbatim'],
    ['emails', 'title'],
    ['keys', 'note'],
  ]);
});

test('content without personal data is handed on as it is', () => {
  const item = anItem({ extra: { plan: 'Team' } });
  const places: RedactedPlace[] = [];
  expect(redactor.redact(item, places)).toBe(item);
  expect(places).toEqual([]);
});

test('what stands around a place is cut between words, and shows no other place', () => {
  const before = 'a long way before it there were many other words and then came my card';
  const after = 'which is what I paid with in January, or so I believe, write to';
  const places: RedactedPlace[] = [];
  redactor.words(`${before} ${CARD} ${after} ada@example.com`, 'verbatim', places);
  expect(places[0]).toMatchObject({
    before: '… many other words and then came my card ',
    after: ' which is what I paid with in January, …',
  });
  expect(places[1]?.before).toBe('… in January, or so I believe, write to ');
});
