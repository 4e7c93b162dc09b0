import { expect, test } from 'vitest';
import { likenessTo } from '#core/duplicates/likeness.ts';

test('texts are as alike as the share of different words that both have, and only the same words are wholly', () => {
  const like = likenessTo('The export never finishes.');
  expect(like('the export NEVER finishes')).toBe(100);
  expect(like('The export never ends.')).toBe(60);
  expect(like('Finishes the never export!')).toBe(99);
  expect(like('My parcel is late.')).toBe(0);
  expect(like('…')).toBeNull();
});
