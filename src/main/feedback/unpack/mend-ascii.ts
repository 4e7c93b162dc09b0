// Mail programs send UTF-8 under the name of ASCII. By the standard of the web that name means Windows-1252, so
// that every umlaut becomes two wrong letters; ASCII itself has no umlauts, so nothing else can have been meant.
import { isUtf8 } from 'node:buffer';

const SAYS_ASCII = /charset\s*=\s*"?(?:us-ascii|ascii|ansi_x3\.4)/iu;

const BYTES = new Map(
  Array.from(
    new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 256 }, (_, at) => at)),
    (char, at) => [char, at],
  ),
);

/** Whether a message names that charset anywhere. */
export function saysAscii(message: Buffer): boolean {
  return SAYS_ASCII.test(message.toString('latin1'));
}

/** What was meant; the text as it is where it is no UTF-8 read as Windows-1252. */
export function mendAscii(text: string): string {
  const bytes = Buffer.alloc(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const byte = BYTES.get(text.charAt(at));
    if (byte === undefined) return text;
    bytes[at] = byte;
  }
  return isUtf8(bytes) ? bytes.toString('utf8') : text;
}
