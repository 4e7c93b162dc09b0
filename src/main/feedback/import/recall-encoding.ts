// In which encoding a table is written was said once: in the next file with the same names of columns it is known.
// Names of plain letters read the same in any, and then the words have to look like it as well.
import type { Encoding } from '#core/feedback/encodings.ts';
import type { KnownReadings } from '#core/feedback/known-readings.ts';
import { fingerprintUnder, withKnownHeader } from './recall-header.ts';
import { type FileShape, headersIn, type ReadingOverrides, recogniseFile } from './recognise-file.ts';
import { suggestedEncoding } from './suggest-encoding.ts';

/** What the file is, as an earlier import of its kind was read; what somebody has just said goes before. */
export function recogniseAsBefore(
  path: string,
  overrides: ReadingOverrides,
  { headers, encodings }: KnownReadings,
): FileShape & { bytes: number } {
  const read = (encoding: Encoding | undefined) =>
    withKnownHeader(path, recogniseFile(path, { ...overrides, encoding }), overrides, headers);
  const shape = read(overrides.encoding);
  if (encodings.size === 0 || overrides.encoding !== undefined || shape.encoding !== 'windows-1252')
    return shape;
  const plain = fingerprintUnder(shape, headersIn(path, shape));
  for (const encoding of new Set([...encodings.values()].flatMap((some) => [...some]))) {
    const other = read(encoding);
    const fingerprint = fingerprintUnder(other, headersIn(path, other));
    if (!encodings.get(fingerprint)?.has(encoding)) continue;
    if (fingerprint !== plain || suggestedEncoding(path, shape) === encoding) return other;
  }
  return shape;
}
