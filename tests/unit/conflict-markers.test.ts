import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const FOLDERS = ['src', 'tests', 'scripts', 'docs', '.ci'];
/** What Git leaves where two changes met and nobody chose. */
const MARKER = /^(?:<{7}|>{7}) /mu;

it('no file has the marks of a merge that nobody finished', () => {
  const inRoot = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isFile());
  const within = FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder), { withFileTypes: true, recursive: true }).filter((entry) =>
      entry.isFile(),
    ),
  );
  const files = [...inRoot, ...within].map(({ parentPath, name }) => join(parentPath, name));
  expect(files.length).toBeGreaterThan(1000);
  // One character a byte: some of them are no text.
  expect(files.filter((file) => MARKER.test(readFileSync(file, 'latin1')))).toEqual([]);
});
