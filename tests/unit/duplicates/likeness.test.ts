import { expect, test } from 'vitest';
import { likenessTo } from '#core/duplicates/likeness.ts';

test('texts are as alike as the share of different words that both have, and only the same words are wholly', () => {
  const likeTo = likenessTo({ title: null, verbatim: 'The export never finishes.' });
  const like = (verbatim: string) => likeTo({ title: null, verbatim });
  expect(like('the export NEVER finishes')).toBe(100);
  expect(like('The export never ends.')).toBe(60);
  expect(like('Finishes the never export!')).toBe(99);
  expect(like('My parcel is late.')).toBe(0);
  expect(like('…')).toBeNull();
});

test('the same words under another title are not wholly alike', () => {
  const verbatim = 'The export never finishes.';
  const like = likenessTo({ title: 'Export', verbatim });
  expect(like({ title: 'EXPORT!', verbatim })).toBe(100);
  expect(like({ title: 'Invoices', verbatim })).toBe(99);
  expect(like({ title: null, verbatim })).toBe(99);
});
