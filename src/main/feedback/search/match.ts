import type { DatabaseSync } from 'node:sqlite';
import type { SearchTerm, SearchTerms } from '#core/feedback/search-terms.ts';

// Asks FTS5 which rows hold the words. The rows come back as one JSON text, which costs a fraction of
// one JavaScript object per row.

const MATCHING = 'SELECT json_group_array(rowid) AS rows FROM words WHERE words MATCH ?';
// A word in the title weighs as much as four in the text.
const RANKED = `SELECT json_group_array(rowid) AS rows FROM (
  SELECT rowid FROM words WHERE words MATCH ? AND rank MATCH 'bm25(4.0, 1.0)' ORDER BY rank
)`;
const PEOPLE = 'SELECT json_group_array(rowid) AS rows FROM people WHERE people MATCH ?';

/** The words of a search in the language of FTS5: what must be there, what must not; empty for neither. */
export type WordExpression = { wanted: string; unwanted: string };

/** The words anywhere in an item and those in its title. */
export function expressionOf({ wanted, unwanted, fields }: SearchTerms): WordExpression {
  const titles = (isUnwanted: boolean) =>
    fields.flatMap((field) =>
      field.field === 'title' && field.isUnwanted === isUnwanted ? [`title : ${quoted(field.term)}`] : [],
    );
  return {
    wanted: [...wanted.map(quoted), ...titles(false)].join(' AND '),
    unwanted: [...unwanted.map(quoted), ...titles(true)].join(' OR '),
  };
}

/** The rows that hold what is wanted and nothing unwanted, undone and replaced ones included. */
export function matchingRows(
  database: DatabaseSync,
  { wanted, unwanted }: WordExpression,
  isRanked: boolean,
): Uint32Array {
  const expression = unwanted === '' ? wanted : `(${wanted}) NOT (${unwanted})`;
  return rowsOf(database, isRanked ? RANKED : MATCHING, expression);
}

/** The rows said by such a customer, or by someone of such a company. */
export function rowsOfPeople(
  database: DatabaseSync,
  column: 'customer' | 'company',
  term: SearchTerm,
): Uint32Array {
  return rowsOf(database, PEOPLE, `${column} : ${quoted(term)}`);
}

/** Whether any item holds the word. */
export function isKnownWord(database: DatabaseSync, term: SearchTerm): boolean {
  const found = database.prepare('SELECT rowid FROM words WHERE words MATCH ? LIMIT 1');
  return found.get(quoted(term)) !== undefined;
}

/** Every word stands in quotes, so nothing a person types is an operator of FTS5. */
function quoted({ words, isPrefix }: SearchTerm): string {
  return `"${words.join(' ').replaceAll('"', '""')}"${isPrefix ? '*' : ''}`;
}

function rowsOf(database: DatabaseSync, question: string, expression: string): Uint32Array {
  const found = database.prepare(question).get(expression);
  return Uint32Array.from(JSON.parse(String(found?.rows ?? '[]')) as number[]);
}
