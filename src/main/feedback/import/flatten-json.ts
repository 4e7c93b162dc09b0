// An object of any shape becomes cells under dotted keys, so that JSON is mapped like columns of a CSV.

import { freeName } from '#core/feedback/header-key.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const DEEPEST = 6;
const NAMES = ['name', 'label', 'tag', 'title', 'login', 'value'];
const WORDS = ['body', 'text', 'comment', 'message', 'content'];
const WRITERS = ['author', 'user', 'from', 'name', 'creator'];

/** Digits or an exponent that a double may not hold. */
const IS_LONG_NUMBER = /\d{16}|\de\+?\d{3}/iu;

/** Parses one element. Numbers too long for a double stay the digits they are. Throws SyntaxError. */
export function parseJson(json: string): unknown {
  if (!IS_LONG_NUMBER.test(json)) return JSON.parse(json);
  const exact = (_key: string, value: unknown, context: { source?: string }): unknown => {
    const isLossy =
      typeof value === 'number' && context.source !== undefined && IS_LONG_NUMBER.test(context.source);
    return isLossy && Math.abs(value) > Number.MAX_SAFE_INTEGER ? context.source : value;
  };
  return JSON.parse(json, exact as (key: string, value: unknown) => unknown);
}

/** Whether a text is JSON to its end. */
export function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

/** Cells by dotted key in the order of the file: `author.login`. Null and empty values give empty cells. */
export function flattenJson(value: unknown): Map<string, string> {
  const cells = new Map<string, string>();
  addCells(cells, '', value as Json, 0);
  return cells;
}

function addCells(cells: Map<string, string>, key: string, value: Json, depth: number): void {
  const isNested = value !== null && typeof value === 'object' && !Array.isArray(value);
  if (!isNested || depth >= DEEPEST) {
    const name = key === '' ? 'value' : key;
    // `{"a.b":1,"a":{"b":2}}` has two values under one name, and both are somebody's.
    cells.set(cells.has(name) ? freeName(name, (other) => cells.has(other)) : name, cellOf(value));
    return;
  }
  for (const [name, part] of Object.entries(value)) {
    addCells(cells, key === '' ? name : `${key}.${name}`, part, depth + 1);
  }
}

function cellOf(value: Json): string {
  if (value === null) return '';
  if (typeof value !== 'object') return String(value);
  if (!Array.isArray(value)) return JSON.stringify(value);
  return value.some((part) => wordsOf(part) !== null)
    ? value.map(entryOf).join('\n\n')
    : value.map(nameOf).join('; ');
}

/** A label by its name, anything else as it is. */
function nameOf(part: Json): string {
  if (part === null || typeof part !== 'object') return part === null ? '' : String(part);
  return firstString(part, NAMES) ?? JSON.stringify(part);
}

/** A comment as "who: what". */
function entryOf(part: Json): string {
  const words = wordsOf(part);
  if (words === null) return nameOf(part);
  const writer = writerOf(part);
  return writer === null ? words : `${writer}: ${words}`;
}

function wordsOf(part: Json): string | null {
  return firstString(part, WORDS);
}

function writerOf(part: Json): string | null {
  if (part === null || typeof part !== 'object' || Array.isArray(part)) return null;
  for (const key of WRITERS) {
    const value = part[key];
    const name = typeof value === 'string' ? value : firstString(value ?? null, ['login', 'name']);
    if (name) return name;
  }
  return null;
}

function firstString(part: Json, keys: readonly string[]): string | null {
  if (part === null || typeof part !== 'object' || Array.isArray(part)) return null;
  for (const key of keys) {
    const value = Object.hasOwn(part, key) ? part[key] : undefined;
    if (typeof value === 'string' && value !== '') return value;
  }
  return null;
}
