// The index can be made again from the batches at any time. Whatever says that it is not to be
// trusted ends up here, and the worker throws the file away instead of answering from it.

/** The index contradicts itself or the batches. */
export class IndexDamaged extends Error {
  override readonly name = 'IndexDamaged';
}

// Primary result codes of SQLite, see https://sqlite.org/rescode.html
const SQLITE_CORRUPT = 11;
const SQLITE_NOTADB = 26;
const SQLITE_UNAVAILABLE = [5, 6, 8, 10, 13, 14]; // busy, locked, read-only, I/O, full, cannot open

/** Whether an error says that the index file is damaged. */
export function isDamage(error: unknown): boolean {
  return error instanceof IndexDamaged || [SQLITE_CORRUPT, SQLITE_NOTADB].includes(sqliteCode(error));
}

/** Whether an error says that the file cannot be used here and now, whatever it holds. */
export function isUnavailable(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return (
    SQLITE_UNAVAILABLE.includes(sqliteCode(error)) || ['EACCES', 'EPERM', 'EROFS', 'ENOSPC'].includes(code)
  );
}

function sqliteCode(error: unknown): number {
  const code = error instanceof Error && 'errcode' in error ? Number(error.errcode) : 0;
  return code & 0xff;
}
