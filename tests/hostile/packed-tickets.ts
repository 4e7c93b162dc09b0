// What is packed into the archives of gzips.ts and zips.ts, and the ways in which bytes go wrong.
import { gzipSync } from 'node:zlib';
import { aZip } from '#tests/builders/zip.ts';

export const DAMAGED = 'it is damaged or cut off; download it again';
export const SWELLS = 'it unpacks to more than a hundred times its size, as one made to do harm does';

export const WORDS = Array.from({ length: 40 }, (_, at) => `words of customer ${at * 7919}`);
export const TICKETS = `id,comment\n${WORDS.map((words, at) => `${at},${words}\n`).join('')}`;
export const tickets = { name: 'tickets.csv', content: TICKETS };
export const zipped = aZip([tickets]);
export const packed = gzipSync(TICKETS);

export const cut = (bytes: Buffer, part: number): Buffer =>
  bytes.subarray(0, Math.floor(bytes.length * part));
export const flipped = (bytes: Buffer, at: number): Buffer => {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ 0xff;
  return copy;
};
/** Of spaces only: nothing packs better. */
export const spaces = (megabytes: number): Buffer => Buffer.alloc(megabytes * 1024 ** 2, ' ');
