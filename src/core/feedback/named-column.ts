import { findHits } from './highlight.ts';
import { isFieldName } from './search-fields.ts';
import { wordsOf } from './words.ts';

// `platform:android`, where Platform is a column that came with items and has no place of its own. Written out it is
// `column:platform:android`, so that no column takes the name of a field. The index has the words of these columns without
// their names: whoever looks for a name asks the items (main/feedback/search/column-rows.ts).

type Words = { words: string[]; isPrefix: boolean };

/** Words that follow each other in a column whose name has these words. */
export type NamedColumn = { name: string[]; term: Words };

const NAME_AND_VALUE = /^(?<name>[^:：]+)[:：](?!\/\/)(?=[^\s])/u;

/** The value of `column:` as name and words; null where it names no column. `term` is the value as words. */
export function namedColumn(value: string, { words, isPrefix }: Words): NamedColumn | null {
  const written = NAME_AND_VALUE.exec(value)?.groups?.name ?? '';
  const name = Array.from(wordsOf(written), ({ folded }) => folded);
  if (name.length === 0 || name.length === words.length) return null;
  return { name, term: { words: words.slice(name.length), isPrefix } };
}

export function isOfColumn(name: string, named: NamedColumn): boolean {
  return findHits(name, [{ words: named.name, isPrefix: false }]).length > 0;
}

/** Whether one of the columns of an item has that name and these words. */
export function hasInColumn(columns: Readonly<Record<string, string>>, named: NamedColumn): boolean {
  return Object.entries(columns).some(
    ([name, value]) => isOfColumn(name, named) && findHits(value, [named.term]).length > 0,
  );
}

/** `platform:android` as it was typed, what it would be, and the search with it written out. */
export type ColumnReading = { wrote: string; start: number; column: string; shown: string; text: string };

const CURLY_QUOTES = /[“”„‟«»＂]/gu;
const NAMED =
  /(?<=^|\s)(?<name>[^\s":：-][^\s":：]*)[:：](?!\/\/)(?:"(?<phrase>[^"]+)(?<closed>"?)|(?<plain>[^\s":：][^\s"]*))/gu;

/** What may be the name of a column with words of it, from the last to the first. */
export function columnReadings(text: string): ColumnReading[] {
  const readings = Array.from(text.replace(CURLY_QUOTES, '"').matchAll(NAMED), (match) => {
    const { name = '', phrase, closed = '', plain = '' } = match.groups ?? {};
    const wrote = text.slice(match.index, match.index + match[0].length);
    const value = phrase === undefined ? `${name}:${plain}` : `"${name}:${phrase}${closed}`;
    const end = match.index + wrote.length;
    const written = `${text.slice(0, match.index)}column:${value}${text.slice(end)}`;
    return { wrote, start: match.index, column: name, shown: phrase ?? plain, text: written };
  });
  return readings.filter(({ column }) => !isFieldName(column.toLowerCase())).reverse();
}
