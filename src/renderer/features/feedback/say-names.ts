import type { NameField } from '#core/feedback/query.ts';

/** How feedback belongs to whom or what is named. */
export const FROM: Record<NameField, string> = {
  customer: 'from the customer',
  company: 'from the company',
  source: 'from the source',
  area: 'in the area',
  tag: 'with the tag',
  id: 'with the id',
  column: 'with a column that says',
};

export function sayAll(words: readonly string[]): string {
  return words.map((word) => `“${word}”`).join(' and ');
}
