import type { MusicKind } from './music.ts';

// Which kind of sound file it is, told from its bytes: names lie, and what is told here becomes the type that a
// page is given. Six kinds are too few to parse a stranger's file for two hundred. Every read is inside the
// bytes or undefined, and every loop moves on.

/** The kind of a whole file; null where it is no sound that a page can play, a film too. */
export function musicKindOf(bytes: Uint8Array): MusicKind | null {
  const start = afterTags(bytes);
  if (says(bytes, 0, 'RIFF') && says(bytes, 8, 'WAVE')) return 'wav';
  if (says(bytes, start, 'fLaC')) return 'flac';
  if (says(bytes, 0, 'OggS')) return isOggSound(bytes) ? 'ogg' : null;
  if (says(bytes, 4, 'ftyp')) return isSoundOnly(bytes) ? 'm4a' : null;
  // Some writers pad between the tags and the first frame.
  for (let at = start; at < Math.min(bytes.length, start + LONGEST_PADDING); at += 1) {
    if (isTwice(bytes, at, mp3FrameBytes)) return 'mp3';
    if (isTwice(bytes, at, adtsFrameBytes)) return 'aac';
    if (bytes[at] !== 0) return null;
  }
  return null;
}

const LONGEST_PADDING = 8192;

/** Where the sound begins behind the ID3 tags, of which there may be several. */
function afterTags(bytes: Uint8Array): number {
  let at = 0;
  while (says(bytes, at, 'ID3') && at + 10 <= bytes.length) {
    const sizes = bytes.subarray(at + 6, at + 10);
    const hasFooter = ((bytes[at + 5] ?? 0) & 0x10) !== 0;
    // Seven bits a byte, so that a size never looks like a frame.
    at += 10 + sizes.reduce((sum, byte) => sum * 128 + (byte & 0x7f), 0) + (hasFooter ? 10 : 0);
  }
  return at;
}

function isOggSound(bytes: Uint8Array): boolean {
  // The first page holds one packet, behind a table of as many bytes as its 27th says.
  const packet = 27 + (bytes[26] ?? 0);
  return (
    says(bytes, packet, '\u0001vorbis') ||
    says(bytes, packet, 'OpusHead') ||
    says(bytes, packet, '\u007fFLAC')
  );
}

/** Frames follow each other: what looks like one by chance is not followed by another. */
function isTwice(bytes: Uint8Array, at: number, frameBytes: typeof mp3FrameBytes): boolean {
  const length = frameBytes(bytes, at);
  if (length === null) return false;
  return at + length === bytes.length || frameBytes(bytes, at + length) !== null;
}

const KBITS_1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
const KBITS_2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
const HERTZ = [44_100, 48_000, 32_000];

/** Length of the MPEG layer III frame that begins there; null where none does. */
function mp3FrameBytes(bytes: Uint8Array, at: number): number | null {
  const [first, second, third] = [bytes[at] ?? 0, bytes[at + 1] ?? 0, bytes[at + 2] ?? 0];
  // Eleven bits of ones, and layer III.
  if (first !== 0xff || (second & 0xe6) !== 0xe2) return null;
  const version = (second >> 3) & 3;
  const kbits = (version === 3 ? KBITS_1 : KBITS_2)[third >> 4];
  const hertz = HERTZ[(third >> 2) & 3];
  if (version === 1 || !kbits || !hertz) return null;
  const rate = hertz / (version === 3 ? 1 : version === 2 ? 2 : 4);
  return Math.floor(((version === 3 ? 144_000 : 72_000) * kbits) / rate) + ((third >> 1) & 1);
}

/** Length of the AAC frame that begins there, as streams have it; null where none does. */
function adtsFrameBytes(bytes: Uint8Array, at: number): number | null {
  const [second, third] = [bytes[at + 1] ?? 0, bytes[at + 2] ?? 0];
  if (bytes[at] !== 0xff || (second & 0xf6) !== 0xf0 || ((third >> 2) & 15) > 12) return null;
  const [fourth, fifth, sixth] = [bytes[at + 3] ?? 0, bytes[at + 4] ?? 0, bytes[at + 5] ?? 0];
  const length = ((fourth & 3) << 11) | (fifth << 3) | (sixth >> 5);
  return length > 7 ? length : null;
}

/** An MP4 file whose tracks are sound: films are in the same boxes. */
function isSoundOnly(bytes: Uint8Array): boolean {
  const handlers = new Set<string>();
  addHandlers(bytes, 0, bytes.length, 0, handlers);
  return handlers.has('soun') && !handlers.has('vide');
}

/** Where a track says what it is; nothing deeper, and nothing elsewhere, is looked at. */
const WAY_DOWN = ['moov', 'trak', 'mdia'];

function addHandlers(bytes: Uint8Array, from: number, end: number, depth: number, found: Set<string>): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = from; at + 8 <= end; ) {
    const short = view.getUint32(at);
    const isLong = short === 1 && at + 16 <= end;
    const head = isLong ? 16 : 8;
    const size = isLong ? Number(view.getBigUint64(at + 8)) : short === 0 ? end - at : short;
    if (size < head) break;
    const boxEnd = Math.min(end, at + size);
    const name = textAt(bytes, at + 4);
    if (name === WAY_DOWN[depth]) addHandlers(bytes, at + head, boxEnd, depth + 1, found);
    if (depth === WAY_DOWN.length && name === 'hdlr' && at + head + 12 <= boxEnd) {
      found.add(textAt(bytes, at + head + 8));
    }
    at += size;
  }
}

function textAt(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}

function says(bytes: Uint8Array, at: number, text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    if (bytes[at + index] !== text.charCodeAt(index)) return false;
  }
  return true;
}
