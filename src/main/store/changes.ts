// What a commit did, as a list of values by path, so that it can be taken back later without taking
// back what others did since. Objects are compared key by key; arrays and scalars are one value each.
import { Refusal } from '#core/refusals.ts';
import { isDeepEqual, isPlainObject, keysOf, type PlainObject } from './json-value.ts';

export interface Change {
  /** Keys from the top; empty for the document as a whole. */
  readonly path: readonly string[];
  /** Undefined where there was nothing. */
  readonly before: unknown;
  /** Undefined where there is nothing any more. */
  readonly after: unknown;
  /** The key before this one, where the record was there; keeps the order when it comes back. */
  readonly follows: string | null;
}

/** The changes that lead from one value to another, in the order of the keys. */
export function changesBetween(before: unknown, after: unknown): readonly Change[] {
  const found: Change[] = [];
  collect(before, after, [], null, found);
  return found;
}

function collect(
  before: unknown,
  after: unknown,
  path: readonly string[],
  follows: string | null,
  found: Change[],
): void {
  if (Object.is(before, after)) return;
  if (!isPlainObject(before) || !isPlainObject(after)) {
    if (!isDeepEqual(before, after)) found.push({ path, before, after, follows });
    return;
  }
  const preceding = {
    before: lazily(() => precedingKeys(before)),
    after: lazily(() => precedingKeys(after)),
  };
  for (const key of keysOf(before, after)) {
    if (Object.is(before[key], after[key])) continue;
    const isAdded = before[key] === undefined && after[key] !== undefined;
    const isRemoved = before[key] !== undefined && after[key] === undefined;
    const holder = isAdded ? preceding.after : preceding.before;
    const partFollows = isAdded || isRemoved ? (holder().get(key) ?? null) : null;
    collect(before[key], after[key], [...path, key], partFollows, found);
  }
}

function precedingKeys(object: PlainObject): ReadonlyMap<string, string | null> {
  const keys = Object.keys(object);
  return new Map(keys.map((key, index) => [key, keys[index - 1] ?? null]));
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/**
 * Takes changes back, or makes them again. Refuses with `changed-since` when any of the places no
 * longer holds what the changes left there: somebody else's work would be lost.
 */
export function applyChanges<T>(root: T, changes: readonly Change[], direction: 'undo' | 'redo'): T {
  const copies: Copies = new Map();
  let result: unknown = root;
  for (const change of changes) {
    const [expected, wanted] =
      direction === 'undo' ? [change.after, change.before] : [change.before, change.after];
    result = replaced(result, change, 0, expected, wanted, copies);
  }
  for (const [copy, added] of copies) if (added.length > 0) putInOrder(copy, added);
  return result as T;
}

interface Added {
  readonly key: string;
  readonly follows: string | null;
}

// The objects that are copies already, with the keys that came into each. They are put in order once, at
// the end: thousands of items can come back with one undo.
type Copies = Map<Record<string, unknown>, Added[]>;

function replaced(
  current: unknown,
  change: Change,
  depth: number,
  expected: unknown,
  wanted: unknown,
  copies: Copies,
): unknown {
  const key = change.path[depth];
  if (key === undefined) {
    if (!isDeepEqual(current, expected)) throw changedSince(change);
    return wanted;
  }
  if (!isPlainObject(current)) throw changedSince(change);
  const known = copies.get(current);
  const copy: Record<string, unknown> = known ? current : { ...current };
  const added = known ?? [];
  copies.set(copy, added);
  const part = replaced(copy[key], change, depth + 1, expected, wanted, copies);
  if (part === undefined) delete copy[key];
  else {
    if (copy[key] === undefined) added.push({ key, follows: change.follows });
    copy[key] = part;
  }
  return copy;
}

/** Moves the added keys behind the one that each followed; to the end where that one is gone. */
function putInOrder(object: Record<string, unknown>, added: readonly Added[]): void {
  const isAdded = new Set(added.map(({ key }) => key));
  // A chain from null, the beginning, to the last key.
  const next = new Map<string | null, string | undefined>();
  let last: string | null = null;
  const insert = (key: string, after: string | null) => {
    next.set(key, next.get(after));
    next.set(after, key);
    if (after === last) last = key;
  };
  for (const key of Object.keys(object)) if (!isAdded.has(key)) insert(key, last);
  for (const { key, follows } of added) insert(key, follows === null || next.has(follows) ? follows : last);
  const entries: [string, unknown][] = [];
  for (let key = next.get(null); key !== undefined; key = next.get(key)) entries.push([key, object[key]]);
  const keys = Object.keys(object);
  if (entries.every(([key], index) => key === keys[index])) return;
  for (const key of keys) delete object[key];
  for (const [key, value] of entries) object[key] = value;
}

function changedSince(change: Change): Refusal {
  return new Refusal('changed-since', 'This has been changed since.', { path: change.path.join('/') });
}
