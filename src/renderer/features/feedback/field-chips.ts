import { useDebouncedValue } from '@mantine/hooks';
import { type FieldTerm, parseSearchTerms } from '#core/feedback/search-terms.ts';
import type { ActiveFilter } from '#renderer/ui/FilterBar.tsx';
import { saySpan } from './active-filters.ts';
import { saySentiment } from './say-sentiment.ts';

/** How long a field that cannot be read stands at the end before it is said: it may be half typed. */
const REST_MS = 800;

/** The chips of a search that is being typed. */
export function useFieldChips(text: string, setText: (text: string) => void): ActiveFilter[] {
  const [rested] = useDebouncedValue(text, REST_MS);
  return fieldChips(text, setText, rested === text);
}

/** What was understood of `tag:billing` and the like in the search, as chips; taking one away cuts it out. */
export function fieldChips(text: string, setText: (text: string) => void, isAtRest: boolean): ActiveFilter[] {
  // What is still being typed cannot be understood yet, and is not complained of.
  const said = parseSearchTerms(text).fields.filter(
    ({ field, end }) => field !== 'unread' || end < text.length || isAtRest,
  );
  return said.map((term) => ({
    key: `typed ${term.start}`,
    ...chipOf(term),
    onRemove: () => setText(`${text.slice(0, term.start)}${text.slice(term.end)}`.replace(/\s+/gu, ' ')),
  }));
}

const NAMES = {
  tag: 'Tag',
  area: 'Area',
  source: 'Source',
  customer: 'Customer',
  company: 'Company',
  id: 'Id',
  column: 'Any other column',
  title: 'Title',
} as const;

/** How the value of a field is written, for whoever wrote one that it cannot take. */
const WRITTEN: Readonly<Record<string, string>> = {
  rating: 'rating:<3 or rating:4..5',
  from: 'from:2026-01 or from:2026-01-31',
  to: 'to:2026-01 or to:2026-01-31',
  said: 'said:2026-Q1 or said:2026-01',
  sentiment: 'sentiment:negative',
  sounds: 'sounds:negative',
  has: 'has:link or has:date',
  no: 'no:date or no:tag',
};

function sayAsIn(name: string): string {
  const written = WRITTEN[name];
  return written === undefined ? '' : `; write it as in ${written}`;
}

function chipOf(term: FieldTerm): { name: string; value: string } {
  const not = term.isUnwanted ? 'not ' : '';
  switch (term.field) {
    case 'unread':
      return { name: 'Left out, not understood:', value: `${term.name}:${term.value}${sayAsIn(term.name)}` };
    case 'rating':
      return { name: 'Rated', value: `${not}${sayRatings(term)}` };
    case 'said':
      return { name: 'Said', value: `${not}${saySpan(term.from, term.to)}` };
    case 'sentiment':
      return { name: 'Sounds', value: `${not}${saySentiment(term.choice)}` };
    case 'has':
      return { name: term.isThere === term.isUnwanted ? 'Without' : 'With', value: `a ${term.what}` };
    default: {
      const ending = term.term.isPrefix && !term.value.endsWith('*') ? '…' : '';
      const [name, value] = nameAndValue(term);
      return { name, value: `${not}${value}${ending}` };
    }
  }
}

/** Of `column:platform:android` the name of the column stands in place of that of the field. */
function nameAndValue(term: Extract<FieldTerm, { term: unknown }>): [name: string, value: string] {
  if (term.field !== 'column' || !term.named) return [NAMES[term.field], term.value];
  const [column = '', ...said] = term.value.split(/(?<=^[^:：]+)[:：]/u);
  return [`Column ${column}`, said.join('')];
}

function sayRatings({ min, max, without }: Extract<FieldTerm, { field: 'rating' }>): string {
  if (min === max) return String(min);
  if (min === Number.NEGATIVE_INFINITY) return without === null ? `${max} or less` : `below ${max}`;
  if (max === Number.POSITIVE_INFINITY) return without === null ? `${min} or more` : `above ${min}`;
  return `${min} to ${max}`;
}
