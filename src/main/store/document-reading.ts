// Reads a document strictly: what is not exactly a document of ours is named, never guessed at.
// Nothing here writes. A problem is a value, not an error: opening collects those of all documents.

import type { DocumentKind } from './document-kinds.ts';
import { errorCodeOf, type FileSystem, isMissing } from './file-system.ts';
import { isPlainObject, jsonFault, type PlainObject, seal } from './json-value.ts';

export type DocumentProblem =
  | 'missing'
  | 'not-a-file'
  | 'too-large'
  | 'unreadable'
  | 'empty'
  | 'nul-bytes'
  | 'byte-order-mark'
  | 'invalid-utf-8'
  | 'not-json'
  | 'wrong-root'
  | 'forbidden-key'
  | 'too-deep'
  | 'no-version'
  | 'wrong-shape'
  | 'migration-failed';

export type Reading<T> =
  | { readonly state: 'good'; readonly value: T; readonly storedVersion: number }
  /** Written by a newer program; the value where it has today's shape all the same, else null. */
  | { readonly state: 'newer'; readonly value: T | null; readonly storedVersion: number }
  | { readonly state: 'missing' }
  | { readonly state: 'damaged'; readonly problem: DocumentProblem };

// Half of what a string can hold; a document of this size is not one that ShipIt! wrote.
const MAX_BYTES = 256 * 1024 * 1024;

/** Reads one file as a document of its kind. */
export async function readDocument<T>(
  path: string,
  kind: DocumentKind<T>,
  fs: FileSystem,
): Promise<Reading<T>> {
  let bytes: Uint8Array;
  try {
    // lstat first: reading a pipe would wait for ever, and a link may lead out of the workspace.
    const info = await fs.lstat(path);
    if (!info.isFile()) return damaged('not-a-file');
    if (info.size > MAX_BYTES) return damaged('too-large');
    bytes = await fs.readFile(path);
  } catch (error) {
    if (isMissing(error)) return { state: 'missing' };
    if (['EIO', 'EACCES', 'EPERM'].includes(errorCodeOf(error))) return damaged('unreadable');
    throw error;
  }
  return interpretBytes(bytes, kind);
}

/** Reads bytes as a document of its kind. */
export function interpretBytes<T>(bytes: Uint8Array, kind: DocumentKind<T>): Reading<T> {
  const parsed = parseBytes(bytes);
  return 'problem' in parsed ? damaged(parsed.problem) : interpret(parsed.root, kind);
}

function parseBytes(bytes: Uint8Array): { root: PlainObject } | { problem: DocumentProblem } {
  if (bytes.length === 0) return { problem: 'empty' };
  if (bytes.includes(0)) return { problem: 'nul-bytes' };
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { problem: 'byte-order-mark' };
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return { problem: 'invalid-utf-8' };
  }
  let root: unknown;
  try {
    root = JSON.parse(text);
  } catch {
    return { problem: 'not-json' };
  }
  if (!isPlainObject(root)) return { problem: 'wrong-root' };
  const fault = jsonFault(root);
  return fault ? { problem: fault } : { root };
}

function interpret<T>(root: PlainObject, kind: DocumentKind<T>): Reading<T> {
  const storedVersion = root.schemaVersion;
  if (typeof storedVersion !== 'number' || !Number.isInteger(storedVersion) || storedVersion < 1) {
    return damaged('no-version');
  }
  if (storedVersion > kind.version) {
    const asToday = kind.schema.safeParse({ ...root, schemaVersion: kind.version });
    return { state: 'newer', storedVersion, value: asToday.success ? seal(asToday.data) : null };
  }
  const current = storedVersion === kind.version ? root : migrate(root, storedVersion, kind);
  if (!current) return damaged('migration-failed');
  const parsed = kind.schema.safeParse(current);
  if (parsed.success) return { state: 'good', storedVersion, value: seal(parsed.data) };
  return damaged(current === root ? 'wrong-shape' : 'migration-failed');
}

/** Step by step to the current version; null where a step is missing or throws. */
function migrate<T>(root: PlainObject, from: number, kind: DocumentKind<T>): PlainObject | null {
  let current = root;
  for (let version = from; version < kind.version; version += 1) {
    const step = kind.migrations[version];
    if (!step) return null;
    try {
      current = { ...step(current), schemaVersion: version + 1 };
    } catch {
      // A step that cannot read this document: reported as 'migration-failed', the file stays as it is.
      return null;
    }
  }
  return current;
}

function damaged(problem: DocumentProblem): { state: 'damaged'; problem: DocumentProblem } {
  return { state: 'damaged', problem };
}
