import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { crc32 } from 'node:zlib';
import { COLUMN_NAMES, type ColumnName, type FactColumns, type StoredPart } from './fact-columns.ts';
import { IndexDamaged } from './index-damage.ts';

// The columns of facts in the index file, for each segment of words one piece a column, with a checksum.

export class FactFile {
  readonly #insert: StatementSync;
  readonly #read: StatementSync;
  readonly #delete: StatementSync;

  constructor(database: DatabaseSync) {
    this.#insert = database.prepare('INSERT INTO fact VALUES (?, ?, ?, ?)');
    this.#read = database.prepare(
      `SELECT first_row, end_row, fact.checksum AS checksum, bytes FROM word_segment
       LEFT JOIN fact ON segment = number AND name = ? ORDER BY number`,
    );
    this.#delete = database.prepare('DELETE FROM fact WHERE segment = ?');
  }

  /** Writes the rows from `firstRow` to the end, in the transaction that is open. */
  write(segment: number, firstRow: number, facts: FactColumns): void {
    for (const name of COLUMN_NAMES) {
      const bytes = facts.bytesFrom(name, firstRow);
      this.#insert.run(segment, name, crc32(bytes), bytes);
    }
  }

  remove(segment: number): void {
    this.#delete.run(segment);
  }

  *read(name: ColumnName): Generator<StoredPart> {
    for (const { first_row, end_row, checksum, bytes } of this.#read.iterate(name)) {
      if (!(bytes instanceof Uint8Array) || crc32(bytes) !== checksum) {
        throw new IndexDamaged('Facts of the index are not what was written.');
      }
      yield { firstRow: Number(first_row), count: Number(end_row) - Number(first_row), bytes };
    }
  }
}
