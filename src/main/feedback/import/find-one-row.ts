// One ticket, conversation, issue or review alone in a JSON file, as a tool's interface answers it: bare or in what
// wraps it. The lists inside are what agents, bots and others said in it: they are never looked through for rows.

import type { Encoding } from '#core/feedback/encodings.ts';
import { withCustomerWords } from '#core/feedback/recognisers/json-words.ts';
import { recogniserOf } from '#core/feedback/recognisers.ts';
import { flattenJson, parseJson } from './flatten-json.ts';
import { JsonScanner, LONGEST_ELEMENT_BYTES } from './json-scanner.ts';
import { type FirstLook, notRecognised } from './look-at-file.ts';
import { readChunks } from './read-chunks.ts';
import { toUtf8 } from './to-utf8.ts';

const OPEN_OBJECT = 123;
/** `data.repository.issue` is the deepest that an interface answers. */
const DEEPEST = 3;
/** Companions of tickets have no words, so that no recogniser knows them; joins.ts does. */
const COMPANIONS = new Set(['user', 'organization']);
const UNDER_NAMES =
  'its JSON holds the entries under names of their own; export the feedback itself, as a list';

export type Json = Readonly<Record<string, unknown>>;

/** The keys down to the row with dots between, empty for the top; null where the file holds no such row. */
export function findOneRow(path: string, { start }: FirstLook, top: Json | null): string | null {
  if (top === null || start.find((byte) => byte > 32 && byte < 128) !== OPEN_OBJECT) return null;
  const names = Object.keys(top);
  if (isKnown(top) || (names.length === 1 && COMPANIONS.has(names[0] ?? '') && isObject(top[names[0] ?? ''])))
    return '';
  return below(path, [['', top]], DEEPEST);
}

/** Level by level: what stands nearest to the top is what the file is about. */
function below(path: string, level: ReadonlyArray<readonly [string, Json]>, depth: number): string | null {
  const inner = level.flatMap(([key, value]) =>
    Object.entries(value).flatMap(([name, part]) =>
      isObject(part) ? [[key === '' ? name : `${key}.${name}`, part] as const] : [],
    ),
  );
  if (inner.length === 0) return null;
  const found = inner.filter(([, value]) => isKnown(value));
  if (found.length > 1) throw notRecognised(path, UNDER_NAMES);
  return found[0]?.[0] ?? (depth > 1 ? below(path, inner, depth - 1) : null);
}

function isKnown(row: Json): boolean {
  return recogniserOf([...flattenJson(withCustomerWords(row)).keys()]).id !== '';
}

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Null where it is no JSON, or longer than a row can be: then it is a list with something around it. */
export function firstObject(path: string, encoding: Encoding): Json | null {
  let json: string | null | undefined;
  const scanner = new JsonScanner('', (element) => {
    if (json === undefined) json = element.json;
  });
  const writer = toUtf8(encoding);
  let bytes = 0;
  for (const chunk of readChunks(path)) {
    scanner.write(writer.push(chunk));
    bytes += chunk.length;
    if (json !== undefined || bytes > LONGEST_ELEMENT_BYTES) break;
  }
  return typeof json === 'string' ? parsed(json) : null;
}

function parsed(json: string): Json | null {
  try {
    const value = parseJson(json);
    return isObject(value) ? value : null;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return null;
    throw error;
  }
}
