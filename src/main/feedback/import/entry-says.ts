// What the values of one object of JSON say: words of somebody, an id or a date of its own.
import { headerKey } from '#core/feedback/header-key.ts';
import { type NamedField, nameConfidence } from '#core/feedback/header-synonyms.ts';
import { parseDate } from '#core/feedback/parse-date.ts';

type Value = readonly [key: string, value: unknown];
type Scalar = readonly [key: string, value: string | number];

const WORDS = /\p{L}{2,}\s+\p{L}{1,}.*\s\p{L}/u;

export function isScalar(entry: Value): entry is Scalar {
  return typeof entry[1] === 'string' || typeof entry[1] === 'number';
}

export function saysSomething([key, value]: Value): boolean {
  if (typeof value !== 'string' || isDate(value)) return false;
  if (WORDS.test(value)) return true;
  return /\p{L}/u.test(value) && (isCalled('verbatim', key) || isCalled('title', key));
}

export function isOfItsOwn([key, value]: Value): boolean {
  if (value === '') return false;
  return isCalled('sourceId', key) || isCalled('date', key) || (typeof value === 'string' && isDate(value));
}

export function isCalled(field: NamedField, key: string): boolean {
  return nameConfidence(field, headerKey(key)) > 0;
}

function isDate(value: string): boolean {
  return parseDate(value, 'day-first') !== null || parseDate(value, 'month-first') !== null;
}
