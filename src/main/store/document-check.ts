import { z } from 'zod';
import { Refusal } from '#core/refusals.ts';
import type { DocumentKind } from './document-kinds.ts';
import { isPlainObject, jsonFault, type PlainObject, seal } from './json-value.ts';

/**
 * Refuses with `internal` what no rule may make: a value that could not be read again. Records that
 * are the very ones of `before`, which has been checked, are not looked at twice; a document of a
 * megabyte would otherwise hold up everything else for some thirty milliseconds with each commit.
 */
export function checkedValue(
  name: string,
  kind: DocumentKind,
  value: unknown,
  before: unknown = null,
): unknown {
  if (value === null && kind.family) return null;
  const fault = jsonFault(value);
  if (fault)
    throw new Refusal('internal', `A rule made a document with a fault: ${fault}.`, { document: name });
  const parsed = kind.schema.safeParse(withoutKnownRecords(kind.schema, value, before));
  if (parsed.success) return seal(value);
  const at = parsed.error.issues[0]?.path.join('/') ?? '';
  throw new Refusal('internal', 'A rule made a document that breaks its schema.', { document: name, at });
}

/** The document with only the new and changed entries of its top-level records. */
function withoutKnownRecords(schema: z.ZodType, value: unknown, before: unknown): unknown {
  if (!isPlainObject(value) || !isPlainObject(before)) return value;
  if (!(schema instanceof z.ZodObject) || hasChecks(schema)) return value;
  const reduced: Record<string, unknown> = { ...value };
  for (const [field, part] of Object.entries<z.ZodType>(schema.shape)) {
    const [now, then] = [value[field], before[field]];
    const isRecord = part instanceof z.ZodRecord && !hasChecks(part);
    if (isRecord && isPlainObject(now) && isPlainObject(then)) reduced[field] = newEntries(now, then);
  }
  return reduced;
}

function newEntries(now: PlainObject, then: PlainObject): PlainObject {
  const entries: Record<string, unknown> = {};
  for (const key of Object.keys(now)) {
    if (then[key] !== now[key] || now[key] === undefined) entries[key] = now[key];
  }
  return entries;
}

// A refinement of the whole may compare entries with each other: then all of them count.
const hasChecks = (schema: z.ZodType) => (schema.def.checks?.length ?? 0) > 0;
