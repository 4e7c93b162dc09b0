import { isPlainObject, isSealed, type PlainObject } from './json-value.ts';

// Documents as text, with each command. What a commit has not touched is the very object of the save before,
// sealed since: its text is kept, so that a document of megabytes is not gone through for one changed record.

/** Records, and the records in them: `items`, its parts. What lies deeper is written out with its part. */
const DEEPEST_KEPT = 2;

const texts = new WeakMap<object, string>();

/** What JSON.stringify answers for a sealed document. */
export function jsonText(document: unknown): string {
  return textOf(document, 0);
}

function textOf(value: unknown, depth: number): string {
  if (depth > DEEPEST_KEPT || !isPlainObject(value) || !isSealed(value)) return JSON.stringify(value);
  const known = texts.get(value);
  if (known !== undefined) return known;
  const text = depth === DEEPEST_KEPT ? JSON.stringify(value) : `{${entriesOf(value, depth).join(',')}}`;
  // The whole is another one with every save.
  if (depth > 0) texts.set(value, text);
  return text;
}

function entriesOf(value: PlainObject, depth: number): string[] {
  return Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .map(([key, part]) => `${JSON.stringify(key)}:${textOf(part, depth + 1)}`);
}
