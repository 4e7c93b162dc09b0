import type { TextRange } from './query.ts';
import type { SearchTerm } from './search-terms.ts';
import { isBorder, isPlain, isPlainLetter, strangeWordsOf, type Word, wordsOf } from './words.ts';

// Where the words searched for stand in a text, in offsets of the text as it was imported.

/** Length of an excerpt in UTF-16 units, ellipses not counted. */
const EXCERPT_LENGTH = 240;
/** How much of the text before the first hit is shown. */
const LEAD_IN = 60;
/** How far a cut may move to fall between two words. */
const BORDER_REACH = 30;

/**
 * Every place where one of the terms occurs, in order, without overlaps.
 * `lengthAfterFirst` ends the search so many units behind the first hit. `isPlainText` is for who knows it already.
 */
export function findHits(
  text: string,
  terms: readonly SearchTerm[],
  lengthAfterFirst = Number.POSITIVE_INFINITY,
  isPlainText?: boolean,
): TextRange[] {
  if (terms.length === 0) return [];
  if (terms.every(isPlainWord)) {
    const lower = text.toLowerCase();
    // A few capitals become two letters when they are made small: then places in the two texts differ.
    if (lower.length === text.length) return plainHits(text, lower, terms, lengthAfterFirst, isPlainText);
  }
  const hits: TextRange[] = [];
  const longest = Math.max(...terms.map((term) => term.words.length));
  const recent: Word[] = [];
  for (const word of wordsOf(text)) {
    const [first] = hits;
    if (first && word.start > first[0] + lengthAfterFirst) break;
    recent.push(word);
    if (recent.length > longest) recent.shift();
    for (const term of terms) {
      const start = startOfMatch(recent, term);
      if (start !== null) addHit(hits, start, word.end);
    }
  }
  return hits;
}

/** A single word as it can stand in a plain text. */
function isPlainWord({ words }: SearchTerm): boolean {
  const [word = ''] = words;
  return words.length === 1 && word !== '' && endOfWord(word, 0) === word.length;
}

/**
 * The same for single words of ASCII, without cutting what is as simple: a page of rows is looked through at every key.
 * `lower` is the text without capitals.
 */
function plainHits(
  text: string,
  lower: string,
  terms: readonly SearchTerm[],
  lengthAfterFirst: number,
  isPlainText = isPlain(text),
): TextRange[] {
  const [only, ...more] = terms;
  if (only && more.length === 0 && isPlainText) return hitsOf(lower, only, lengthAfterFirst);
  const simple = terms.map((term) => hitsOf(lower, term, lengthAfterFirst));
  const ends = new Map(simple.flat());
  let last = Math.min(...simple.map(([first]) => first?.[0] ?? Number.POSITIVE_INFINITY)) + lengthAfterFirst;
  if (!isPlainText) {
    for (const { folded, start, end } of strangeWordsOf(text)) {
      if (start > last) break;
      if (!terms.some((term) => isHit(folded, term))) continue;
      ends.set(start, end);
      last = Math.min(last, start + lengthAfterFirst);
    }
  }
  const hits = Array.from(ends).sort(([one], [other]) => one - other);
  return hits.filter(([start]) => start <= last);
}

function isHit(folded: string, { words: [word = ''], isPrefix }: SearchTerm): boolean {
  return isPrefix ? folded.startsWith(word) : folded === word;
}

/** Those of one word in a text without capitals, in order, but for words that are not of ASCII alone. */
function hitsOf(
  lower: string,
  { words: [word = ''], isPrefix }: SearchTerm,
  lengthAfterFirst: number,
): TextRange[] {
  const hits: TextRange[] = [];
  let last = Number.POSITIVE_INFINITY;
  for (let at = lower.indexOf(word); at >= 0 && at <= last; at = lower.indexOf(word, at + word.length)) {
    if (at > 0 && !isBorder(lower, at - 1)) continue;
    const end = isPrefix ? endOfWord(lower, at + word.length) : at + word.length;
    if (!isBorder(lower, end)) continue;
    if (hits.length === 0) last = at + lengthAfterFirst;
    hits.push([at, end]);
  }
  return hits;
}

function endOfWord(text: string, from: number): number {
  let end = from;
  while (isPlainLetter(text.charCodeAt(end))) end += 1;
  return end;
}

/** The text around its first hit, cut between words, with the hits counted in the excerpt. */
export function excerptOf(
  text: string,
  terms: readonly SearchTerm[],
  isPlainText?: boolean,
): { excerpt: string; hits: TextRange[] } {
  const hits = findHits(text, terms, EXCERPT_LENGTH, isPlainText);
  const start = startOfExcerpt(text, hits[0]?.[0] ?? 0);
  const end = endOfExcerpt(text, start);
  const lead = start > 0 ? '…' : '';
  const excerpt = lead + text.slice(start, end) + (end < text.length ? '…' : '');
  const shift = lead.length - start;
  return {
    excerpt,
    hits: hits
      .filter(([from, to]) => from < end && to > start)
      .map(([from, to]) => [Math.max(from, start) + shift, Math.min(to, end) + shift]),
  };
}

/** Start of the term if it ends with the last of the recent words, else null. */
function startOfMatch(recent: readonly Word[], { words, isPrefix }: SearchTerm): number | null {
  const first = recent.length - words.length;
  const last = words.length - 1;
  if (first < 0) return null;
  for (let at = last; at >= 0; at -= 1) {
    const folded = recent[first + at]?.folded;
    const wanted = words[at] ?? '';
    const isHit = isPrefix && at === last ? folded?.startsWith(wanted) : folded === wanted;
    if (!isHit) return null;
  }
  return recent[first]?.start ?? null;
}

/** Adds a hit that ends last of all so far, joined with those that it overlaps. */
function addHit(hits: TextRange[], from: number, to: number): void {
  let start = from;
  for (let last = hits.at(-1); last && last[1] > start; last = hits.at(-1)) {
    start = Math.min(start, last[0]);
    hits.pop();
  }
  hits.push([start, to]);
}

function startOfExcerpt(text: string, firstHit: number): number {
  // A short text, or one whose end would leave the excerpt half empty, is shown from further in front.
  const wanted = Math.min(firstHit - LEAD_IN, text.length - EXCERPT_LENGTH);
  if (wanted <= 0) return 0;
  const furthest = Math.min(wanted + BORDER_REACH, firstHit);
  for (let at = wanted; at < furthest; at += 1) if (isBlank(text.charCodeAt(at))) return at + 1;
  return wholeCharacter(text, wanted);
}

function endOfExcerpt(text: string, start: number): number {
  const wanted = start + EXCERPT_LENGTH;
  if (wanted >= text.length) return text.length;
  for (let at = wanted; at >= wanted - BORDER_REACH; at -= 1) if (isBlank(text.charCodeAt(at))) return at;
  return wholeCharacter(text, wanted);
}

function isBlank(unit: number): boolean {
  if (unit < 0x80) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
  return /\s/u.test(String.fromCharCode(unit));
}

/** The offset, moved in front of the character when it falls into the middle of a surrogate pair. */
function wholeCharacter(text: string, offset: number): number {
  const point = text.codePointAt(offset - 1) ?? 0;
  return point > 0xffff ? offset - 1 : offset;
}
