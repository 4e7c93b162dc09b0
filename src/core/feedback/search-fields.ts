import { SentimentChoice } from '../sentiment/sentiment.ts';
import { DAY_MS, type Instant } from '../time.ts';
import { type NamedColumn, namedColumn } from './named-column.ts';

// What `field:value` means in a search. A value that a field cannot take is kept as `unread`: it
// filters nothing, and the window says so, also while the value is still being typed.

type Words = { words: string[]; isPrefix: boolean };

const TEXT_FIELDS = ['tag', 'area', 'source', 'customer', 'company', 'id', 'column', 'title'] as const;

/**
 * Facts that are texts: they match where the words of the value follow each other in them. `column` is any that is kept
 * beside the item, `id` that of its source, which is compared whole.
 */
export type TextField = (typeof TEXT_FIELDS)[number];

export const KNOWABLE = [
  'link',
  'date',
  'rating',
  'tag',
  'area',
  'customer',
  'company',
  'title',
] as const satisfies readonly string[];
/** What an item may have or lack. */
export type Knowable = (typeof KNOWABLE)[number];

export type FieldMeaning =
  | { field: Exclude<TextField, 'column'>; value: string; term: Words }
  /** `named` where the value begins with the name of a column, as in `column:platform:android`. */
  | { field: 'column'; value: string; term: Words; named: NamedColumn | null }
  /** Both inclusive, but for the number in `without`: `<3` is everything up to 3 without 3. */
  | { field: 'rating'; min: number; max: number; without: number | null }
  /** From inclusive, to exclusive; null for no end. Both are days, as FeedbackFilters has them. */
  | { field: 'said'; from: Instant | null; to: Instant | null }
  | { field: 'sentiment'; choice: SentimentChoice }
  | { field: 'has'; what: Knowable; isThere: boolean }
  | { field: 'unread'; name: string; value: string };

const FIELD_NAMES: ReadonlySet<string> = new Set([
  ...TEXT_FIELDS,
  'rating',
  'from',
  'to',
  'said',
  'sentiment',
  // As the filters have it beside their boxes.
  'sounds',
  'has',
  'no',
]);

export function isFieldName(name: string): boolean {
  return FIELD_NAMES.has(name);
}

/** The meaning of a value in the field of that name; `term` is the value as words. */
export function fieldMeaning(name: string, value: string, term: Words): FieldMeaning {
  return meaningOf(name, value.trim(), term) ?? { field: 'unread', name, value };
}

function meaningOf(name: string, value: string, term: Words): FieldMeaning | null {
  if (value === '') return null;
  if (isTextField(name)) {
    // Only labels and ids are compared as they are written, such as the tag `++`.
    const isLabel = name === 'tag' || name === 'area' || name === 'source' || name === 'id';
    if (!isLabel && term.words.length === 0) return null;
    if (name === 'column') return { field: name, value, term, named: namedColumn(value, term) };
    return { field: name, value, term };
  }
  if (name === 'rating') return ratingsOf(value);
  if (name === 'sentiment' || name === 'sounds') return soundOf(value);
  if (name === 'has' || name === 'no') return presenceOf(value, name === 'has');
  return spanOf(name, value);
}

function isTextField(name: string): name is TextField {
  return TEXT_FIELDS.some((field) => field === name);
}

const NUMBER = '-?\\d+(?:[.,]\\d+)?';
const COMPARED = new RegExp(`^(?<sign><=|>=|<|>|=|≤|≥)?\\s*(?<number>${NUMBER})$`, 'u');
const BETWEEN = new RegExp(`^(?<low>${NUMBER})?\\.\\.(?<high>${NUMBER})?$`, 'u');

function ratingsOf(value: string): FieldMeaning | null {
  const lowest = Number.NEGATIVE_INFINITY;
  const highest = Number.POSITIVE_INFINITY;
  const { sign, number } = COMPARED.exec(value)?.groups ?? {};
  if (number !== undefined) {
    const limit = numberOf(number);
    const isBelow = sign === '<' || sign === '<=' || sign === '≤';
    const isAbove = sign === '>' || sign === '>=' || sign === '≥';
    return {
      field: 'rating',
      min: isBelow ? lowest : limit,
      max: isAbove ? highest : limit,
      without: sign === '<' || sign === '>' ? limit : null,
    };
  }
  const { low, high } = BETWEEN.exec(value)?.groups ?? {};
  if (low === undefined && high === undefined) return null;
  const min = low === undefined ? lowest : numberOf(low);
  const max = high === undefined ? highest : numberOf(high);
  return { field: 'rating', min: Math.min(min, max), max: Math.max(min, max), without: null };
}

function numberOf(written: string): number {
  return Number(written.replace(',', '.'));
}

function presenceOf(value: string, isThere: boolean): FieldMeaning | null {
  const singular = value.toLowerCase().replace(/s$/u, '');
  const what = KNOWABLE.find((known) => known === singular);
  return what ? { field: 'has', what, isThere } : null;
}

function soundOf(value: string): FieldMeaning | null {
  const choice = SentimentChoice.safeParse(value.toLowerCase()).data;
  return choice ? { field: 'sentiment', choice } : null;
}

function spanOf(name: string, value: string): FieldMeaning | null {
  const [first = '', last = first, ...more] = name === 'said' ? value.split('..') : [value];
  const from = periodOf(first);
  const to = periodOf(last);
  if (more.length > 0 || (first !== '' && !from) || (last !== '' && !to) || (!from && !to)) return null;
  return {
    field: 'said',
    from: name === 'to' ? null : (from?.from ?? null),
    to: name === 'from' ? null : (to?.to ?? null),
  };
}

const YEAR = '(?<year>\\d{4})';
const PERIOD = new RegExp(
  `^${YEAR}(?:-?q(?<quarter>[1-4])|-(?<month>\\d{1,2})(?:-(?<day>\\d{1,2}))?)?$`,
  'iu',
);

/** A year, quarter, month or day: its first day, and the first one after it, each by its first moment in UTC. */
function periodOf(written: string): { from: Instant; to: Instant } | null {
  const groups = PERIOD.exec(written.trim())?.groups;
  if (!groups) return null;
  const { quarter } = groups;
  const [year, month, day] = [groups.year, groups.month, groups.day].map((part) =>
    part === undefined ? null : Number(part),
  );
  if (!year || month === 0 || (month ?? 0) > 12) return null;
  const firstMonth = quarter ? 3 * Number(quarter) - 3 : (month ?? 1) - 1;
  const months = quarter ? 3 : month === null ? 12 : 1;
  if (day === null || day === undefined) {
    return { from: instantOf(year, firstMonth, 1), to: instantOf(year, firstMonth + months, 1) };
  }
  const from = instantOf(year, firstMonth, day);
  if (new Date(from).getUTCDate() !== day) return null;
  return { from, to: (from + DAY_MS) as Instant };
}

// Date.UTC takes the years 0 to 99 for those of the last century.
function instantOf(year: number, month: number, day: number): Instant {
  return new Date(0).setUTCFullYear(year, month, day) as Instant;
}
