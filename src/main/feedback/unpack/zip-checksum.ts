// yauzl compares sizes and not checksums: a byte that went wrong on the way would become somebody's words.
import { pipeline, type Readable, Transform } from 'node:stream';
import { crc32 } from 'node:zlib';

/** The same bytes; ends in an error where they are not those that were packed. */
export function checkedAgainst(checksum: number, unpacked: Readable): Readable {
  let sum = 0;
  const check = new Transform({
    transform(chunk: Buffer, _, done) {
      sum = crc32(chunk, sum);
      done(null, chunk);
    },
    flush(done) {
      done(sum === checksum ? null : new Error('Wrong checksum.'));
    },
  });
  // Whoever reads it is told by the stream itself.
  return pipeline(unpacked, check, () => undefined);
}
