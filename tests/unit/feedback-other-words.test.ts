import { expect, test } from 'vitest';
import { otherWordsIn } from '#core/feedback/other-words.ts';
import { ownSourceName } from '#core/feedback/source-name.ts';

const found = (...pairs: [before: string | null, now: string][]) => {
  const now = pairs.map(([, words], at) => ({ id: `${at}`, words }));
  const before = new Map(pairs.flatMap(([words], at) => (words === null ? [] : [[`${at}`, words] as const])));
  return otherWordsIn('ca', now, before);
};

const SLOW: [string, string] = ['The export is slow on Mondays', 'Great staff at the front desk'];
const LOGIN: [string, string] = [
  'I cannot log in with my phone',
  'Breakfast was cold but the room was clean',
];
const SAME: [string, string] = ['Please add a dark theme', 'Please add a dark theme'];

test('most items that would get wholly other words are told, with how many were compared', () => {
  expect(found(SLOW, LOGIN)).toEqual({ source: 'ca', compared: 2, others: 2 });
  expect(found(SLOW, LOGIN, SAME)).toEqual({ source: 'ca', compared: 3, others: 2 });
  expect(found(['検索が遅いです', '朝食がおいしかった'], ['画面が暗い', '部屋は清潔でした'])?.others).toBe(2);
});

test('edited words, a conversation that went on, a few others, and items that are new are a newer export', () => {
  const edited: [string, string] = [
    'The export is slow on Mondays',
    'The export is still slow on Mondays, sadly',
  ];
  const grown: [string, string] = [
    'Cannot log in',
    `Cannot log in\n\n${'Now it works, thank you. '.repeat(20)}`,
  ];
  expect(found(edited, grown, ['検索が遅いです', '検索がとても遅いです'])).toBeNull();
  expect(found(SLOW, LOGIN, SAME, SAME)).toBeNull();
  expect(found(SLOW)).toBeNull();
  expect(found([null, 'new'], [null, 'newer'], SLOW)).toBeNull();
});

test('its own source is called after the file, or counted where the source it was taken for is called so', () => {
  expect(ownSourceName('cb.csv', 'ca', ['ca'])).toBe('cb');
  expect(ownSourceName('ca.csv', 'ca', ['ca'])).toBe('ca (2)');
  expect(ownSourceName('ca.csv', 'ca', ['ca', 'ca (2)'])).toBe('ca (3)');
});
