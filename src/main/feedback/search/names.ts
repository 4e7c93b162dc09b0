import { type NameReading, nameReadings } from '#core/feedback/name-readings.ts';
import { columnReadings } from '#core/feedback/named-column.ts';
import type { NameField, SearchCorrection } from '#core/feedback/query.ts';
import {
  type FieldTerm,
  parseSearchTerms,
  type SearchTerm,
  type SearchTerms,
} from '#core/feedback/search-terms.ts';
import { wordsOf } from '#core/feedback/words.ts';
import { isInColumn } from './column-rows.ts';
import { fieldRows, type Searched } from './field-rows.ts';
import type { LibraryIndex } from './library-index.ts';
import { clockIn } from './reader-clock.ts';
import { isNone } from './row-filter.ts';
import { isKnownWord } from './words/match-terms.ts';
import { NAME_LEADS } from './words/word-fields.ts';

// Plain words are looked for in titles and texts. Where those hold none, people may have typed a name: of a
// customer, a company, a source, an area or a tag, as `company:hooli` finds it, or what only another column says, such as
// the version of an app. Called by selection.ts.

type Library = Searched & {
  current: Uint8Array;
  /** The rows with the words of a search, whatever its fields are. */
  holding: (terms: SearchTerms) => Uint8Array;
  spell: (text: string) => SearchCorrection | null;
  /** The same, with what facts and other columns say for words in fields. */
  spellNames: (text: string) => SearchCorrection | null;
};

/** A search in which words are read as names. */
type Named = { text: string; words: SearchCorrection['words']; fields: FieldTerm[] };

/** `customer:` answers for companies too, so that a name that both have finds both. */
const FIELDS: readonly NameField[] = ['customer', 'company', 'source', 'area', 'tag', 'id', 'column'];
/** Ids without one are too rare to look for. */
export const HAS_DIGIT = /\d/u;
const LEADS: Partial<Record<NameField, string>> = NAME_LEADS;

/** The search with names in place of words that nothing has; null where none of them is one. */
export function readAsName(text: string, library: Library): SearchCorrection | null {
  const spelled = library.spell(text);
  let unsaid: SearchCorrection | null = null;
  for (const reading of nameReadings(text)) {
    const isWord = isWritten(reading.wrote, library.index);
    // Where another word is mistyped, one that texts have is meant as a word.
    if (spelled && isWord) continue;
    const name = nameIn(reading, library);
    if (!name) continue;
    const named = isWord ? name : withOtherNames(name, library);
    const correction = withSpelling(named, library);
    if (spelled) correction.instead = spelled;
    const rows = library.holding(parseSearchTerms(correction.text));
    keepFields(named.fields, library, rows);
    if (!isNone(rows)) return correction;
    // Nobody of that name has the other words. It is a name all the same, where no text has it.
    if (!isWord) unsaid ??= correction;
  }
  return unsaid;
}

/** The search with `platform:android` as words of a column of that name; null where no column has them. */
export function readAsColumns(text: string, library: Library): SearchCorrection | null {
  const named: SearchCorrection = { text, words: [] };
  for (const { start, wrote, column, shown } of columnReadings(text)) {
    const reading = columnReadings(named.text).find((one) => one.start === start);
    if (!reading) continue;
    const meant = isSaid(wrote, library) ? null : columnAt(start, { text: reading.text, shown }, library);
    if (!meant) continue;
    named.text = meant.text;
    named.words.unshift({ wrote, shown: meant.shown, field: 'column', column });
  }
  if (named.words.length === 0) return null;
  const isFound = !isNone(library.holding({ ...parseSearchTerms(named.text), fields: [] }));
  const rest = isFound ? null : (readAsName(named.text, library) ?? library.spell(named.text));
  return rest ? { text: rest.text, words: [...named.words, ...rest.words] } : named;
}

