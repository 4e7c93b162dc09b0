// One cutter of text into words for indexing, querying and highlighting, so that what is found is
// what is marked. SQLite's own tokeniser drops emoji, keeps a Chinese sentence as one word and knows
// few accents; it gets the words made here, already folded.

/** A word of a text: how it is compared, and where it stands in the original (UTF-16 units). */
export type Word = { folded: string; start: number; end: number };

// Scripts written without spaces, and Korean, whose words carry their particles. Each character is a
// word of its own and a run of them is searched as a phrase, which finds every part of a sentence; a
// dictionary's cut (Intl.Segmenter) depends on the neighbours and would miss words that it cut
// differently in the text and in the query. A Korean syllable may come in its parts.
const SYLLABLE = '[\\u1100-\\u115f]+[\\u1160-\\u11a7]+[\\u11a8-\\u11ff]*';
const SPACELESS = `(?:${SYLLABLE}|[\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Thai}\\p{sc=Laoo}\\p{sc=Khmr}\\p{sc=Mymr}\\p{sc=Hang}\\u30fc][\\p{M}\\uff9e\\uff9f]*)`;
const SPACELESS_START = new RegExp(`^${SPACELESS}`, 'v');
const EMOJI_PART = '\\p{Extended_Pictographic}(?:\\ufe0f|\\p{Emoji_Modifier})*';
const EMOJI = `(?:\\p{RI}\\p{RI}|${EMOJI_PART}(?:\\u200d${EMOJI_PART})*)`;
const RUN =
  '[[\\p{L}\\p{N}\\p{M}\\u00ad\\u2060]--[\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Thai}\\p{sc=Laoo}\\p{sc=Khmr}\\p{sc=Mymr}\\p{sc=Hang}\\u30fc]]+';
const WORD = new RegExp(`(?<emoji>${EMOJI})|${SPACELESS}|${RUN}`, 'gv');

// Accents of Latin, Greek and Cyrillic, Hebrew points, Arabic vowels and tatweel, variation selectors,
// soft hyphens. Vowel signs of Indic scripts and of Thai are letters to a reader and stay.
const MARKS =
  /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]|[\ufe00-\ufe0f]|[\u00ad\u0640\u2060]/gu;
// Letters that Unicode does not take apart, Arabic and Persian letters that are typed for one another,
// and the digits of both.
const LETTERS: Record<string, string> = {
  ß: 'ss',
  ς: 'σ',
  ı: 'i',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  æ: 'ae',
  œ: 'oe',
  ى: 'ي',
  ة: 'ه',
  ٱ: 'ا',
  ی: 'ي',
  ک: 'ك',
  ...digitsFrom('٠'),
  ...digitsFrom('۰'),
};
const LETTER = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'gu');
// Arabic writes "the", "and the", "with the", "for the" as one word with what follows; a reader looks
// for the invoice and means every one of them.
const ARTICLE = /^(?:[وف]?[بك]?ال|[وف]?لل)(?=\p{L}{2})/u;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the ASCII range is what is meant.
const ASCII = /^[\x00-\x7f]*$/u;
// ASCII and the punctuation of ordinary prose.
// biome-ignore lint/suspicious/noControlCharactersInRegex: the ASCII range is what is meant.
const PLAIN = /^[\x00-\x7f\xa0\xab\xb7\xbb\u2010-\u203a\u2043]*$/u;
const NO_WORD = /[^\p{L}\p{N}\p{Mn}\p{Mc}\p{Co}]+/u;
/** Opens the word of an emoji: a private-use character, which a keyboard does not give. */
const EMOJI_MARK = '\ue000';

/** The words of a text in order, cut lazily: a caller may stop after the first lines. */
export function* wordsOf(text: string): Generator<Word> {
  if (isPlain(text)) {
    yield* plainWordsOf(text);
    return;
  }
  for (const match of text.matchAll(WORD)) {
    const written = match[0];
    if (isFoldedSyllable(written)) {
      yield { folded: written, start: match.index, end: match.index + 1 };
      continue;
    }
    const folded = match.groups?.emoji === undefined ? fold(written) : emojiWord(written);
    // A fraction or a ring around a number comes apart when folded: `½` is the words 1 and 2.
    for (const part of ASCII.test(folded) ? [folded] : folded.split(NO_WORD)) {
      if (part !== '') yield { folded: part, start: match.index, end: match.index + written.length };
    }
  }
}

/** The same for a text in which only letters and digits of ASCII make words: several times quicker. */
function* plainWordsOf(text: string): Generator<Word> {
  let start = -1;
  for (let at = 0; at <= text.length; at += 1) {
    if (isPlainLetter(text.charCodeAt(at))) {
      if (start < 0) start = at;
    } else if (start >= 0) {
      yield { folded: text.slice(start, at).toLowerCase(), start, end: at };
      start = -1;
    }
  }
}

/** Whether only letters and digits of ASCII make words of the text. */
export function isPlain(text: string): boolean {
  return PLAIN.test(text);
}

export function isPlainLetter(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x5a);
}

/** Whether the (folded) word is one character of a script written without spaces. */
export function isSpaceless(word: string): boolean {
  return SPACELESS_START.test(word);
}

/** Whether it is a character of Chinese, Japanese or Korean that folding does not change: most of such a text. */
function isFoldedSyllable(word: string): boolean {
  if (word.length > 1) return false;
  const unit = word.charCodeAt(0);
  return (
    (unit >= 0x4e00 && unit <= 0x9fff) ||
    (unit >= 0x3041 && unit <= 0x3096) ||
    (unit >= 0x30a1 && unit <= 0x30fa) ||
    (unit >= 0xac00 && unit <= 0xd7a3)
  );
}

/** A word without case, accents and width: `Łódź` and `LODZ` both become `lodz`. */
function fold(word: string): string {
  if (ASCII.test(word)) return word.toLowerCase();
  return word
    .normalize('NFKD')
    .toLowerCase()
    .replace(MARKS, '')
    .replace(LETTER, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFC')
    .replace(ARTICLE, '');
}

/** Whether a folded word is an emoji. */
export function isEmojiWord(folded: string): boolean {
  return folded.startsWith(EMOJI_MARK);
}

function digitsFrom(zero: string): Record<string, string> {
  const first = zero.codePointAt(0) ?? 0;
  return Object.fromEntries(
    Array.from({ length: 10 }, (_, digit) => [String.fromCodePoint(first + digit), String(digit)]),
  );
}

/** Skin tone and presentation do not matter to who looks for a thumb. */
function emojiWord(emoji: string): string {
  const points: string[] = [];
  for (const character of emoji) {
    if (/^(?:\ufe0f|\u200d|\p{Emoji_Modifier})$/u.test(character)) continue;
    points.push(character.codePointAt(0)?.toString(16) ?? '');
  }
  return EMOJI_MARK + points.join('x');
}
