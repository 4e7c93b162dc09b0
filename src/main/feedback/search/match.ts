import type { DatabaseSync } from 'node:sqlite';
import type { SearchTerm, SearchTerms } from '#core/feedback/search-terms.ts';

// Asks FTS5 which rows hold the words. The rows come back as one JSON text, which costs a fraction of
// one JavaScript object per row.

const MATCHING = 'SELECT json_group_array(rowid) AS rows FROM words WHERE words MATCH ?';
// A word in the title weighs as much as four in the text.
const RANKED = `SELECT json_group_array(rowid) AS rows FROM (
  SELECT rowid FROM words WHERE words MATCH ? AND rank MATCH 'bm25(4.0, 1.0)' ORDER BY rank
)`;

/** The rows that match, undone and replaced ones included; null where no words are asked for. */
export type Hits = {
  /** 1 for each row that matches. */
  isHit: Uint8Array;
  /** Best first, where words were ranked. */
  ranked: Uint32Array | null;
};

/** Finds the rows; `end` is one more than the last row. */
export function matchTerms(
  database: DatabaseSync,
  terms: SearchTerms,
  end: number,
  isRanked: boolean,
): Hits | null {
  const { wanted, unwanted } = terms;
  const [firstWanted] = wanted;
  if (firstWanted) {
    const without = unwanted.length > 0 ? ` NOT (${expressionOf(unwanted, 'OR')})` : '';
    const rows = rowsOf(database, isRanked, `(${expressionOf(wanted, 'AND')})${without}`);
    return { isHit: flagged(new Uint8Array(end), rows, 1), ranked: isRanked ? rows : null };
  }
  if (unwanted.length === 0) return null;
  const rows = rowsOf(database, false, expressionOf(unwanted, 'OR'));
  return { isHit: flagged(new Uint8Array(end).fill(1), rows, 0), ranked: null };
}

/** Every word stands in quotes, so nothing a person types is an operator of FTS5. */
function expressionOf(terms: readonly SearchTerm[], operator: 'AND' | 'OR'): string {
  return terms
    .map(({ words, isPrefix }) => `"${words.join(' ').replaceAll('"', '""')}"${isPrefix ? '*' : ''}`)
    .join(` ${operator} `);
}

function rowsOf(database: DatabaseSync, isRanked: boolean, expression: string): Uint32Array {
  const found = database.prepare(isRanked ? RANKED : MATCHING).get(expression);
  return Uint32Array.from(JSON.parse(String(found?.rows ?? '[]')) as number[]);
}

function flagged(flags: Uint8Array, rows: Uint32Array, value: 0 | 1): Uint8Array {
  for (const row of rows) flags[row] = value;
  return flags;
}
