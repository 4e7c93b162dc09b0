import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';

/** A folder for each test of a file, gone afterwards: files are written into it, and unpacked below it. */
export function aWorkspaceFolder() {
  let path = '';
  beforeEach(() => {
    path = mkdtempSync(join(tmpdir(), 'shipit-files-'));
  });
  afterEach(() => rmSync(path, { recursive: true, force: true }));
  return {
    get path(): string {
      return path;
    },
    /** Answers the whole path of the file. */
    write(name: string, content: string | Uint8Array): string {
      const file = join(path, name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
      return file;
    },
  };
}
