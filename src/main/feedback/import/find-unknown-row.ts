// One entry alone in a JSON file, of a tool that nobody knows: it says something, and has an id or a date of its own.
// An answer such as `{"message":"Not Found"}` has neither. What stands above a list says what the list is: then the
// list is what was exported (entry-lists.ts).
import { hasOnlyAdded } from './entry-lists.ts';
import { isCalled, isOfItsOwn, isScalar, saysSomething } from './entry-says.ts';
import { isObject, type Json } from './find-one-row.ts';

export interface UnknownRow {
  /** The keys down to the object with dots between, empty for the top. */
  readonly place: string;
  /** It is the entry, and not what stands above a list of them. */
  readonly isEntry: boolean;
}

/** Null where no object could be the entry. `list`: where a list of objects is. */
export function findUnknownRow(top: Json | null, list: string | null): UnknownRow | null {
  if (top === null) return null;
  const found = isEntry(top) ? (['', top] as const) : onlyEntryIn(top);
  if (found === null) return null;
  const [place, entry] = found;
  return { place, isEntry: list === null || isListOf(list, place, entry) };
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

/** Whether the list stands in the entry, and all that do only add to it. */
function isListOf(list: string, place: string, entry: Json): boolean {
  if (place !== '' && !list.startsWith(`${place}.`)) return false;
  const scalars = Object.entries(entry).filter(isScalar);
  return (
    scalars.some(([key]) => isCalled('sourceId', key)) &&
    scalars.some(([key, value]) => isCalled('verbatim', key) && saysSomething([key, value])) &&
    hasOnlyAdded(entry)
  );
}
