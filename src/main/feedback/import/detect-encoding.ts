// Encoding from the bytes alone: BOM, then the NULs of UTF-16, then UTF-8, else Windows-1252 (every byte
// means something there, and it is what old Windows tools write). A UTF-8 file with a few broken bytes is
// still one: read as Windows-1252, every umlaut in it would become two wrong letters.
import { isUtf8 } from 'node:buffer';
import type { Encoding } from '#core/feedback/encodings.ts';

const LEAST_OF_FIRST_LINE = 8;

/** What the first bytes say; null where only a look at all of them can tell UTF-8 from Windows-1252. */
export function encodingOfStart(start: Uint8Array): Encoding | null {
  if (start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf) return 'utf-8';
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  return encodingByNuls(start.subarray(0, 4096)) ?? encodingByNuls(firstLine(start));
}

/** Headers are ASCII also where the words below are Cyrillic or Japanese, which have no NULs to tell by. */
function firstLine(start: Uint8Array): Uint8Array {
  const end = start.indexOf(10);
  return end < LEAST_OF_FIRST_LINE ? start.subarray(0, 0) : start.subarray(0, end);
}

function encodingByNuls(start: Uint8Array): Encoding | null {
  let even = 0;
  let odd = 0;
  for (const [index, byte] of start.entries()) {
    if (byte !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  const pairs = start.length / 2;
  if (odd > pairs * 0.3 && even < odd * 0.2) return 'utf-16le';
  return even > pairs * 0.3 && odd < even * 0.2 ? 'utf-16be' : null;
}

/** Checks a stream of chunks for strict UTF-8; a character cut by a chunk's border is put together. */
export class Utf8Check {
  #isValid = true;
  #cut: Uint8Array = new Uint8Array();

  add(chunk: Uint8Array): void {
    if (!this.#isValid) return;
    const bytes = this.#cut.length === 0 ? chunk : Buffer.concat([this.#cut, chunk]);
    const whole = bytes.length - cutCharacterLength(bytes);
    this.#isValid = isUtf8(bytes.subarray(0, whole));
    this.#cut = Uint8Array.from(bytes.subarray(whole));
  }

  result(): boolean {
    return this.#isValid && this.#cut.length === 0;
  }
}

/** Whole characters of several bytes to one broken byte, from which on a file is UTF-8 with faults. */
const LEAST_WHOLE_TO_BROKEN = 10;

/** Weighs what is whole and what is broken in bytes that are not strict UTF-8, in chunks of any size. */
export class Utf8Weighing {
  #whole = 0;
  #broken = 0;
  #awaited = 0;

  add(chunk: Uint8Array): void {
    for (const byte of chunk) {
      if (byte < 0x80 && this.#awaited === 0) continue;
      if ((byte & 0xc0) === 0x80) this.#continue();
      else this.#begin(byte);
    }
  }

  /** True where broken bytes are rare exceptions in text that otherwise is UTF-8. */
  isMostlyUtf8(): boolean {
    return this.#isWhole(LEAST_WHOLE_TO_BROKEN);
  }

  /** True also where as much is broken as whole: files put together of two, of which one is UTF-8. */
  isPartlyUtf8(): boolean {
    return this.#isWhole(1);
  }

  #isWhole(leastToBroken: number): boolean {
    return this.#whole > 0 && this.#whole >= (this.#broken + this.#awaited) * leastToBroken;
  }

  #continue(): void {
    if (this.#awaited === 0) this.#broken += 1;
    else {
      this.#awaited -= 1;
      if (this.#awaited === 0) this.#whole += 1;
    }
  }

  #begin(byte: number): void {
    if (this.#awaited > 0) this.#broken += 1;
    this.#awaited = byte < 0x80 ? 0 : followersOf(byte);
    if (byte >= 0x80 && this.#awaited === 0) this.#broken += 1;
  }
}

/** How many bytes must follow a first byte; 0 for one that begins nothing. */
function followersOf(byte: number): number {
  if (byte >= 0xc2 && byte <= 0xdf) return 1;
  if (byte >= 0xe0 && byte <= 0xef) return 2;
  return byte >= 0xf0 && byte <= 0xf4 ? 3 : 0;
}

/** How many bytes at the end begin a UTF-8 character that is not complete: 0 to 3. */
function cutCharacterLength(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return back < length ? back : 0;
    }
  }
  return 0;
}
