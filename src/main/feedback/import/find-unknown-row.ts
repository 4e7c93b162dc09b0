// One entry alone in a JSON file, of a tool that nobody knows: it says something, and has an id or a date of its own.
// An answer such as `{"message":"Not Found"}` has neither, and what wraps a list says nothing itself.
import type { Encoding } from '#core/feedback/encodings.ts';
import { headerKey } from '#core/feedback/header-key.ts';
import { nameConfidence } from '#core/feedback/header-synonyms.ts';
import { parseDate } from '#core/feedback/parse-date.ts';
import { isCalledLikeFeedback } from './find-json-rows.ts';
import { firstObject, isObject, type Json } from './find-one-row.ts';

/** What others said of an entry stands in it under these names. */
const SAID_OF_IT = new Set(['comments', 'notes', 'messages']);
const WORDS = /\p{L}{2,}\s+\p{L}{1,}.*\s\p{L}/u;

/**
 * The keys down to the entry with dots between, empty for the top; null where there is none. `list`: where a
 * list of objects is.
 */
export function findUnknownRow(path: string, encoding: Encoding, list: string | null): string | null {
  const top = firstObject(path, encoding);
  if (top === null) return null;
  const found = isEntry(top) ? (['', top] as const) : onlyEntryIn(top);
  if (found === null) return null;
  const [place, entry] = found;
  return list === null || isListOf(list, place, entry) ? place : null;
}

function onlyEntryIn(top: Json): readonly [string, Json] | null {
  const found = Object.entries(top).flatMap(([key, value]) =>
    isObject(value) && isEntry(value) ? [[key, value] as const] : [],
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}

function isEntry(entry: Json): boolean {
  const scalars = Object.entries(entry).filter(isScalar);
  return scalars.some(saysSomething) && scalars.some(isOfItsOwn);
}

/** Whether the list stands in the entry and only adds to it: labels, attachments, what was answered. */
function isListOf(list: string, place: string, entry: Json): boolean {
  if (place !== '' && !list.startsWith(`${place}.`)) return false;
  const name = list.split('.').at(-1) ?? '';
  if (isCalledLikeFeedback(name) && !SAID_OF_IT.has(name.toLowerCase())) return false;
  const scalars = Object.entries(entry).filter(isScalar);
  return (
    scalars.some(([key]) => isCalled('sourceId', key)) &&
    scalars.some(([key, value]) => isCalled('verbatim', key) && saysSomething([key, value]))
  );
}

type Scalar = readonly [key: string, value: string | number];

function isScalar(entry: readonly [string, unknown]): entry is [string, string | number] {
  return typeof entry[1] === 'string' || typeof entry[1] === 'number';
}

function saysSomething([key, value]: Scalar): boolean {
  if (typeof value !== 'string' || isDate(value)) return false;
  if (WORDS.test(value)) return true;
  return /\p{L}/u.test(value) && (isCalled('verbatim', key) || isCalled('title', key));
}

function isOfItsOwn([key, value]: Scalar): boolean {
  if (value === '') return false;
  return isCalled('sourceId', key) || isCalled('date', key) || (typeof value === 'string' && isDate(value));
}

function isCalled(field: 'sourceId' | 'date' | 'verbatim' | 'title', key: string): boolean {
  return nameConfidence(field, headerKey(key)) > 0;
}

function isDate(value: string): boolean {
  return parseDate(value, 'day-first') !== null || parseDate(value, 'month-first') !== null;
}
