// How earlier imports were read, so far as it had to be found or said: the next file of the kind is read alike.
import type { Batch } from './batch.ts';
import { type Encoding, encodingNamed, isToldByBytes } from './encodings.ts';
import { knownHeadersIn } from './known-headers.ts';

export interface KnownReadings {
  /** Fingerprints of imports whose header was another row than the first. */
  readonly headers: ReadonlySet<string>;
  /** Encodings that bytes do not tell, by the fingerprint of the import. */
  readonly encodings: ReadonlyMap<string, Encoding>;
}

export const NOTHING_KNOWN: KnownReadings = { headers: new Set(), encodings: new Map() };

export function knownReadingsIn(batches: readonly Batch[]): KnownReadings {
  return { headers: knownHeadersIn(batches), encodings: encodingsIn(batches) };
}

/** Of standing imports with the same fingerprint the newest counts. */
function encodingsIn(batches: readonly Batch[]): ReadonlyMap<string, Encoding> {
  const found = new Map<string, Encoding>();
  const standing = batches.filter(({ undoneAt }) => undoneAt === null);
  for (const { recognition } of standing.toSorted((a, b) => a.importedAt - b.importedAt)) {
    const encoding = encodingNamed(recognition.encoding);
    if (encoding === null || isToldByBytes(encoding)) found.delete(recognition.fingerprint);
    else found.set(recognition.fingerprint, encoding);
  }
  return found;
}
