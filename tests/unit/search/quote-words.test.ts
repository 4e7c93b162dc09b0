import { expect, test } from 'vitest';
import { quoteWords } from '#core/feedback/quote-words.ts';

test.each([
  ['exprot', ['exprot'], '"exprot"'],
  ['hangs Exprot -slow', ['Exprot'], 'hangs "Exprot" -slow'],
  ['title:exprot "exprot"', ['exprot'], 'title:"exprot" "exprot"'],
  ['hangs', [], 'hangs'],
])('%j with %j meant exactly is %j', (text, words, quoted) => {
  expect(quoteWords(text, words)).toBe(quoted);
});
