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
const WORD = new RegExp(`(${EMOJI})|${SPACELESS}|${RUN}`, 'gv');

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
// What is neither ASCII nor the punctuation of ordinary prose.
// biome-ignore lint/suspicious/noControlCharactersInRegex: the ASCII range is what is meant.
const STRANGE = /[^\x00-\x7f\xa0\xab\xb7\xbb\u2010-\u203a\u2043]/g;
const NO_WORD = /[^\p{L}\p{N}\p{Mn}\p{Mc}\p{Co}]+/u;
/** Opens the word of an emoji: a private-use character, which a keyboard does not give. */
const EMOJI_MARK = '\ue000';

/** The words of a text in order, cut lazily: a caller may stop after the first lines. */
export function* wordsOf(text: string): Generator<Word> {
  let from = 0;
  for (const [start, end] of strangeParts(text)) {
    yield* simpleWordsOf(text, from, start);
    yield* strangeWordsIn(text, start, end);
    from = end;
  }
  yield* simpleWordsOf(text, from, text.length);
}

/** Those among them that are neither of ASCII alone nor one character of Chinese, Japanese or Korean. */
export function* strangeWordsOf(text: string): Generator<Word> {
  for (const [start, end] of strangeParts(text)) yield* strangeWordsIn(text, start, end);
}

/**
 * The parts of a text, each a few words at most, that only patterns of Unicode can cut and fold: what stands between
 * two borders and has, say, an accent. In most texts they are few, and all else is cut many times quicker.
 */
function* strangeParts(text: string): Generator<[start: number, end: number]> {
  for (let from = 0; ; ) {
    const strange = strangeFrom(text, from);
    if (strange === text.length) return;
    from = strange;
    while (from < text.length && isBorder(text, from)) from += 1;
    if (from > strange) continue;
    let start = strange;
    while (!isBorder(text, start - 1)) start -= 1;
    let end = strange;
    while (!isBorder(text, end)) end += 1;
    yield [start, end];
    from = end;
  }
}

function* strangeWordsIn(text: string, from: number, to: number): Generator<Word> {
  const part = text.slice(from, to);
  for (let match = wordAt(part, 0); match; match = wordAt(part, match.index + match[0].length)) {
    const [written, emoji] = match;
    const start = from + match.index;
    const folded = emoji === undefined ? fold(written) : emojiWord(emoji);
    // A fraction or a ring around a number comes apart when folded: `½` is the words 1 and 2.
    for (const word of ASCII.test(folded) ? [folded] : folded.split(NO_WORD)) {
      if (word !== '') yield { folded: word, start, end: start + written.length };
    }
  }
}

/** The next word from there on. `matchAll` takes longer to begin than most parts to be gone through. */
function wordAt(part: string, from: number): RegExpExecArray | null {
  WORD.lastIndex = from;
  return WORD.exec(part);
}

/** The words of a stretch in which nothing is strange. */
function* simpleWordsOf(text: string, from: number, to: number): Generator<Word> {
  let start = -1;
  for (let at = from; at <= to; at += 1) {
    const unit = at < to ? text.charCodeAt(at) : 0;
    if (isPlainLetter(unit)) {
      if (start < 0) start = at;
      continue;
    }
    if (start >= 0) yield { folded: text.slice(start, at).toLowerCase(), start, end: at };
    start = -1;
    if (isSyllable(unit)) yield { folded: text.charAt(at), start: at, end: at + 1 };
  }
}

/** Where the next character stands that is strange unless it is a border; the length of the text where there is none. */
function strangeFrom(text: string, from: number): number {
  STRANGE.lastIndex = from;
  return STRANGE.exec(text)?.index ?? text.length;
}

/**
 * Whether a word cannot go on there: at an end of the text, at what is in no word, and at a character of Chinese,
 * Japanese or Korean that folding does not change and that has no mark of its own behind it: it is a word by itself.
 */
export function isBorder(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (Number.isNaN(unit) || isSeparator(unit)) return true;
  if (!isSyllable(unit)) return false;
  const next = text.charCodeAt(at + 1);
  return Number.isNaN(next) || next < 0x80 || isSyllable(next) || isSeparator(next);
}

/** Whether only letters and digits of ASCII make words of the text. */
export function isPlain(text: string): boolean {
  return strangeFrom(text, 0) === text.length;
}

/** What is in no word: all of ASCII and of the punctuation of prose but letters and digits. */
function isSeparator(unit: number): boolean {
  if (unit < 0x80) return !isPlainLetter(unit);
  if (unit < 0x2010) return unit === 0xa0 || unit === 0xab || unit === 0xb7 || unit === 0xbb;
  return unit <= 0x203a || unit === 0x2043;
}

export function isPlainLetter(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x5a);
}

/** Whether the (folded) word is one character of a script written without spaces. */
export function isSpaceless(word: string): boolean {
  return SPACELESS_START.test(word);
}

/** A character of Chinese, Japanese or Korean as most of them are written: whole, and folded. */
function isSyllable(unit: number): boolean {
  if (unit < 0x3041) return false;
  return (
    unit <= 0x3096 ||
    (unit >= 0x4e00 && unit <= 0x9fff) ||
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
