import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { crc32 } from 'node:zlib';
import { IndexDamaged } from '../index-damage.ts';
import type { Chunk } from './segment-writer.ts';

// The segments in the index file. Each holds the words of a run of rows; in memory is only with which term
// each chunk begins.

export type Segment = { number: number; firstRow: number; endRow: number; chunks: ChunkStart[] };
type ChunkStart = { id: number; first: string };

/** A term of one segment: where its rows stand in `bytes`, and its places in those of the chunk. */
export type Entry = {
  segment: Segment;
  rowCount: number;
  bytes: Uint8Array;
  from: number;
  to: number;
  chunk: number;
  placesFrom: number;
  placesTo: number;
};

/** Some 20 KB each. */
const KEPT_CHUNKS = 512;

export class WordSegments {
  readonly list: Segment[] = [];
  readonly #kept = new Map<number, Uint8Array>();
  readonly #rowsOf: StatementSync;
  readonly #placesOf: StatementSync;
  readonly #insertSegment: StatementSync;
  readonly #insertChunk: StatementSync;
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
    this.#rowsOf = database.prepare('SELECT rows, rows_checksum AS checksum FROM word_chunk WHERE id = ?');
    this.#placesOf = database.prepare(
      'SELECT places AS rows, places_checksum AS checksum FROM word_chunk WHERE id = ?',
    );
    this.#insertSegment = database.prepare('INSERT INTO word_segment VALUES (?, ?, ?)');
    this.#insertChunk = database.prepare('INSERT INTO word_chunk VALUES (NULL, ?, ?, ?, ?, ?, ?)');
    this.#load();
  }

  /** One more than the last row whose words are in. */
  get end(): number {
    return this.list.at(-1)?.endRow ?? 1;
  }

  /** Writes a segment in the transaction that is open. */
  add(firstRow: number, endRow: number, chunks: Iterable<Chunk>): void {
    const number = (this.list.at(-1)?.number ?? 0) + 1;
    const segment: Segment = { number, firstRow, endRow, chunks: [] };
    this.#insertSegment.run(number, firstRow, endRow);
    for (const { first, rows, places } of chunks) {
      const run = this.#insertChunk.run(number, first, crc32(rows), crc32(places), rows, places);
      segment.chunks.push({ id: Number(run.lastInsertRowid), first });
    }
    this.list.push(segment);
  }

  /** Takes the last segment out, for one that holds its rows too. */
  removeLast(): void {
    const last = this.list.pop();
    if (!last) return;
    this.#kept.clear();
    this.#database.prepare('DELETE FROM word_chunk WHERE segment = ?').run(last.number);
    this.#database.prepare('DELETE FROM word_segment WHERE number = ?').run(last.number);
  }

  /** The bytes of the rows of a chunk. Those read last are kept: the next letter is in the same chunks. */
  rows(chunk: number): Uint8Array {
    const bytes = this.#kept.get(chunk) ?? checked(this.#rowsOf.get(chunk));
    this.#kept.delete(chunk);
    this.#kept.set(chunk, bytes);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > KEPT_CHUNKS && oldest !== undefined) this.#kept.delete(oldest);
    return bytes;
  }

  places(chunk: number): Uint8Array {
    return checked(this.#placesOf.get(chunk));
  }

  #load(): void {
    const segments = new Map<number, Segment>();
    for (const row of this.#database.prepare('SELECT * FROM word_segment ORDER BY number').iterate()) {
      const [number, firstRow, endRow] = [Number(row.number), Number(row.first_row), Number(row.end_row)];
      if (firstRow !== this.end) throw new IndexDamaged('Words of the index are missing.');
      const segment: Segment = { number, firstRow, endRow, chunks: [] };
      segments.set(number, segment);
      this.list.push(segment);
    }
    for (const row of this.#database
      .prepare('SELECT id, segment, first FROM word_chunk ORDER BY id')
      .iterate()) {
      segments.get(Number(row.segment))?.chunks.push({ id: Number(row.id), first: String(row.first) });
    }
  }
}

function checked(found: Record<string, unknown> | undefined): Uint8Array {
  const bytes = found?.rows;
  if (!(bytes instanceof Uint8Array) || crc32(bytes) !== found?.checksum) {
    throw new IndexDamaged('Words of the index are not what was written.');
  }
  return bytes;
}
