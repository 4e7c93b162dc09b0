// How earlier imports were read, so far as it had to be found or said: the next file of the kind is read alike.
import type { Batch } from './batch.ts';
import { type Encoding, encodingNamed, isToldByBytes } from './encodings.ts';
import { knownHeadersIn } from './known-headers.ts';

export interface KnownReadings {
  /** Fingerprints of imports whose header was another row than the first. */
  readonly headers: ReadonlySet<string>;
  /** Encodings that bytes do not tell, by the fingerprint of the import. */
  readonly encodings: ReadonlyMap<string, ReadonlySet<Encoding>>;
}

/** Where nobody says otherwise: what is read so and imported was looked at, and is no other. */
const TAKEN_FOR: Encoding = 'windows-1252';

export const NOTHING_KNOWN: KnownReadings = { headers: new Set(), encodings: new Map() };

export function knownReadingsIn(batches: readonly Batch[]): KnownReadings {
  return { headers: knownHeadersIn(batches), encodings: encodingsIn(batches) };
}

/** Of standing imports with the same fingerprint the newest counts that had a file whose bytes do not tell. */
function encodingsIn(batches: readonly Batch[]): KnownReadings['encodings'] {
  const found = new Map<string, ReadonlySet<Encoding>>();
  const standing = batches.filter(({ undoneAt }) => undoneAt === null);
  for (const { recognition, encodings } of standing.toSorted((a, b) => a.importedAt - b.importedAt)) {
    const all = [recognition.encoding, ...encodings].flatMap((name) => encodingNamed(name) ?? []);
    const said = all.filter((encoding) => !isToldByBytes(encoding));
    if (said.length > 0) found.set(recognition.fingerprint, new Set(said));
    else if (all.includes(TAKEN_FOR)) found.delete(recognition.fingerprint);
  }
  return found;
}
