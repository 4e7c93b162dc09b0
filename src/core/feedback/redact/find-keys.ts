// Keys and secrets: those that their makers gave a format to be known by, private keys, what follows
// "Bearer", and what somebody wrote after "password:". A secret is hit whole or not at all.
import { FORMATS } from './key-formats.ts';
import { findLabelledSecrets } from './labelled-secrets.ts';
import { findPrivateKeys } from './private-keys.ts';
import type { Found } from './redaction.ts';

/** The token of an Authorization header, and the password of `https://ada:secret@host`: each ends the match. */
const CARRIED = [
  /(?<![\p{L}\p{N}])bearer[ :]{1,3}(?<secret>(?=[^\s]{0,80}\d)[A-Za-z0-9._~+/-]{16,}={0,2})/giu,
  /authorization["']?[:=] ?["']?basic (?<secret>[A-Za-z0-9+/]{12,}={0,2})/giu,
  /:\/\/[^\s/:@\ufffc]{1,64}:(?<secret>[^\s/@\ufffc]{3,128})(?=@)/gu,
];

export function findKeys(text: string): Found[] {
  const found = [...findPrivateKeys(text), ...findLabelledSecrets(text)];
  for (const pattern of [FORMATS, ...CARRIED]) {
    for (const { 0: written, index, groups } of text.matchAll(pattern)) {
      const value = groups?.secret ?? written;
      const end = index + written.length;
      found.push({ start: end - value.length, end, value });
    }
  }
  return found.length < 2 ? found : united(text, found);
}

/** Places that overlap become one: half a secret would be left otherwise. */
function united(text: string, found: readonly Found[]): Found[] {
  const whole: Found[] = [];
  for (const one of found.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = whole.at(-1);
    if (!last || one.start >= last.end) whole.push(one);
    else if (one.end > last.end) {
      whole[whole.length - 1] = { ...last, end: one.end, value: text.slice(last.start, one.end) };
    }
  }
  return whole;
}
