// Encodings of tables, which iconv-lite brings: what Electron's and Node's own decoders know depends on how each was
// built. By Shift_JIS, EUC-KR and Big5 it understands what Excel writes under these names, which has more characters.
// Loaded where such a file is read, and not with every worker.
import { createRequire } from 'node:module';
import type { Encoding } from '#core/feedback/encodings.ts';
import type { Utf8Writer } from './to-utf8.ts';

type EncodingOfTables = Exclude<Encoding, 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'>;

// Not called `require`, which a bundle has of its own.
const load = createRequire(import.meta.url);

/** Line ends, quotes, commas and blanks are below it, and no character goes on with one of these. */
const LEAST_WITHIN_CHARACTER = 0x30;
const MOST_KEPT = 64 * 1024;

/**
 * Bytes that are no character become U+FFFD, and what follows them is read again. iconv-lite would keep the start of
 * a character for the next chunk, but loses what stands at the end of that one where the start proves broken.
 */
export class FromTables implements Utf8Writer {
  readonly #decoder: ReturnType<typeof import('iconv-lite')['getDecoder']>;
  #kept: Buffer = Buffer.alloc(0);

  constructor(encoding: EncodingOfTables) {
    const { getDecoder } = load('iconv-lite') as typeof import('iconv-lite');
    this.#decoder = getDecoder(encoding);
  }

  push(chunk: Uint8Array): Uint8Array {
    const bytes = Buffer.concat([this.#kept, chunk]);
    const border = borderIn(bytes);
    // A novel without a blank is read as it comes.
    const end = bytes.length - border > MOST_KEPT ? bytes.length : border;
    this.#kept = bytes.subarray(end);
    return this.#decode(bytes.subarray(0, end));
  }

  end(): Uint8Array {
    const rest = this.#decode(this.#kept);
    this.#kept = Buffer.alloc(0);
    return Buffer.concat([rest, Buffer.from(this.#decoder.end() ?? '')]);
  }

  #decode(bytes: Buffer): Buffer {
    return bytes.length === 0 ? bytes : Buffer.from(this.#decoder.write(bytes));
  }
}

/** Behind the last byte that ends whatever stands before it. */
function borderIn(bytes: Uint8Array): number {
  for (let at = bytes.length; at > 0; at -= 1)
    if ((bytes[at - 1] ?? LEAST_WITHIN_CHARACTER) < LEAST_WITHIN_CHARACTER) return at;
  return 0;
}
