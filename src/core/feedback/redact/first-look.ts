// Most texts hold nothing to take out, and an import reads a great many: these looks cost a nanosecond or two
// a character, and only where one of them finds something is there more to do. Whatever a finder could hit must
// show here; the tests see to that. (Expressions were several times quicker than loops over the characters.)
import { FORMATS } from './key-formats.ts';
import type { RedactKind } from './redaction.ts';

/** A label with what says its value, a scheme of the Authorization header, the first line of a private key. */
const SECRET_HINT =
  /(?:pass(?:word|wort|wd|phrase|code)|pwd|pw|kennwort|contraseña|mot de passe|secret|token|key)["']?\s{0,3}(?:[:=]|is|was|ist|war|es)|bearer[ :]|basic |-----BEGIN/i;
/** How every hint begins, in either case letter by letter: several times quicker than a flag for case. */
const HINT_START =
  /[Pp](?:[Ww]|[Aa][Ss][Ss][WwPpCc])|[Kk][Ee][NnYy]|[Cc][Oo][Nn][Tt][Rr][Aa]|[Mm][Oo][Tt] |[Ss][Ee][Cc][Rr]|[Tt][Oo][Kk]|[Bb][Ee][Aa][Rr]|[Bb][Aa][Ss][Ii]|-----[Bb]/;
/** Stands in every text with a labelled secret: a mark, a value in quotes, or a value with a digit. */
const SECRET_MARK = /[:=\d"\u0060]|'(?<=\s')|-----/u;
/** Stands in every format, and seldom in what people write: a few characters that begin seldom, too. */
const FORMAT_MARK = /[_-][\w.+/-]{10}|\.(?:ey|[\w-]{16})|A[KSBCI][ICz]|\/[sw][\w/-]{19}/u;
const OTHER_DIGITS = /[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/gu;
const BEYOND_LATIN = /[^\0-\u065f]/u;

/** Whether a finder has to look at a text whose digits are 0 to 9. */
export const IS_WORTH_LOOKING: Readonly<Record<RedactKind, (text: string) => boolean>> = {
  keys: (text) =>
    (SECRET_MARK.test(text) && HINT_START.test(text) && SECRET_HINT.test(text)) ||
    (FORMAT_MARK.test(text) && text.search(FORMATS) >= 0) ||
    holdsPasswordInLink(text),
  emails: (text) => text.includes('@'),
  cards: (text) => /\d(?:[ .\-\u00a0\u2010-\u2013]?\d){12}/u.test(text),
  phones: (text) => /\d(?:[ .\-/()\u00a0\u2010-\u2013]{0,3}\d){6}/u.test(text),
};

const holdsPasswordInLink = (text: string) => text.includes('@') && text.includes('://');

/** Full-width and Arabic digits as 0 to 9, each in its place. */
export function asciiDigits(text: string): string {
  if (!BEYOND_LATIN.test(text)) return text;
  return text.replace(OTHER_DIGITS, (digit) => {
    const code = digit.charCodeAt(0);
    const zero = code >= 0xff10 ? 0xff10 : code >= 0x06f0 ? 0x06f0 : 0x0660;
    return String(code - zero);
  });
}
