import { type FieldMeaning, fieldMeaning, isFieldName } from './search-fields.ts';
import { isEmojiWord, wordsOf } from './words.ts';

// What a person typed into the search field, understood. Every input has a meaning; none is an error.

/** One word, or several that must follow each other. With `isPrefix` the last may go on. */
export type SearchTerm = { words: string[]; isPrefix: boolean };

/** `tag:billing` and the like. Start and end are its place in what was typed, in UTF-16 units. */
export type FieldTerm = FieldMeaning & { isUnwanted: boolean; start: number; end: number };

/** All of `wanted` and `fields` must hold, none of `unwanted`. All empty: everything is meant. */
export type SearchTerms = { wanted: SearchTerm[]; unwanted: SearchTerm[]; fields: FieldTerm[] };

/** A piece of what was typed. `name` is that of a field; quoted text is meant exactly so. */
export type SearchPart = {
  start: number;
  end: number;
  isUnwanted: boolean;
  name: string | null;
  value: string;
  /** Where the value begins in what was typed. */
  valueStart: number;
  isQuoted: boolean;
  /** The last thing there is: its end may still be on its way. */
  isBeingTyped: boolean;
};

const CURLY_QUOTES = /[“”„‟«»＂]/gu;
const PART = /(?<minus>-?)(?:(?<name>[a-z]+)[:：])?(?:"(?<phrase>[^"]*)(?<closed>"?)|(?<plain>[^\s"]+))/giu;
/** Not an address: `https://…`. */
const LIKE_A_FIELD = /^(?<name>[a-z]{2,})[:：](?!\/\/)/iu;
const NAME_ALONE = /^(?<name>[a-z]+)[:：]$/iu;

/**
 * Reads `words all of which occur`, `"phrases"`, `begin*`, `-without` and `field:value`. The last word
 * counts as the beginning of one while it is being typed (nothing stands after it).
 */
export function parseSearchTerms(text: string): SearchTerms {
  const terms: SearchTerms = { wanted: [], unwanted: [], fields: [] };
  for (const part of partsOf(text)) {
    const term = termOf(part);
    const { isUnwanted, start, end } = part;
    if (part.name !== null) {
      terms.fields.push({ ...fieldMeaning(part.name, part.value, term), isUnwanted, start, end });
    } else if (term.words.length > 0) (isUnwanted ? terms.unwanted : terms.wanted).push(term);
  }
  return terms;
}

/** Whether there are words by which one item can match better than another: fields and `-without` only filter. */
export function isRankable({ wanted, fields }: Pick<SearchTerms, 'wanted' | 'fields'>): boolean {
  return wanted.length > 0 || fields.some(({ field, isUnwanted }) => field === 'title' && !isUnwanted);
}

/** The name before a colon that is no field's, where somebody may have taken it for one; null for none. */
export function unknownField(text: string): string | null {
  for (const { name, value } of partsOf(text)) {
    const written = name === null ? LIKE_A_FIELD.exec(value)?.groups?.name : undefined;
    if (written !== undefined) return written;
  }
  return null;
}

/** The pieces in order, before anything is made of them. */
export function partsOf(text: string): SearchPart[] {
  const input = text.replace(CURLY_QUOTES, '"');
  return Array.from(input.matchAll(PART)).flatMap((match) => partsFrom(match, input.length));
}

function partsFrom(match: RegExpExecArray, length: number): SearchPart[] {
  const { minus, phrase, closed, plain } = match.groups ?? {};
  const written = match.groups?.name;
  const start = match.index;
  const end = start + match[0].length;
  const isUnwanted = minus === '-';
  const isQuoted = phrase !== undefined;
  const isBeingTyped = end === length && !isUnwanted && closed !== '"';
  const rest = { end, isUnwanted, isQuoted, isBeingTyped };
  const value = phrase ?? plain ?? '';
  const valueStart = end - value.length - (isQuoted && closed === '"' ? 1 : 0);
  const name = written?.toLowerCase() ?? NAME_ALONE.exec(value)?.groups?.name?.toLowerCase() ?? null;
  if (name !== null && isFieldName(name) && !(written === undefined && isQuoted)) {
    const isEmpty = written === undefined;
    return [{ ...rest, start, name, value: isEmpty ? '' : value, valueStart: isEmpty ? end : valueStart }];
  }
  const nothing = { ...rest, start, name: null };
  if (written === undefined) return [{ ...nothing, value, valueStart }];
  // What only looks like a field is words: `re:invent` is one piece, `she said:"no"` are two.
  const wordStart = start + (minus?.length ?? 0);
  if (!isQuoted) return [{ ...nothing, value: `${written}:${value}`, valueStart: wordStart }];
  const word = { ...nothing, value: written, valueStart: wordStart, isQuoted: false, isBeingTyped: false };
  return [word, { ...nothing, value, valueStart }];
}

/** "can't", "it's", "we'll": nothing is to follow, and what begins with the letter behind the apostrophe is half of all words. */
const CONTRACTION = /\p{L}['’](?:[dmst]|ll|re|ve)$/iu;

function termOf({ value, isQuoted, isBeingTyped }: SearchPart): SearchTerm {
  const words = Array.from(wordsOf(value), (word) => word.folded);
  const isOpen = (isBeingTyped && !CONTRACTION.test(value)) || (!isQuoted && value.endsWith('*'));
  // An emoji goes on with a profession, a gender or a colour: 🤷 is also what 🤷🏽‍♀️ begins with.
  return { words, isPrefix: words.length > 0 && (isOpen || isEmojiWord(words.at(-1) ?? '')) };
}
