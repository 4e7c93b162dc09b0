import { type NameReading, nameReadings } from '#core/feedback/name-readings.ts';
import { columnReadings } from '#core/feedback/named-column.ts';
import type { NameBeside, NameField } from '#core/feedback/query.ts';
import { parseSearchTerms, type SearchTerm } from '#core/feedback/search-terms.ts';
import { wordsOf } from '#core/feedback/words.ts';
import type { ShownItem } from './kept-items.ts';
import type { LibraryIndex } from './library-index.ts';
import { HAS_DIGIT } from './names.ts';
import type { ShownFacts } from './overlay.ts';
import { countOf, hasMore, hasNumber, hasTag, rowsIn } from './row-filter.ts';
import type { Selected } from './selection.ts';
import { isKnownWord, rowsHolding } from './words/match-terms.ts';
import { COLUMN_LEAD } from './words/word-fields.ts';

// One text that says `Hooli` hides what the company Hooli wrote, for words that texts have are meant as words
// (names.ts). Which of them are a name as well, or stand in other columns, is told for a line above the list:
// search-engine.ts asks once typing rests, because items have to be read for it.

type Library = {
  index: LibraryIndex;
  shown: ShownFacts;
  /** What a text finds, under the filters that are set. */
  select: (text: string) => Selected;
  itemAt: (row: number) => ShownItem;
};

const MOST_OFFERED = 3;
/** Of the items that have the words in their name, so many at most are asked whether it is all of it. */
const MOST_READ = 64;

/**
 * Names that words of the search are from end to end, where they lead to items that the words do not find; where there
 * are none, what other columns have.
 */
export function namesBeside(text: string, library: Library): NameBeside[] {
  const found = library.select(text);
  if (found.correction) return [];
  const offered: NameBeside[] = [];
  let taken: NameReading[] = [];
  for (const reading of nameReadings(text)) {
    if (taken.some((one) => isOver(one, reading))) continue;
    const names = namesOf(reading, library).filter(
      ({ text: other, count }) => count > 0 && hasMore(library.select(other).passing, found.passing),
    );
    if (names.length > 0) taken = [...taken, reading];
    offered.push(...names);
    if (offered.length >= MOST_OFFERED) break;
  }
  if (offered.length === 0) offered.push(...inColumn(text, found, library));
  return offered.slice(0, MOST_OFFERED);
}

/** What more the other columns have of the words: of all of them that follow each other, or of one. */
function inColumn(text: string, found: Selected, library: Library): NameBeside[] {
  for (const { wrote, column, shown, text: other } of columnReadings(text)) {
    const { count, passing, correction } = library.select(other);
    if (correction || count === 0 || !hasMore(passing, found.passing)) continue;
    return [{ wrote, shown, field: 'column', column, text: other, count }];
  }
  for (const reading of nameReadings(text)) {
    const term = wholeTerm(reading, 'column');
    // Most words are in none, and to look for the rows of each goes through all of them.
    if (!term?.words.every((word) => isKnownWord(library.index.words, COLUMN_LEAD + word, false))) continue;
    const other = wholeText(reading, 'column');
    const { count, passing } = library.select(other);
    if (count === 0 || !hasMore(passing, found.passing)) continue;
    return [{ wrote: reading.wrote, shown: reading.wrote, field: 'column', text: other, count }];
  }
  return [];
}

function namesOf(reading: NameReading, library: Library): NameBeside[] {
  const term = wholeTerm(reading, 'company');
  if (!term) return [];
  // `customer:` answers for companies too.
  const said = nameSaid('customer', term, library) ?? nameSaid('company', term, library);
  const id: Name[] = HAS_DIGIT.test(reading.wrote) ? [{ field: 'id', shown: reading.wrote }] : [];
  return [...(said ? [said] : []), ...labelsNamed(term, library), ...id].flatMap(({ field, shown }) => {
    const text = wholeText(reading, field);
    const { count, correction } = library.select(text);
    return correction ? [] : [{ wrote: reading.wrote, shown, field, text, count }];
  });
}

type Name = Pick<NameBeside, 'field' | 'shown'>;

function nameSaid(
  field: 'customer' | 'company',
  term: SearchTerm,
  { index, itemAt }: Library,
): Name | undefined {
  const { facts, end, words } = index;
  const holding = rowsHolding(words, term, field, facts.current.subarray(0, end));
  const rows = rowsIn(holding, countOf(holding));
  // Spread over all of them: what was imported together has the same names.
  const step = Math.max(1, rows.length / MOST_READ);
  for (let at = 0; at < rows.length; at += step) {
    const shown = itemAt(rows[Math.floor(at)] ?? 0)[field];
    if (shown !== null && foldedOf(shown) === term.words.join(' ')) return { field, shown };
  }
  return undefined;
}

function labelsNamed({ words }: SearchTerm, { index, shown }: Library): Name[] {
  const { labels, facts, end } = index;
  const numbers = labels.named(words);
  if (numbers.length === 0) return [];
  const current = facts.current.subarray(0, end);
  const isIn: [NameField, (label: number) => boolean][] = [
    ['source', (label) => hasNumber(current, facts.columns.source, label)],
    ['area', (label) => hasNumber(current, shown.area, label)],
    ['tag', (label) => hasTag(current, shown, label)],
  ];
  return isIn.flatMap(([field, isOfField]) => {
    const label = numbers.find(isOfField);
    return label === undefined ? [] : [{ field, shown: labels.textOf(label) }];
  });
}

/** The search with the name as a field whose end has been typed. */
function wholeText(reading: NameReading, field: NameField): string {
  const text = reading.as(field);
  return termIn(text, reading, field)?.isPrefix ? `${text} ` : text;
}

/** Null for `Hoo*` and the like. */
function wholeTerm(reading: NameReading, field: NameField): SearchTerm | null {
  const term = termIn(wholeText(reading, field), reading, field);
  return term && !term.isPrefix ? term : null;
}

function termIn(text: string, { start }: NameReading, name: NameField): SearchTerm | null {
  const field = parseSearchTerms(text).fields.find((one) => one.start === start);
  return field?.field === name ? field.term : null;
}

function isOver(one: NameReading, other: NameReading): boolean {
  return one.start < other.start + other.wrote.length && other.start < one.start + one.wrote.length;
}

function foldedOf(name: string): string {
  return Array.from(wordsOf(name), ({ folded }) => folded).join(' ');
}
