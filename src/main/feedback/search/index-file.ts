import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { IndexDamaged, isDamage } from './index-damage.ts';

// Opens `.shipit/search.sqlite`, or makes it. The file is thrown away when it is damaged or of another
// version: the batches are the truth. Committed slices survive a kill and a power cut (write-ahead log,
// synchronous=NORMAL), so indexing goes on where it stopped.

/** Raise it whenever tables, columns or the cutting of words change. */
const INDEX_VERSION = 7;

const SCHEMA = `
  CREATE TABLE batch(
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    size INTEGER NOT NULL,
    next_offset INTEGER NOT NULL,
    unreadable INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE label_run(number INTEGER PRIMARY KEY, checksum INTEGER NOT NULL, labels TEXT NOT NULL) STRICT;
  CREATE TABLE item_block(block INTEGER PRIMARY KEY, checksum INTEGER NOT NULL, items TEXT NOT NULL) STRICT;
  CREATE TABLE fact(
    segment INTEGER NOT NULL, name TEXT NOT NULL, checksum INTEGER NOT NULL, bytes BLOB NOT NULL,
    PRIMARY KEY(segment, name)
  ) STRICT;
  CREATE TABLE time_order(
    one INTEGER PRIMARY KEY, dated INTEGER NOT NULL, checksum INTEGER NOT NULL, rows BLOB NOT NULL
  ) STRICT;
  CREATE TABLE word_segment(
    number INTEGER PRIMARY KEY, first_row INTEGER NOT NULL, end_row INTEGER NOT NULL,
    first_chunk INTEGER NOT NULL, checksum INTEGER NOT NULL, chunk_terms TEXT NOT NULL
  ) STRICT;
  CREATE TABLE word_chunk(
    id INTEGER PRIMARY KEY, rows_checksum INTEGER NOT NULL, places_checksum INTEGER NOT NULL,
    rows BLOB NOT NULL, places BLOB NOT NULL
  ) STRICT;
  PRAGMA user_version = ${INDEX_VERSION};
`;

/** A private database of SQLite's own, in memory and, when large, in the system's temporary folder. */
const TEMPORARY = '';

/** Opens the index at the path, or a temporary one for null, ready for use and maybe empty. */
export function openIndexFile(path: string | null): DatabaseSync {
  if (path === null) return prepare(new DatabaseSync(TEMPORARY));
  mkdirSync(dirname(path), { recursive: true });
  try {
    return prepareAt(path);
  } catch (error) {
    if (!isDamage(error)) throw error;
    removeIndexFile(path);
    return prepareAt(path);
  }
}

/** Removes the index and what SQLite keeps beside it. */
export function removeIndexFile(path: string): void {
  for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(path + ending, { force: true });
}

function prepareAt(path: string): DatabaseSync {
  const database = new DatabaseSync(path);
  try {
    return prepare(database);
  } catch (error) {
    database.close();
    throw error;
  }
}

function prepare(database: DatabaseSync): DatabaseSync {
  // What is kept are pieces of some KB: in pages of 4 KB, writing them took a tenth of building the index.
  database.exec('PRAGMA page_size = 16384');
  // Exclusive: no shared-memory file, which network drives cannot do, and nobody else writes here.
  database.exec('PRAGMA locking_mode = EXCLUSIVE');
  database.exec('PRAGMA journal_mode = WAL');
  database.exec('PRAGMA synchronous = NORMAL');
  database.exec('PRAGMA cache_size = -32000');
  const version = database.prepare('PRAGMA user_version').get()?.user_version;
  const isEmpty = database.prepare('SELECT count(*) AS n FROM sqlite_schema').get()?.n === 0;
  if (isEmpty) database.exec(`BEGIN; ${SCHEMA} COMMIT;`);
  else if (version !== INDEX_VERSION) throw new IndexDamaged('The search index is of another version.');
  return database;
}
