import type { TextRange } from './query.ts';
import type { SearchTerm } from './search-terms.ts';
import { isPlain, isPlainLetter, type Word, wordsOf } from './words.ts';

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
  if (terms.every(isPlainWord) && (isPlainText ?? isPlain(text)))
    return plainHits(text, terms, lengthAfterFirst);
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
function isPlainWord({ words: [word = '', ...more] }: SearchTerm): boolean {
  return more.length === 0 && /^[a-z0-9]+$/u.test(word);
}

/** The same for single words in a plain text, without cutting it: a page of rows is looked through at every key. */
function plainHits(text: string, terms: readonly SearchTerm[], lengthAfterFirst: number): TextRange[] {
  const lower = text.toLowerCase();
  const [only, ...more] = terms;
  if (only && more.length === 0) return hitsOf(lower, only, lengthAfterFirst);
  const ends = new Map(terms.flatMap((term) => hitsOf(lower, term, lengthAfterFirst)));
  const hits = Array.from(ends).sort(([one], [other]) => one - other);
  const last = (hits[0]?.[0] ?? 0) + lengthAfterFirst;
  return hits.filter(([start]) => start <= last);
}

/** Those of one word in a text without capitals, in order. */
function hitsOf(
  lower: string,
  { words: [word = ''], isPrefix }: SearchTerm,
  lengthAfterFirst: number,
): TextRange[] {
  const hits: TextRange[] = [];
  let last = Number.POSITIVE_INFINITY;
  for (let at = lower.indexOf(word); at >= 0 && at <= last; at = lower.indexOf(word, at + word.length)) {
    const end = at + word.length;
    if (isPlainLetter(lower.charCodeAt(at - 1))) continue;
    if (!isPrefix && isPlainLetter(lower.charCodeAt(end))) continue;
    if (hits.length === 0) last = at + lengthAfterFirst;
    hits.push([at, isPrefix ? endOfWord(lower, end) : end]);
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
function startOfMatch(recent: readonly Word[], term: SearchTerm): number | null {
  const skipped = recent.length - term.words.length;
  if (skipped < 0) return null;
  const lastIndex = term.words.length - 1;
  const matches = term.words.every((wanted, index) => {
    const folded = recent[skipped + index]?.folded ?? '';
    return index === lastIndex && term.isPrefix ? folded.startsWith(wanted) : folded === wanted;
  });
  return matches ? (recent[skipped]?.start ?? null) : null;
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
  const space = text.slice(wanted, Math.min(wanted + BORDER_REACH, firstHit)).search(/\s/u);
  return space >= 0 ? wanted + space + 1 : wholeCharacter(text, wanted);
}

function endOfExcerpt(text: string, start: number): number {
  const wanted = start + EXCERPT_LENGTH;
  if (wanted >= text.length) return text.length;
  const tail = text.slice(wanted - BORDER_REACH, wanted + 1);
  const space = tail.search(/\s\S*$/u);
  return space >= 0 ? wanted - BORDER_REACH + space : wholeCharacter(text, wanted);
}

/** The offset, moved in front of the character when it falls into the middle of a surrogate pair. */
function wholeCharacter(text: string, offset: number): number {
  const point = text.codePointAt(offset - 1) ?? 0;
  return point > 0xffff ? offset - 1 : offset;
}
