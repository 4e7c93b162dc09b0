import type { NameBeside, NameField } from '#core/feedback/query.ts';

/** How feedback belongs to whom or what is named. */
const FROM: Record<NameField, string> = {
  customer: 'from the customer',
  company: 'from the company',
  source: 'from the source',
  area: 'in the area',
  tag: 'with the tag',
  id: 'with the id',
  column: 'with a column that says',
};

/** `from the company` Hooli; of a column with a name `with` android `in the column platform`. */
export function sayFrom({
  field,
  column,
}: Pick<NameBeside, 'field' | 'column'>): [before: string, after: string] {
  return column === undefined ? [FROM[field], ''] : ['with', ` in the column ${column}`];
}

export function sayAll(words: readonly string[]): string {
  const quoted = words.map((word) => `“${word}”`);
  return [quoted.slice(0, -1).join(', '), ...quoted.slice(-1)].filter((part) => part !== '').join(' and ');
}
