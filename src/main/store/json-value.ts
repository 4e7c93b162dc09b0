// Documents are plain JSON. These walks are loops, not recursion: a file nested ten thousand deep
// must be refused, not overflow the stack.

const MAX_DEPTH = 64;

export type PlainObject = Readonly<Record<string, unknown>>;

export function isPlainObject(value: unknown): value is PlainObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

// Checked and frozen, with all that is in it. Not Object.isFrozen: immer freezes what nobody has checked.
const sealed = new WeakSet<object>();

function isUnsealed(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !sealed.has(value);
}

/** Whether a value has been checked and frozen: it will never be another. */
export function isSealed(value: object): boolean {
  return sealed.has(value);
}

/** Why a value may not be in a document: a key that reaches for the prototype, or nesting without end. */
export function jsonFault(root: unknown): 'forbidden-key' | 'too-deep' | null {
  const open: { value: unknown; depth: number }[] = [{ value: root, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, depth } = next;
    if (!isUnsealed(value)) continue;
    if (depth >= MAX_DEPTH) return 'too-deep';
    if (Object.hasOwn(value, '__proto__')) return 'forbidden-key';
    for (const part of Object.values(value))
      if (isUnsealed(part)) open.push({ value: part, depth: depth + 1 });
  }
  return null;
}

/** Freezes a checked value and all in it, so that nobody can change a document without a commit. */
export function seal<T>(root: T): T {
  const open: unknown[] = [root];
  while (open.length > 0) {
    const value = open.pop();
    if (!isUnsealed(value)) continue;
    sealed.add(Object.freeze(value));
    for (const part of Object.values(value)) if (isUnsealed(part)) open.push(part);
  }
  return root;
}

/** Equality of JSON values. The order of keys does not count, and a key set to undefined is absent. */
export function isDeepEqual(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((part, index) => isDeepEqual(part, b[index]));
  }
  if (!isPlainObject(a) || !isPlainObject(b)) return false;
  return keysOf(a, b).every((key) => isDeepEqual(a[key], b[key]));
}

/** The keys of both, each once, those of the first in its order. */
export function keysOf(a: PlainObject, b: PlainObject): readonly string[] {
  const ofA = Object.keys(a);
  const onlyOfB = Object.keys(b).filter((key) => !Object.hasOwn(a, key));
  return onlyOfB.length === 0 ? ofA : [...ofA, ...onlyOfB];
}
