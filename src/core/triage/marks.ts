import type { PersonId } from '../ids.ts';
import type { Instant } from '../time.ts';
import type { Mark, NotesDocument } from './notes.ts';

/** Who writes, and when, as a handler knows it. */
export interface Written {
  readonly by: PersonId;
  readonly at: Instant;
}

/** The mark of somebody who writes now, and the document that knows them. */
export function markOf(document: NotesDocument, { by, at }: Written): [document: NotesDocument, mark: Mark] {
  const known = document.writers.indexOf(by);
  const place = known === -1 ? document.writers.length : known;
  const knowing = known === -1 ? { ...document, writers: [...document.writers, by] } : document;
  return [knowing, [place, Math.floor(at / 1000)]];
}

/** Who and when a mark stands for; null for a place that no writer has. */
export function writtenOf(
  { writers }: NotesDocument,
  [place, seconds]: readonly [number, number],
): Written | null {
  const by = writers[place];
  return by === undefined ? null : { by, at: (seconds * 1000) as Instant };
}
