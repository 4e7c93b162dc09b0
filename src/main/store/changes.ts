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
  const copies = new WeakSet<object>();
  let result: unknown = root;
  for (const change of changes) {
    const [expected, wanted] =
      direction === 'undo' ? [change.after, change.before] : [change.before, change.after];
    result = replaced(result, change, 0, expected, wanted, copies);
  }
  return result as T;
}

function replaced(
  current: unknown,
  change: Change,
  depth: number,
  expected: unknown,
  wanted: unknown,
  copies: WeakSet<object>,
): unknown {
  const key = change.path[depth];
  if (key === undefined) {
    if (!isDeepEqual(current, expected)) throw changedSince(change);
    return wanted;
  }
  if (!isPlainObject(current)) throw changedSince(change);
  const copy: Record<string, unknown> = copies.has(current) ? current : { ...current };
  copies.add(copy);
  const part = replaced(copy[key], change, depth + 1, expected, wanted, copies);
  if (part === undefined) delete copy[key];
  else if (copy[key] === undefined) return withKeyAfter(copy, key, part, change.follows, copies);
  else copy[key] = part;
  return copy;
}

function withKeyAfter(
  object: PlainObject,
  key: string,
  value: unknown,
  follows: string | null,
  copies: WeakSet<object>,
): PlainObject {
  const entries = Object.entries(object).filter(([name]) => name !== key);
  const index = entries.findIndex(([name]) => name === follows);
  const isGone = follows !== null && index === -1;
  entries.splice(isGone ? entries.length : index + 1, 0, [key, value]);
  const copy = Object.fromEntries(entries);
  copies.add(copy);
  return copy;
}

function changedSince(change: Change): Refusal {
  return new Refusal('changed-since', 'This has been changed since.', { path: change.path.join('/') });
}
