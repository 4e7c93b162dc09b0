// A file that is packed by itself (`tickets.csv.gz`) is unpacked like a ZIP of one. Gzip does not say
// beforehand how large its file is, so what a ZIP is refused for by its list is counted here as it comes.
import { createReadStream, createWriteStream, rmSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { notRecognised } from '../import/look-at-file.ts';
import type { UnpackFolder } from './unpack-folder.ts';
import { zipRefusal } from './zip-archive.ts';
import { SWELLS, swells } from './zip-limits.ts';

interface GzipOptions {
  /** What may still be unpacked, of everything that was dropped. */
  readonly mostBytes: number;
  readonly onBytes: (bytes: number) => void;
}

/** Unpacks it into the folder; answers where to and how much it is. Throws a Refusal, with nothing left. */
export async function unpackGzip(
  path: string,
  folder: UnpackFolder,
  { mostBytes, onBytes }: GzipOptions,
): Promise<{ path: string; bytes: number }> {
  const unpacked = folder.place(basename(path).replace(/\.gz(?:ip)?$/iu, ''));
  let bytes = 0;
  try {
    const packedBytes = statSync(path).size;
    const packed = createReadStream(path).on('data', (chunk) => onBytes(chunk.length));
    const counted = async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        bytes += chunk.length;
        if (swells(bytes, packedBytes)) throw notRecognised(path, SWELLS);
        if (bytes > mostBytes) throw notRecognised(path, 'it unpacks to more than 2 GB; unpack it yourself');
        yield chunk;
      }
    };
    await pipeline(
      packed,
      createGunzip(),
      counted,
      createWriteStream(unpacked, { flags: 'wx', mode: 0o600 }),
    );
    return { path: unpacked, bytes };
  } catch (error) {
    rmSync(unpacked, { force: true });
    throw zipRefusal(path, error);
  }
}
