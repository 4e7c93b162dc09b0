// Where unpacked files lie until they are imported: a folder of one inspection under `.shipit/incoming`,
// which is swept when a workspace opens. It comes into being with its first file.
import { mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';

const LONGEST_NAME = 120;

export class UnpackFolder {
  readonly #path: string;
  #count = 0;

  constructor(path: string) {
    this.#path = path;
  }

  /** A new path whose last part is the name of the original, in a folder of its own. */
  place(original: string): string {
    this.#count += 1;
    const folder = join(this.#path, String(this.#count));
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return join(folder, plainFileName(basename(original)));
  }
}

/** A name that every file system takes; the ending stays. */
function plainFileName(name: string): string {
  const plain = name.replaceAll(/[\p{Cc}<>:"|?*/\\]/gu, '_').replace(/^[. ]+|[. ]+$/gu, '');
  const short = plain.length <= LONGEST_NAME ? plain : plain.slice(0, LONGEST_NAME - 20) + plain.slice(-20);
  return short === '' ? 'file' : short;
}
