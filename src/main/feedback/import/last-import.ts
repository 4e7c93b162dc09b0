// What this run of the program imported last. The same bytes read once more by the same code under the same
// mapping say the same, so that their hash is enough to know that they bring nothing: import-again.ts. Only what
// decides it is compared; where anything differs, and after a restart, rows are compared as always.
import { basename } from 'node:path';
import type { BatchCounts, ImportedFile } from '#core/feedback/batch.ts';
import type { ImportRequest, ImportResult } from './import-run.ts';

/** An import that another one would repeat, if the bytes are the same. */
export interface ImportBefore {
  readonly batchId: string;
  readonly files: readonly ImportedFile[];
  readonly counts: BatchCounts;
}

export class LastImport {
  #last: { readonly request: ImportRequest; readonly result: ImportResult } | null = null;

  /** Where its batch is not saved after all, no import will find it among the known ones. */
  note(request: ImportRequest, result: ImportResult): void {
    this.#last = { request, result };
  }

  /** The import that this one may repeat; null where it is another one for sure. */
  before(request: ImportRequest): ImportBefore | null {
    if (!this.#last) return null;
    const { request: last, result } = this.#last;
    const { counts, files } = result;
    // Nothing has been imported, undone or brought back since.
    const known = [...last.knownBatchIds, last.batchId];
    if (readingOf({ ...last, knownBatchIds: known }) !== readingOf(request)) return null;
    // A date that was not believed may be by now.
    if (request.now < last.now || counts.unreadDates.rows > 0) return null;
    // Of versions of an item some of which were known, not all are what the library holds now.
    if (counts.updated > 0 && counts.unchanged > 0) return null;
    return { batchId: last.batchId, files, counts };
  }
}

/** All that the outcome depends on but the bytes of the files, and the moment. */
function readingOf({
  files,
  mapping,
  placeholderKey,
  knownBatchIds,
  workspaceFolder,
}: ImportRequest): string {
  const named = files.map(({ path, recognition }) => [basename(path), recognition]);
  return JSON.stringify([workspaceFolder, knownBatchIds, placeholderKey, mapping, named]);
}
