import { afterEach, beforeEach, expect, test } from 'vitest';
import { aCompany, type Company, complaints } from '#tests/builders/company.ts';

let company: Company;
beforeEach(async () => {
  company = await aCompany();
});
afterEach(() => company.close());

test('two pages of one browser that count at the same time take nothing from each other', async () => {
  await complaints(company, ['The export hangs.', 'The parcel came late.']);
  const pages = Array.from({ length: 8 }, (_, at) => `page-${at}`);
  const counted = await Promise.all(pages.map((page) => company.must('Olga')('feedback.facets', { page })));
  expect(counted.map(({ sources }) => sources.map(({ count }) => count))).toEqual(pages.map(() => [2]));
});
