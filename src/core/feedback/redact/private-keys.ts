// Private keys in the armour of RFC 7468 and OpenPGP. One that was cut off before its end is taken as far as
// its lines look like base64.
import type { Found } from './redaction.ts';

const BEGIN = /-----BEGIN (?:[A-Z0-9]{1,20} ){0,4}PRIVATE KEY(?: BLOCK)?-----/gu;
const END = /-----END (?:[A-Z0-9]{1,20} ){0,4}PRIVATE KEY(?: BLOCK)?-----/gu;
const BODY = /(?:\s{0,4}(?:[A-Za-z0-9+/=\\]{16,}|[A-Za-z-]{1,20}: [^\n]{0,200}))*/uy;

export function findPrivateKeys(text: string): Found[] {
  if (!text.includes('-----BEGIN ')) return [];
  const ends = Array.from(text.matchAll(END), ({ 0: line, index }) => index + line.length);
  const found: Found[] = [];
  let from = 0;
  let nextEnd = 0;
  for (const { 0: line, index } of text.matchAll(BEGIN)) {
    if (index < from) continue;
    while ((ends[nextEnd] ?? text.length) <= index) nextEnd += 1;
    from = ends[nextEnd] ?? bodyEnd(text, index + line.length);
    found.push({ start: index, end: from, value: text.slice(index, from) });
  }
  return found;
}

function bodyEnd(text: string, from: number): number {
  BODY.lastIndex = from;
  return from + (BODY.exec(text)?.[0].length ?? 0);
}
