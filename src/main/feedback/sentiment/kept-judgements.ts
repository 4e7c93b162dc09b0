import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { crc32 } from 'node:zlib';
import { isDamage, isUnavailable } from '../search/index-damage.ts';
import { removeIndexFile } from '../search/index-file.ts';

// What was found out about how items sound, kept in `.shipit/sentiment.sqlite` beside the search index: a
// library is judged once and not at each opening. It can be thrown away, and is where it is damaged, of
// another version, or where a batch has another size. A full disk costs judging again, nothing else.

/** Raise it whenever texts are judged in another way. */
const VERSION = 1;
const TEMPORARY = '';
const SCHEMA = `
  CREATE TABLE judged(
    batch TEXT NOT NULL, size INTEGER NOT NULL, first INTEGER NOT NULL, next_offset INTEGER NOT NULL,
    checksum INTEGER NOT NULL, codes BLOB NOT NULL, PRIMARY KEY (batch, first)
  ) STRICT;
  PRAGMA user_version = ${VERSION};
`;

/** A batch file with its size in bytes. */
interface JudgedFile {
  readonly id: string;
  readonly size: number;
}

/** The items of a batch that are judged; everything in front of `nextOffset` is. */
export interface Judged {
  readonly codes: Uint8Array;
  readonly nextOffset: number;
}

const INSERT = 'INSERT OR REPLACE INTO judged VALUES (?, ?, ?, ?, ?, ?)';

export class KeptJudgements {
  readonly #path: string | null;
  #database: DatabaseSync;
  #insert: StatementSync;

  /** Null for the path: kept until it is closed. */
  constructor(path: string | null) {
    this.#path = path;
    this.#database = opened(path);
    this.#insert = this.#database.prepare(INSERT);
  }

  read(file: JudgedFile): Judged {
    try {
      return this.#read(file);
    } catch (error) {
      if (!isDamage(error)) throw error;
      this.#beginAnew();
      return { codes: Buffer.alloc(0), nextOffset: 0 };
    }
  }

  /** Keeps what follows the first so many items of the batch. */
  add({ id, size }: JudgedFile, first: number, { codes, nextOffset }: Judged): void {
    try {
      this.#insert.run(id, size, first, nextOffset, crc32(codes), codes);
    } catch (error) {
      if (isDamage(error)) this.#beginAnew();
      else if (!isUnavailable(error)) throw error;
    }
  }

  close(): void {
    this.#database.close();
  }

  /** Damage behind the first page shows only where it is read or written. */
  #beginAnew(): void {
    this.#database.close();
    if (this.#path !== null) removeIndexFile(this.#path);
    this.#database = opened(this.#path);
    this.#insert = this.#database.prepare(INSERT);
  }

  #read({ id, size }: JudgedFile): Judged {
    const parts: Uint8Array[] = [];
    let [count, nextOffset] = [0, 0];
    const found = this.#database.prepare('SELECT * FROM judged WHERE batch = ? ORDER BY first');
    for (const { codes, checksum, first, size: judgedSize, next_offset: next } of found.iterate(id)) {
      const isWhole = codes instanceof Uint8Array && crc32(codes) === checksum && first === count;
      if (!isWhole || judgedSize !== size) break;
      parts.push(codes);
      count += codes.length;
      nextOffset = Number(next);
    }
    return { codes: Buffer.concat(parts), nextOffset };
  }
}

function opened(path: string | null): DatabaseSync {
  if (path === null) return prepared(new DatabaseSync(TEMPORARY));
  try {
    mkdirSync(dirname(path), { recursive: true });
    return preparedAt(path);
  } catch (error) {
    if (isUnavailable(error)) return prepared(new DatabaseSync(TEMPORARY));
    removeIndexFile(path);
    return preparedAt(path);
  }
}

function preparedAt(path: string): DatabaseSync {
  const database = new DatabaseSync(path);
  try {
    return prepared(database);
  } catch (error) {
    database.close();
    throw error;
  }
}

// As the search index: no file of shared memory, and a kill or a power cut leaves what was committed.
function prepared(database: DatabaseSync): DatabaseSync {
  database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
  const isEmpty = database.prepare('SELECT count(*) AS n FROM sqlite_schema').get()?.n === 0;
  if (isEmpty) database.exec(`BEGIN; ${SCHEMA} COMMIT;`);
  const version = database.prepare('PRAGMA user_version').get()?.user_version;
  if (version !== VERSION) throw new Error('What is known of how items sound is of another version.');
  return database;
}