/** What a column of that name says, as it was typed or as it is nearly; null for none. */
function columnAt(
  start: number,
  typed: { text: string; shown: string },
  library: Library,
): { text: string; shown: string } | null {
  const isThere = (text: string) => {
    const field = fieldAt(text, start);
    const named = field?.field === 'column' ? field.named : null;
    return named !== null && isInColumn(named, { ...library, rows: library.current });
  };
  if (isThere(typed.text)) return typed;
  const guess = library.spellNames(typed.text);
  const [word, ...others] = guess?.words ?? [];
  // What else is mistyped is read afterwards.
  if (!guess || !word || others.length > 0 || !isThere(guess.text)) return null;
  return { text: guess.text, shown: typed.shown.replace(word.wrote, () => word.shown) };
}

/** Where texts have what was typed, on both sides of the colon, it is words. */
function isSaid(wrote: string, { holding }: Library): boolean {
  const { wanted } = parseSearchTerms(`${wrote} `);
  return !isNone(holding({ wanted, unwanted: [], fields: [] }));
}

function fieldAt(text: string, start: number): FieldTerm | undefined {
  return parseSearchTerms(text).fields.find((term) => term.start === start);
}

/** A name that is nearly what was typed, where neither is a word near to it. `guess` is the search with it. */
export function readAsMistypedName(guess: SearchCorrection, library: Library): SearchCorrection | null {
  const named = readAsName(guess.text, library);
  if (!named) return null;
  const written = (shown: string) =>
    guess.words.reduce((text, word) => text.replace(word.shown, word.wrote), shown);
  const words = named.words.map((word) => ({ ...word, wrote: written(word.wrote) }));
  const others = guess.words.filter(({ shown }) => !named.words.some(({ wrote }) => wrote.includes(shown)));
  return { text: named.text, words: [...words, ...others] };
}

/** `Hooli Pipeline` may be a company and an area: what no text has beside a name may be another. */
function withOtherNames(named: Named, library: Library): Named {
  const { wanted } = parseSearchTerms(named.text);
  if (!isNone(library.holding({ wanted, unwanted: [], fields: [] }))) return named;
  for (const reading of nameReadings(named.text)) {
    const other = isWritten(reading.wrote, library.index) ? null : nameIn(reading, library);
    if (!other) continue;
    const [words, fields] = [named.words.concat(other.words), named.fields.concat(other.fields)];
    return withOtherNames({ text: other.text, words, fields }, library);
  }
  return named;
}

function nameIn({ wrote, start, as }: NameReading, library: Library): Named | null {
  for (const name of FIELDS) {
    const text = as(name);
    const field = fieldAt(text, start);
    if (!field || field.field !== name || !mayBe(name, field.term, library.index)) continue;
    if (name === 'id' && !HAS_DIGIT.test(wrote)) continue;
    const rows = library.current.slice();
    keepFields([field], library, rows);
    if (!isNone(rows)) return { text, words: [{ wrote, shown: wrote, field: name }], fields: [field] };
  }
  return null;
}

/** What rules most names out at once, for this is asked at every key that finds nothing. */
function mayBe(name: NameField, { words, isPrefix }: SearchTerm, index: LibraryIndex): boolean {
  const lead = LEADS[name];
  if (lead === undefined) return true;
  return words.every((word, at) =>
    isKnownWord(index.words, lead + word, isPrefix && at === words.length - 1),
  );
}

/** Of the words beside the name some may be mistyped. */
function withSpelling({ text, words }: Named, { spell }: Library): SearchCorrection {
  const rest = spell(text);
  return rest ? { text: rest.text, words: [...words, ...rest.words] } : { text, words };
}

function isWritten(wrote: string, { words }: LibraryIndex): boolean {
  return Array.from(wordsOf(wrote)).every(({ folded }) => isKnownWord(words, folded, false));
}

function keepFields(fields: readonly FieldTerm[], library: Library, rows: Uint8Array): void {
  fieldRows(library, fields, clockIn('UTC'), rows);
}
