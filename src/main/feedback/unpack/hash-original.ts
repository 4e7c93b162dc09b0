import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { ImportedFile } from '#core/feedback/batch.ts';
import { readChunks } from '../import/read-chunks.ts';

/** What the record of a batch says of a file that something was made of. */
export function hashOriginal(path: string): ImportedFile {
  const sha256 = createHash('sha256');
  let bytes = 0;
  for (const chunk of readChunks(path)) {
    sha256.update(chunk);
    bytes += chunk.length;
  }
  return { name: basename(path), bytes, sha256: sha256.digest('hex') };
}
