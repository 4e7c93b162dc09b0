import type { Batch } from './batch.ts';

/** Fingerprints of standing imports whose columns were named by another row than the first that could, or were said. */
export function knownHeadersIn(batches: readonly Batch[]): ReadonlySet<string> {
  const found = batches.filter(
    ({ undoneAt, recognition }) => undoneAt === null && recognition.headerLine !== null,
  );
  return new Set(found.map(({ recognition }) => recognition.fingerprint));
}
