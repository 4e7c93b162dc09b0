import { createHash } from 'node:crypto';
import { type FileHandle, open, readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Readable } from 'node:stream';
import { byteRange, MUSIC_TYPES } from '#contract/music-file.ts';
import { MOST_MUSIC_BYTES, type MusicPiece } from '#core/demos/music.ts';
import { musicKindOf } from '#core/demos/music-kind.ts';
import { MusicId } from '#core/ids.ts';
import { Refusal } from '#core/refusals.ts';
import { ensureFolder } from '#main/store/durable-folder.ts';
import { durableRemove, durableWrite } from '#main/store/durable-write.ts';
import { errorCodeOf } from '#main/store/file-system.ts';
import { refusingFailedWrites } from '#main/store/not-saved.ts';

// The sound files of a workspace: `music/<content>.<kind>`. They come in by a command, are named by documents
// alone, and go when no document names them any more.

const folderOf = (workspaceFolder: string) => join(workspaceFolder, 'music');
const nameOf = ({ id, kind }: Pick<MusicPiece, 'id' | 'kind'>) => `${id}.${kind}`;
/** As much as a piece takes, in UTF-16 units; file systems allow longer names. */
const LONGEST_LABEL = 200;

/** Copies a sound file into the workspace and answers when it is on disk; refuses what is none, or too large. */
export async function keepMusic(workspaceFolder: string, path: string): Promise<MusicPiece> {
  const name = basename(path);
  const bytes = await readWhole(path, name);
  const kind = musicKindOf(bytes);
  if (kind === null) throw new Refusal('not-music', `${name} is no sound file that can be played.`, { name });
  const id = MusicId.parse(createHash('sha256').update(bytes).digest('hex').slice(0, 32));
  const label = name.slice(0, LONGEST_LABEL).toWellFormed();
  const piece = { id, label, kind, bytes: bytes.length };
  const target = join(folderOf(workspaceFolder), nameOf(piece));
  const there = await readFile(target).catch(() => null);
  if (there?.equals(bytes)) return piece;
  await refusingFailedWrites(async () => {
    await ensureFolder(folderOf(workspaceFolder));
    await durableWrite(target, bytes);
  });
  return piece;
}

/** Removes the files that no document names. Undo begins anew with every opening, so nothing can want them back. */
export async function sweepMusic(workspaceFolder: string, named: readonly MusicPiece[]): Promise<void> {
  const known = new Set(named.map(nameOf));
  const folder = folderOf(workspaceFolder);
  const names = await readdir(folder).catch((fault: unknown) => {
    if (errorCodeOf(fault) === 'ENOENT') return [];
    throw fault;
  });
  // Only what was put there by us.
  for (const name of names.filter((one) => OURS.test(one) && !known.has(one))) {
    await durableRemove(join(folder, name));
  }
}

const OURS = /^[0-9a-f]{32}\.(mp3|m4a|aac|ogg|wav|flac)$/u;

/** An answer that both doors give as it is. */
export interface MusicAnswer {
  readonly status: 200 | 206 | 404 | 416;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Readable | null;
}

export const NO_SUCH_MUSIC: MusicAnswer = { status: 404, headers: {}, body: null };

/** A piece, whole or the part that the `Range` header asks for. */
export async function answerMusic(
  workspaceFolder: string,
  piece: MusicPiece,
  range: string | null | undefined,
): Promise<MusicAnswer> {
  const file = await open(join(folderOf(workspaceFolder), nameOf(piece)), 'r').catch(() => null);
  if (!file) return NO_SUCH_MUSIC;
  try {
    return await answerFrom(file, piece, range);
  } catch (fault) {
    await file.close();
    throw fault;
  }
}

async function answerFrom(
  file: FileHandle,
  { kind }: MusicPiece,
  header: string | null | undefined,
): Promise<MusicAnswer> {
  const { size } = await file.stat();
  const range = byteRange(header, size);
  const common = { 'Content-Type': MUSIC_TYPES[kind], 'Accept-Ranges': 'bytes' };
  if (range === 'none' || size === 0) {
    await file.close();
    return { status: 416, headers: { ...common, 'Content-Range': `bytes */${size}` }, body: null };
  }
  const { start, end } = range === 'all' ? { start: 0, end: size - 1 } : range;
  const headers = { ...common, 'Content-Length': String(end - start + 1) };
  // It closes the file at its end, and where whoever asked goes away.
  const body = file.createReadStream({ start, end });
  if (range === 'all') return { status: 200, headers, body };
  return { status: 206, headers: { ...headers, 'Content-Range': `bytes ${start}-${end}/${size}` }, body };
}

/** All of a file, and never more of it than is allowed, whatever it grows to meanwhile. */
async function readWhole(path: string, name: string): Promise<Buffer> {
  const unreadable = (fault: unknown): never => {
    const cause = errorCodeOf(fault);
    throw new Refusal('file-unreadable', `${name} cannot be read (${cause}).`, { name, cause });
  };
  // Looked at before it is opened: a pipe would wait for whoever writes into it.
  const found = await stat(path).catch(unreadable);
  if (!found.isFile()) throw new Refusal('file-unreadable', `${name} is not a file.`, { name });
  const file = await open(path, 'r').catch(unreadable);
  try {
    const chunks: Buffer[] = [];
    let length = 0;
    // The handle is closed below, in every case.
    for await (const chunk of file.createReadStream({ autoClose: false, end: MOST_MUSIC_BYTES })) {
      chunks.push(chunk as Buffer);
      length += (chunk as Buffer).length;
    }
    if (length > MOST_MUSIC_BYTES) {
      throw new Refusal('music-too-large', `${name} is larger than 20 MB.`, { name });
    }
    return Buffer.concat(chunks);
  } catch (fault) {
    if (fault instanceof Refusal) throw fault;
    return unreadable(fault);
  } finally {
    await file.close();
  }
}
