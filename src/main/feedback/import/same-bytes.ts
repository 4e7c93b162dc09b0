// Whether files still hold what was read of them: their bytes are hashed once more, which takes a small part of
// the time that reading them as rows does.
import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { basename } from 'node:path';
import type { ImportedFile } from '#core/feedback/batch.ts';
import { Refusal } from '#core/refusals.ts';
import type { ImportRequest, ImportWatch } from './import-run.ts';
import { readChunks } from './read-chunks.ts';

export function hasSameBytes(
  request: ImportRequest,
  files: readonly ImportedFile[],
  watch: ImportWatch,
): boolean {
  return hasSameSizes(request, files) && isSameInside(request, files, watch);
}

/** A file that is gone is refused where it is read. */
function hasSameSizes({ files }: ImportRequest, before: readonly ImportedFile[]): boolean {
  return files.every(({ path }, at) => {
    const size = statSync(path, { throwIfNoEntry: false })?.size;
    return size !== undefined && size === before[at]?.bytes;
  });
}

function isSameInside(
  { files }: ImportRequest,
  before: readonly ImportedFile[],
  watch: ImportWatch,
): boolean {
  let bytesRead = 0;
  return files.every(({ path }, at) => {
    const sha256 = createHash('sha256');
    for (const chunk of readChunks(path)) {
      sha256.update(chunk);
      bytesRead += chunk.length;
      if (watch.isCancelled()) throw new Refusal('import-cancelled', 'The import was cancelled.');
      watch.progressed(bytesRead, 0);
    }
    const { name, sha256: known } = before[at] ?? {};
    return name === basename(path) && sha256.digest('hex') === known;
  });
}
