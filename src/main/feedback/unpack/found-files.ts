// What has been found while unpacking: files to be recognised, and what is not taken, with the reasons.
import { statSync } from 'node:fs';
import { basename } from 'node:path';
import type { FileOrigin, ReadingOverrides } from '#contract/inspected-file.ts';
import type { Encoding } from '#core/feedback/encodings.ts';
import { Refusal } from '#core/refusals.ts';
import { readingOf } from '../import/reading-of.ts';
import type { OnChunk } from '../import/source-table.ts';
import { type GroupOptions, groupMessages } from './group-messages.ts';
import { hashOriginal } from './hash-original.ts';
import { type JoinedFile, joinFiles } from './join-files.ts';
import { originOfPlain, type Place } from './place.ts';
import type { UnpackFolder } from './unpack-folder.ts';
import type { NotTaken, Unpacked, UnpackedFile, UnpackedTable } from './unpacked.ts';
import { readInEncoding } from './written-in.ts';

interface GroupAllOptions {
  readonly overrides: ReadingOverrides;
  readonly onChunk: OnChunk;
}

export class FoundFiles {
  readonly #files: UnpackedFile[] = [];
  readonly #unreadable: NotTaken[] = [];
  readonly #leftOut: NotTaken[] = [];
  /** Companions, which other files have taken up. */
  readonly #taken = new Set<string>();

  result(): Unpacked {
    const files = this.#files.filter(({ path }) => !this.#taken.has(path));
    return { files, unreadable: this.#unreadable, leftOut: this.#leftOut };
  }

  get count(): number {
    return this.#files.length;
  }

  /** A file that is read as it is. */
  addPlain({ isNamed, root, ...place }: Place, path: string): void {
    const origin = originOfPlain({ isNamed, root, ...place }, path);
    this.#files.push({ path, isNamed, root, originals: [], origin });
  }

  /** A table that was made of the file or folder at `path`. */
  addTable({ isNamed, root, within }: Place, path: string, { path: table, ...facts }: UnpackedTable): void {
    const originals = statSync(path).isFile() ? [hashOriginal(path)] : [];
    const name = within ? `${within.name}/${basename(path)}` : basename(path);
    const bytes = originals[0]?.bytes ?? statSync(table).size;
    this.#files.push({ path: table, isNamed, root, originals, origin: { path, name, bytes, ...facts } });
  }

  leaveOut(name: string, reason: string): void {
    this.#leftOut.push({ name, reason });
  }

  /** One file that cannot be read does not keep the others from being read. */
  refuse(path: string, { isNamed }: Place, error: unknown): void {
    if (!(error instanceof Refusal)) throw error;
    const refused = { name: basename(path), reason: String(error.details.reason ?? error.message) };
    (isNamed ? this.#unreadable : this.#leftOut).push(refused);
  }

  /** Files that belong together become one. */
  join(folder: UnpackFolder, overrides: ReadingOverrides): void {
    const paths = this.#files.map((file) => file.path);
    const notJoined = (file: NotTaken) => void this.#leftOut.push(file);
    const encodingOf = (path: string) => readingOf(path, overrides).encoding;
    for (const joined of joinFiles(paths, folder, notJoined, { encodingOf })) this.#replace(joined);
  }

  /** Messages become conversations; a file of which that is not possible is refused. */
  group(folder: UnpackFolder, { overrides: said, onChunk }: GroupAllOptions): void {
    // A line that is said to name the columns is that of the first file.
    const { headerLine: _, hasHeader: __, ...ofTheOthers } = said;
    for (const [at, file] of this.#files.entries()) {
      if (this.#taken.has(file.path)) continue;
      const overrides = readingOf(file.path, at === 0 ? said : ofTheOthers);
      this.#files[at] = grouped(file, folder, { overrides, onChunk });
    }
  }

  #replace({ main, companions, written, path }: JoinedFile): void {
    const parts = [main, ...companions].flatMap((one) => this.#files.find((file) => file.path === one) ?? []);
    const [first] = parts;
    if (!first) return;
    const originals = parts.flatMap((file) =>
      file.originals.length > 0 ? file.originals : [hashOriginal(file.path)],
    );
    const bytes = originals.reduce((sum, original) => sum + original.bytes, 0);
    const name = first.origin?.name ?? basename(main);
    const origin: FileOrigin = {
      path: main,
      name,
      bytes,
      kind: 'joined',
      parts: [],
      isOneOf: true,
      files: parts.length,
      ...(written.encoding && { encoding: written.encoding }),
    };
    const isNamed = parts.some((file) => file.isNamed);
    this.#files.splice(this.#files.indexOf(first), 1, {
      path,
      isNamed,
      root: first.root,
      originals,
      origin,
      sources: [main, ...companions],
      encodingSuggested: written.suggested,
    });
    for (const companion of companions) this.#taken.add(companion);
  }
}

function grouped(file: UnpackedFile, folder: UnpackFolder, options: GroupOptions): UnpackedFile {
  try {
    const table = groupMessages(file.path, folder, options);
    return table === null ? file : ofMessages(file, table, options.overrides.encoding);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { ...file, refused: String(error.details.reason ?? error.message) };
  }
}

function ofMessages(file: UnpackedFile, table: string, said: Encoding | undefined): UnpackedFile {
  const originals = file.originals.length > 0 ? file.originals : [hashOriginal(file.path)];
  const origin = file.origin ?? {
    path: file.path,
    name: basename(file.path),
    bytes: statSync(file.path).size,
    kind: 'messages' as const,
    parts: [],
    isOneOf: true,
  };
  if (file.sources) return { ...file, path: table, originals, origin };
  const { encoding, suggested } = readInEncoding(file.path, said).written;
  return {
    ...file,
    path: table,
    originals,
    origin: { ...origin, ...(encoding && { encoding }) },
    sources: [file.path],
    encodingSuggested: suggested,
  };
}
