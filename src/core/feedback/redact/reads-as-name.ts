// Whether what stands after "account key:" or "token:" is what somebody called something, not what a machine made
// up: `account2`, `cust-0012`, `invoice_2024_01`, `getSession1`. What people choose themselves reads so too, and is
// never asked about: passwords, secrets, and keys that say what they open.

/** Dates and versions have digits enough for a secret, and are none. */
const DATE = /^\d{4}-\d{2}-\d{2}(?:T[\d:.]+Z?)?$/u;
const VERSION = /^v?\d{1,5}(?:\.\d{1,5}){2,}$/iu;
/** What is joined by anything else, such as base64, was made by a machine. */
const BETWEEN_PIECES = /[-._/:#()[\]]+/u;
const BEFORE_CAPITAL = /(?<=\p{Ll})(?=\p{Lu})/u;
/** In one case, and a small number or a year behind it. */
const WORD = /^(?<letters>\p{Lu}?\p{Ll}{2,11}|\p{Lu}{3,12})(?:\d{0,3}|(?:19|20)\d{2})$/u;
/** `v2`, `id`, `0012`: between words they make none, and no secret either. */
const SHORT = /^(?:\p{L}{1,2}\d{0,2}|\d{1,4})$/u;
const UNSPEAKABLE = /[bcdfghjklmnpqrstvwxz]{5}|^[bcdfghjklmnpqrstvwxz]{4}|[aeiou]{3}/iu;
const SPEAKABLE = /[aeiouyäöüàâéèêíóôúñ]|[^\0-\u024f]/iu;
/** Letters that numbers of sixteen digits have, too. */
const HEXADECIMAL = /^[a-f]+$/iu;
const SHORTEST_NAME = 4;
const LONGEST = 80;

export function readsAsName(value: string): boolean {
  if (value.length > LONGEST) return false;
  if (DATE.test(value) || VERSION.test(value)) return true;
  let [letters, all, longest] = [0, 0, 0];
  for (const piece of value.split(BETWEEN_PIECES)) {
    all += piece.length;
    if (piece === '' || SHORT.test(piece)) continue;
    for (const part of piece.split(BEFORE_CAPITAL)) {
      const word = WORD.exec(part)?.groups?.letters ?? '';
      if (!isSpeakable(word)) return false;
      letters += word.length;
      longest = Math.max(longest, word.length);
    }
  }
  return longest >= SHORTEST_NAME && letters * 2 >= all;
}

function isSpeakable(word: string): boolean {
  return SPEAKABLE.test(word) && !UNSPEAKABLE.test(word) && !HEXADECIMAL.test(word);
}
