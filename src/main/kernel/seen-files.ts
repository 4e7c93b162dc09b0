// Files that were looked at and are imported next need not be looked at again: recognising a large one takes
// a good part of a second, and whoever imports it has just waited for that.
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { InspectedFile, ReadingOverrides } from '#contract/inspected-file.ts';
import { readingOf } from '#main/feedback/import/reading-of.ts';

const MOST_FILES = 100;

/** What tells that a file is still the one that was looked at, and how it was to be read. */
export type Stamps = ReadonlyMap<string, string>;

export class SeenFiles {
  readonly #seen = new Map<string, { stamp: string; file: InspectedFile }>();

  /** Taken before a file is looked at: one that changes meanwhile must not be taken for known. */
  async stampsOf(paths: readonly string[], overrides: ReadingOverrides): Promise<Stamps> {
    const entries = await Promise.all(
      paths.map(async (path) => [resolve(path), await stampOf(path, readingOf(path, overrides))] as const),
    );
    return new Map(entries.flatMap(([path, stamp]) => (stamp === null ? [] : [[path, stamp]])));
  }

  keep(files: readonly InspectedFile[], stamps: Stamps): void {
    for (const file of files) {
      const stamp = stamps.get(resolve(file.path));
      if (stamp === undefined) continue;
      this.#seen.delete(resolve(file.path));
      this.#seen.set(resolve(file.path), { stamp, file });
    }
    for (const path of [...this.#seen.keys()].slice(0, -MOST_FILES)) this.#seen.delete(path);
  }

  /** All of the files as they were seen; null where one was not, or is another by now. */
  async all(paths: readonly string[], overrides: ReadingOverrides): Promise<InspectedFile[] | null> {
    const stamps = await this.stampsOf(paths, overrides);
    const found = paths.flatMap((path) => {
      const seen = this.#seen.get(resolve(path));
      return seen && seen.stamp === stamps.get(resolve(path)) ? [seen.file] : [];
    });
    return found.length === paths.length ? found : null;
  }
}

async function stampOf(path: string, reading: ReturnType<typeof readingOf>): Promise<string | null> {
  try {
    const { size, mtimeMs, ctimeMs, ino } = await stat(path);
    return JSON.stringify([size, mtimeMs, ctimeMs, ino, reading]);
  } catch {
    // What cannot be looked at is not known; the import says why.
    return null;
  }
}
