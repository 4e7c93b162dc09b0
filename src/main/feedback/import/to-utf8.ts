// Everything downstream reads UTF-8 bytes; other encodings become UTF-8 here, chunk by chunk. The common ones are
// written by hand because `buffer.transcode` and TextDecoder's labels depend on how ICU was built into Electron.
import type { Encoding } from '#core/feedback/encodings.ts';
import { FromTables } from './from-tables.ts';

/** Gives UTF-8 for each chunk; what a border cuts is kept for the next. A BOM is left out. */
export interface Utf8Writer {
  push(chunk: Uint8Array): Uint8Array;
  end(): Uint8Array;
}

export function toUtf8(encoding: Encoding): Utf8Writer {
  switch (encoding) {
    case 'utf-8':
      return new WithoutBom();
    case 'utf-16le':
      return new FromUtf16(false);
    case 'utf-16be':
      return new FromUtf16(true);
    case 'windows-1252':
      return new FromWindows1252();
    default:
      return new FromTables(encoding);
  }
}

class WithoutBom implements Utf8Writer {
  #start: Buffer | null = Buffer.alloc(0);

  push(chunk: Uint8Array): Uint8Array {
    if (!this.#start) return chunk;
    this.#start = Buffer.concat([this.#start, chunk]);
    return this.#start.length < 3 ? Buffer.alloc(0) : this.end();
  }

  end(): Uint8Array {
    const start = this.#start ?? Buffer.alloc(0);
    this.#start = null;
    return start.toString('hex', 0, 3) === 'efbbbf' ? start.subarray(3) : start;
  }
}

class FromUtf16 implements Utf8Writer {
  readonly #isBigEndian: boolean;
  #cut: Buffer = Buffer.alloc(0);
  #isStart = true;

  constructor(isBigEndian: boolean) {
    this.#isBigEndian = isBigEndian;
  }

  push(chunk: Uint8Array): Uint8Array {
    const bytes = Buffer.concat([this.#cut, chunk]);
    let whole = bytes.length - (bytes.length % 2);
    // The first half of an emoji waits for its second.
    const highByte = bytes[whole - (this.#isBigEndian ? 2 : 1)] ?? 0;
    if (whole > 0 && (highByte & 0xfc) === 0xd8) whole -= 2;
    this.#cut = bytes.subarray(whole);
    return this.#encode(bytes.subarray(0, whole));
  }

  end(): Uint8Array {
    const rest = this.#cut;
    this.#cut = Buffer.alloc(0);
    return this.#encode(rest.subarray(0, rest.length - (rest.length % 2)));
  }

  #encode(units: Buffer): Buffer {
    if (units.length === 0) return units;
    const text = (this.#isBigEndian ? Buffer.from(units).swap16() : units).toString('utf16le');
    const withoutBom = this.#isStart && text.startsWith('\ufeff') ? text.slice(1) : text;
    this.#isStart = false;
    return Buffer.from(withoutBom, 'utf8');
  }
}

// Code points of bytes 0x80 to 0x9f; the rest of Windows-1252 equals Latin-1.
const HIGH_CONTROLS =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

class FromWindows1252 implements Utf8Writer {
  push(chunk: Uint8Array): Uint8Array {
    const latin1 = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength).toString('latin1');
    const text = latin1.replace(
      /[\u0080-\u009f]/gu,
      (char) => HIGH_CONTROLS[char.charCodeAt(0) - 0x80] ?? char,
    );
    return Buffer.from(text, 'utf8');
  }

  end(): Uint8Array {
    return new Uint8Array();
  }
}
