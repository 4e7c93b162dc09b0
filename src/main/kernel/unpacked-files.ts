// What has been unpacked in this workspace and not been imported yet: where it lies, what it was made of,
// and when it can go. After a crash the folder is swept when the workspace opens again.
import { rm } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import type { FileOrigin, InspectedFile, ReadingOverrides } from '#contract/inspected-file.ts';
import type { ImportedFile } from '#core/feedback/batch.ts';
import { readingOf } from '#main/feedback/import/reading-of.ts';
import type { Inspection } from '#main/feedback/import/worker-messages.ts';

interface UnpackedFile {
  readonly folder: string;
  readonly origin: FileOrigin | null;
  readonly originals: readonly ImportedFile[];
  readonly sources: readonly string[];
}

export class UnpackedFiles {
  readonly #files = new Map<string, UnpackedFile>();
  readonly #folders = new Set<string>();

  /** A folder for one inspection, below the place that is swept. */
  static folderFor(workspaceFolder: string, id: string): string {
    return join(workspaceFolder, '.shipit', 'incoming', `unpacked-${id}`);
  }

  /** Keeps what an inspection unpacked into its folder; removes the folder where nothing of it is left to import. */
  async keep(folder: string, { files, originals }: Inspection): Promise<void> {
    const made = new Map(originals.map((one) => [one.path, one]));
    const kept = files.filter(({ path }) => path.startsWith(folder + sep));
    for (const { path, origin } of kept) {
      const { files: own = [], sources = [] } = made.get(path) ?? {};
      this.#files.set(path, { folder, origin, originals: own, sources });
    }
    if (kept.length > 0) this.#folders.add(folder);
    else await remove(folder);
  }

  isKnown(path: string): boolean {
    return this.#files.has(resolve(path));
  }

  /** The file with what is known of where it came from. */
  withOrigin(file: InspectedFile): InspectedFile {
    return { ...file, origin: file.origin ?? this.#files.get(file.path)?.origin ?? null };
  }

  /** The archive that the file lay in, or the folder that the archive lay in; null where it is of none. */
  unpackedFrom(path: string): string | null {
    const { origin = null } = this.#files.get(resolve(path)) ?? {};
    return origin?.kind === 'archive' || origin?.kind === 'folder' ? origin.path : null;
  }

  /** What to unpack again for another choice of parts or encoding; the path itself where it is what was chosen. */
  sourcesOf(path: string, overrides: ReadingOverrides): readonly string[] {
    const { parts, encoding } = readingOf(path, overrides);
    const { origin, sources = [] } = this.#files.get(resolve(path)) ?? {};
    if (!origin) return [path];
    const isOtherParts =
      parts && origin.parts.some(({ name, isChosen }) => parts.includes(name) !== isChosen);
    if (isOtherParts) return [origin.path];
    const isReadOtherwise = encoding !== undefined && origin.encoding !== undefined;
    return isReadOtherwise && encoding !== origin.encoding && sources.length > 0 ? sources : [path];
  }

  /** The files that a person would recognise, for the record of the batch. */
  originalsOf(path: string): readonly ImportedFile[] {
    return this.#files.get(path)?.originals ?? [];
  }

  /** Forgets these files, and removes the folders in which nobody needs anything any more. */
  async release(paths: readonly string[]): Promise<void> {
    for (const path of paths) this.#files.delete(resolve(path));
    const needed = [...this.#files.values()].flatMap(({ folder, origin }) => [
      folder,
      dirname(origin?.path ?? ''),
    ]);
    const free = [...this.#folders].filter(
      (folder) => !needed.some((one) => one === folder || one.startsWith(folder + sep)),
    );
    for (const folder of free) this.#folders.delete(folder);
    await Promise.all(free.map(remove));
  }

  async releaseAll(): Promise<void> {
    await this.release([...this.#files.keys()]);
  }
}

async function remove(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 3 });
}
