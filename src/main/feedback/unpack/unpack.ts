// Whatever somebody drops becomes plain files to be recognised: folders and ZIPs are gone through,
// workbooks, Slack exports and mailboxes become tables. Runs in the import worker, before anything is looked at.
import { createWriteStream, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { ReadingOverrides } from '#contract/inspected-file.ts';
import { isJunk, mayHoldFeedback } from '#core/feedback/file-names.ts';
import { notRecognised } from '../import/look-at-file.ts';
import { isWorkbook } from './excel-workbook.ts';
import { fileKind } from './file-kind.ts';
import { type FileTree, treeOfArchive, treeOfFolder } from './file-tree.ts';
import { FoundFiles } from './found-files.ts';
import { type Place, placeOfNamed, placeWithin } from './place.ts';
import { slackPrefix } from './slack-export.ts';
import { UnpackFolder } from './unpack-folder.ts';
import { unpackGzip } from './unpack-gzip.ts';
import { unpackMailbox } from './unpack-mailbox.ts';
import { unpackSlack } from './unpack-slack.ts';
import { unpackWorkbook } from './unpack-workbook.ts';
import type { ChosenParts, Unpacked } from './unpacked.ts';
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
  /** How files are read that have to be looked into. */
  readonly overrides?: ReadingOverrides;
}

export async function unpack(paths: readonly string[], options: UnpackOptions): Promise<Unpacked> {
  const folder = new UnpackFolder(options.folder);
  const found = new FoundFiles();
  const unpacker = new Unpacker(options, folder, found);
  for (const path of new Set(paths.map((one) => resolve(one)))) await unpacker.add(path, placeOfNamed(path));
  const { overrides = {} } = options;
  found.join(folder, overrides);
  const onChunk = (chunk: Buffer) => options.onBytes(chunk.length);
  found.group(folder, { overrides, onChunk });
  return found.result();
}

class Unpacker {
  readonly #options: UnpackOptions;
  readonly #folder: UnpackFolder;
  readonly #found: FoundFiles;
  #unpackedBytes = 0;

  constructor(options: UnpackOptions, folder: UnpackFolder, found: FoundFiles) {
    this.#options = options;
    this.#folder = folder;
    this.#found = found;
  }

  async add(path: string, place: Place): Promise<void> {
    try {
      await this.#unpack(path, place);
    } catch (error) {
      this.#found.refuse(path, place, error);
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
        return this.#found.addTable(place, path, await unpackMailbox(path, this.#folder, onChunk));
      }
      case 'plain':
        this.#found.addPlain(place, path);
    }
  }

  async #addFolder(path: string, place: Place): Promise<void> {
    const tree = treeOfFolder(path);
    const prefix = slackPrefix(tree.names);
    if (prefix !== null) return this.#addSlack(tree, prefix, place);
    const inside = { ...placeWithin(place, path, 'folder'), isNamed: false };
    const before = this.#found.count;
    for (const file of walkFolder(path)) {
      if (mayHoldFeedback(file.name)) await this.add(file.path, inside);
      else this.#found.leaveOut(file.name, NOT_FEEDBACK);
    }
    if (this.#found.count === before) throw notRecognised(path, NOTHING_INSIDE);
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
        return this.#found.addTable(place, path, table);
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
    await this.#unpack(unpacked.path, deeper(placeWithin(place, path, 'archive')));
  }

  async #addFilesOf(archive: ZipArchive, place: Place): Promise<void> {
    if (place.depth >= DEEPEST) throw notRecognised(archive.path, NESTED);
    const { path } = archive;
    const inside = { ...deeper(placeWithin(place, path, 'archive')), isNamed: false };
    const before = this.#found.count;
    for (const file of archive.files) {
      if (isJunk(file.name)) continue;
      if (!mayHoldFeedback(file.name)) this.#found.leaveOut(file.name, NOT_FEEDBACK);
      else {
        const unpacked = await this.#write(archive, file);
        await this.add(unpacked, inside);
      }
    }
    if (this.#found.count === before) throw notRecognised(path, NOTHING_INSIDE);
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
    this.#found.addTable(place, tree.path, table);
  }
}

const NESTED = 'it is an archive in an archive in an archive; unpack it first';
export const NOTHING_INSIDE = 'it holds no file that could be feedback';
const NOT_FEEDBACK = 'it is no kind of file that feedback comes in';

function deeper(place: Place): Place {
  return { ...place, depth: place.depth + 1 };
}
