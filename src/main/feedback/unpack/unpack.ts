// Whatever somebody drops becomes plain files to be recognised: folders and ZIPs are gone through,
// workbooks, Slack exports and mailboxes become tables. Runs in the import worker, before anything is looked at.
import { createHash } from 'node:crypto';
import { createWriteStream, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { FileOrigin } from '#contract/feedback-calls.ts';
import type { ImportedFile } from '#core/feedback/batch.ts';
import { isJunk, mayHoldFeedback } from '#core/feedback/file-names.ts';
import { Refusal } from '#core/refusals.ts';
import { notRecognised } from '../import/look-at-file.ts';
import { readChunks } from '../import/read-chunks.ts';
import { isWorkbook } from './excel-workbook.ts';
import { fileKind } from './file-kind.ts';
import { type FileTree, treeOfArchive, treeOfFolder } from './file-tree.ts';
import { joinFiles } from './join-files.ts';
import { slackPrefix } from './slack-export.ts';
import { UnpackFolder } from './unpack-folder.ts';
import { unpackGzip } from './unpack-gzip.ts';
import { unpackMailbox } from './unpack-mailbox.ts';
import { unpackSlack } from './unpack-slack.ts';
import { unpackWorkbook } from './unpack-workbook.ts';
import type { ChosenParts, NotTaken, Unpacked, UnpackedFile, UnpackedTable } from './unpacked.ts';
import { walkFolder } from './walk-folder.ts';
import { type ArchivedFile, ZipArchive, zipRefusal } from './zip-archive.ts';
import { MOST_SLACK_ENTRIES } from './zip-limits.ts';

const DEEPEST = 2;
const MOST_BYTES = 2 * 1024 ** 3;

export interface UnpackOptions {
  /** Where to put what is unpacked; made when something is. */
  readonly folder: string;
  readonly chosen: ChosenParts;
  readonly onBytes: (bytes: number) => void;
}

/** Where a file stands that is being unpacked. */
interface Place {
  readonly isNamed: boolean;
  /** What somebody named. */
  readonly root: string;
  /** The container that was dropped, and how it is shown; null for a file that was dropped itself. */
  readonly within: Pick<FileOrigin, 'path' | 'name' | 'kind'> | null;
  readonly depth: number;
}

export async function unpack(paths: readonly string[], options: UnpackOptions): Promise<Unpacked> {
  const unpacker = new Unpacker(options);
  for (const path of new Set(paths.map((one) => resolve(one)))) {
    await unpacker.add(path, { isNamed: true, root: path, within: null, depth: 0 });
  }
  unpacker.join();
  return unpacker.result();
}

class Unpacker {
  readonly #options: UnpackOptions;
  readonly #folder: UnpackFolder;
  readonly #files: UnpackedFile[] = [];
  readonly #unreadable: NotTaken[] = [];
  readonly #leftOut: NotTaken[] = [];
  /** Companions, which other files have taken up. */
  readonly #taken = new Set<string>();
  #unpackedBytes = 0;

  constructor(options: UnpackOptions) {
    this.#options = options;
    this.#folder = new UnpackFolder(options.folder);
  }

  result(): Unpacked {
    const files = this.#files.filter(({ path }) => !this.#taken.has(path));
    return { files, unreadable: this.#unreadable, leftOut: this.#leftOut };
  }

  /** Files that belong together become one. */
  join(): void {
    const paths = this.#files.map((file) => file.path);
    const notJoined = (file: NotTaken) => void this.#leftOut.push(file);
    for (const { main, companions, path } of joinFiles(paths, this.#folder, notJoined)) {
      const parts = [main, ...companions].flatMap(
        (one) => this.#files.find((file) => file.path === one) ?? [],
      );
      const [first] = parts;
      if (!first) continue;
      const originals = parts.flatMap((file) =>
        file.originals.length > 0 ? file.originals : [hashed(file.path)],
      );
      const bytes = originals.reduce((sum, original) => sum + original.bytes, 0);
      const name = first.origin?.name ?? basename(main);
      const origin: FileOrigin = { path: main, name, bytes, kind: 'joined', parts: [], isOneOf: true };
      const isNamed = parts.some((file) => file.isNamed);
      const { root } = first;
      this.#files.splice(this.#files.indexOf(first), 1, { path, isNamed, root, originals, origin });
      for (const companion of companions) this.#taken.add(companion);
    }
  }

  /** One file that cannot be read does not keep the others from being read. */
  async add(path: string, place: Place): Promise<void> {
    try {
      await this.#unpack(path, place);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const refused = { name: basename(path), reason: String(error.details.reason ?? error.message) };
      (place.isNamed ? this.#unreadable : this.#leftOut).push(refused);
    }
  }

  async #unpack(path: string, place: Place): Promise<void> {
    switch (fileKind(path)) {
      case 'folder':
        return this.#addFolder(path, place);
      case 'zip':
        return this.#addArchive(path, place);
      case 'gzip':
        return this.#addGzip(path, place);
      case 'mailbox': {
        const onChunk = (chunk: Buffer) => this.#options.onBytes(chunk.length);
        return this.#addTable(path, place, await unpackMailbox(path, this.#folder, onChunk));
      }
      case 'plain':
        this.#push(place, { path, originals: [], origin: originOf(place, path) });
    }
  }

  async #addFolder(path: string, place: Place): Promise<void> {
    const tree = treeOfFolder(path);
    const prefix = slackPrefix(tree.names);
    if (prefix !== null) return this.#addSlack(tree, prefix, place);
    const within = place.within ?? { path, name: basename(path), kind: 'folder' as const };
    const before = this.#files.length;
    for (const file of walkFolder(path)) {
      if (mayHoldFeedback(file.name)) await this.add(file.path, { ...place, isNamed: false, within });
      else this.#leftOut.push({ name: file.name, reason: NOT_FEEDBACK });
    }
    if (this.#files.length === before) throw notRecognised(path, NOTHING_INSIDE);
  }

  async #addArchive(path: string, place: Place): Promise<void> {
    const archive = await ZipArchive.open(path);
    try {
      const tree = treeOfArchive(archive);
      const prefix = slackPrefix(tree.names);
      if (prefix !== null) {
        archive.refuseHarm(MOST_SLACK_ENTRIES);
        return await this.#addSlack(tree, prefix, place);
      }
      if (isWorkbook(archive)) {
        const table = await unpackWorkbook(archive, this.#folder, this.#options.chosen);
        this.#options.onBytes(statSync(path).size);
        return this.#addTable(path, place, table);
      }
      archive.refuseHarm();
      await this.#addFilesOf(archive, place);
    } catch (error) {
      throw zipRefusal(path, error);
    } finally {
      archive.close();
    }
  }

  /** Named like the file itself: what it holds is what was dropped, and refused as such. */
  async #addGzip(path: string, place: Place): Promise<void> {
    if (place.depth >= DEEPEST) throw notRecognised(path, NESTED);
    const { onBytes } = this.#options;
    const mostBytes = MOST_BYTES - this.#unpackedBytes;
    const unpacked = await unpackGzip(path, this.#folder, { mostBytes, onBytes });
    this.#unpackedBytes += unpacked.bytes;
    const within = place.within ?? { path, name: basename(path), kind: 'archive' as const };
    await this.#unpack(unpacked.path, { ...place, within, depth: place.depth + 1 });
  }

  async #addFilesOf(archive: ZipArchive, place: Place): Promise<void> {
    if (place.depth >= DEEPEST) throw notRecognised(archive.path, NESTED);
    const { path } = archive;
    const within = place.within ?? { path, name: basename(path), kind: 'archive' as const };
    const before = this.#files.length;
    for (const file of archive.files) {
      if (isJunk(file.name)) continue;
      if (!mayHoldFeedback(file.name)) this.#leftOut.push({ name: file.name, reason: NOT_FEEDBACK });
      else {
        const unpacked = await this.#write(archive, file);
        await this.add(unpacked, { ...place, isNamed: false, within, depth: place.depth + 1 });
      }
    }
    if (this.#files.length === before) throw notRecognised(path, NOTHING_INSIDE);
  }

  /** A ZIP in a ZIP counts towards the same limit. */
  async #write(archive: ZipArchive, file: ArchivedFile): Promise<string> {
    this.#unpackedBytes += file.bytes;
    if (this.#unpackedBytes > MOST_BYTES) {
      throw notRecognised(archive.path, 'it unpacks to more than 2 GB; unpack it yourself');
    }
    const path = this.#folder.place(file.name);
    await pipeline(await file.open(), createWriteStream(path, { flags: 'wx', mode: 0o600 }));
    this.#options.onBytes(file.packedBytes);
    return path;
  }

  async #addSlack(tree: FileTree, prefix: string, place: Place): Promise<void> {
    const table = await unpackSlack(tree, prefix, this.#folder, this.#options.chosen);
    this.#options.onBytes(tree.names.reduce((sum, name) => sum + tree.bytesOf(name), 0));
    this.#addTable(tree.path, place, table);
  }

  #addTable(path: string, place: Place, { path: table, ...facts }: UnpackedTable): void {
    const originals = statSync(path).isFile() ? [hashed(path)] : [];
    const name = place.within ? `${place.within.name}/${basename(path)}` : basename(path);
    const bytes = originals[0]?.bytes ?? statSync(table).size;
    this.#push(place, { path: table, originals, origin: { path, name, bytes, ...facts } });
  }

  #push({ isNamed, root }: Place, file: Omit<UnpackedFile, 'isNamed' | 'root'>): void {
    this.#files.push({ ...file, isNamed, root });
  }
}

const NESTED = 'it is an archive in an archive in an archive; unpack it first';
export const NOTHING_INSIDE = 'it holds no file that could be feedback';
const NOT_FEEDBACK = 'it is no kind of file that feedback comes in';

function originOf({ within }: Place, path: string): FileOrigin | null {
  return within && { ...within, bytes: statSync(path).size, parts: [], isOneOf: true };
}

function hashed(path: string): ImportedFile {
  const sha256 = createHash('sha256');
  let bytes = 0;
  for (const chunk of readChunks(path)) {
    sha256.update(chunk);
    bytes += chunk.length;
  }
  return { name: basename(path), bytes, sha256: sha256.digest('hex') };
}
