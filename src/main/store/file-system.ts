import fs from 'node:fs/promises';

/**
 * What the store uses of a file system. An argument wherever the store writes, so that the fault
 * tests can make the Nth operation fail or stop there, on any machine and on real files.
 */
export type FileSystem = Pick<
  typeof fs,
  'open' | 'rename' | 'rm' | 'link' | 'copyFile' | 'readFile' | 'readdir' | 'mkdir' | 'stat' | 'lstat'
>;

export const nodeFileSystem: FileSystem = fs;

/** The system's code of an error, `ENOSPC` for example; `UNKNOWN` for anything else. */
export function errorCodeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : 'UNKNOWN';
}

export function isMissing(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR'].includes(errorCodeOf(error));
}
