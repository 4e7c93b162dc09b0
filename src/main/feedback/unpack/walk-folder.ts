// The files of a folder that somebody dropped, in the order of their names. What systems and programs leave
// lying about is not looked at, and links are not followed: they may lead in circles or out of the folder.
import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isJunk } from '#core/feedback/file-names.ts';
import { notRecognised } from '../import/look-at-file.ts';
import { reasonOf, unreadable } from '../import/read-chunks.ts';

const MOST_FILES = 10_000;
const DEEPEST = 20;

export interface FoundFile {
  readonly path: string;
  /** Below the folder, with `/` between. */
  readonly name: string;
}

/** Throws a Refusal where there are more files than anybody would mean. */
export function walkFolder(folder: string, most = MOST_FILES): FoundFile[] {
  const found: FoundFile[] = [];
  const walk = (path: string, prefix: string, depth: number) => {
    for (const entry of entriesOf(path)) {
      if (isJunk(entry.name)) continue;
      const name = `${prefix}${entry.name}`;
      if (entry.isFile()) found.push({ path: join(path, entry.name), name });
      else if (entry.isDirectory() && depth < DEEPEST) walk(join(path, entry.name), `${name}/`, depth + 1);
      if (found.length > most) {
        throw notRecognised(folder, `it holds more than ${most.toLocaleString('en-GB')} files`);
      }
    }
  };
  walk(folder, '', 0);
  return found;
}

function entriesOf(path: string): Dirent[] {
  try {
    return readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    throw unreadable(path, reasonOf(error));
  }
}
