import { expect, test } from 'vitest';
import { sayLate } from '#renderer/features/demos/say-session.ts';

test.each([
  [4, '4 min behind'],
  [-59, '59 min ahead'],
  [-180, '3 h ahead'],
  [65, '1 h 5 min behind'],
])('%i minutes late is said as people say it', (minutes, words) => {
  expect(sayLate(minutes)).toBe(words);
});
