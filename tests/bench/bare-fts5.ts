import { DatabaseSync } from 'node:sqlite';

// SQLite's full-text search with nothing around it: the reference for building and asking an index.

export interface BareFts5 {
  /** How many match, and the row numbers of the 50 best. */
  ask(expression: string): { total: number; best: number[] };
  close(): void;
}

/** Puts the texts into a new index in one transaction. */
export function buildBareFts5(
  path: string,
  texts: ReadonlyArray<{ title: string; verbatim: string }>,
): BareFts5 {
  const database = new DatabaseSync(path);
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -32000');
  database.exec(
    "CREATE VIRTUAL TABLE words USING fts5(title, verbatim, content='', tokenize='unicode61 remove_diacritics 2')",
  );
  const insert = database.prepare('INSERT INTO words(rowid, title, verbatim) VALUES (?, ?, ?)');
  database.exec('BEGIN');
  for (const [at, { title, verbatim }] of texts.entries()) insert.run(at + 1, title, verbatim);
  database.exec('COMMIT');
  const count = database.prepare('SELECT count(*) AS total FROM words WHERE words MATCH ?');
  const top = database.prepare('SELECT rowid FROM words WHERE words MATCH ? ORDER BY rank LIMIT 50');
  return {
    ask: (expression) => ({
      total: Number(count.get(expression)?.total ?? 0),
      best: top.all(expression).map(({ rowid }) => Number(rowid)),
    }),
    close: () => database.close(),
  };
}
