// Japanese, Chinese and Korean say in one character what takes two or three Latin letters, and some scripts put no
// blanks between words: what a column holds is told by how much was written, not by how much room it takes.

/** Han, kana and Hangul, with their punctuation and full-width forms. */
const FIRST_DENSE = 0x2e80;
const LAST_DENSE = 0xd7ff;
/** A full-width `！` counts as one too. */
const FIRST_WIDE = 0xf900;
const LAST_WIDE = 0xffef;
/** Of Latin letters to one such character, beyond the one that it is. */
const MORE_LETTERS = 1.5;

/** In Latin letters: 20 of them are some eight Han characters. */
export function lengthInLetters(text: string): number {
  let dense = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit >= FIRST_DENSE && (unit <= LAST_DENSE || (unit >= FIRST_WIDE && unit <= LAST_WIDE))) dense += 1;
  }
  return text.length + dense * MORE_LETTERS;
}

/** Names of people are shorter than such a run. */
const WORDS_IN_ONE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー、。，！？]{6}/u;

/** Words with blanks between them, or a run of a script that has none. */
export function hasSeveralWords(text: string): boolean {
  return /\s/u.test(text) || WORDS_IN_ONE.test(text);
}
