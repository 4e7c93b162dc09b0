import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { crc32 } from 'node:zlib';
import { IndexDamaged } from '../index-damage.ts';
import { DenseRows } from './dense-rows.ts';
import { KeptHits } from './kept-hits.ts';
import { KeptPhrases } from './kept-phrases.ts';
import { RowMemory } from './row-memory.ts';
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
  readonly dense = new DenseRows();
  readonly hits = new KeptHits();
  readonly phrases = new KeptPhrases();
  /** Of results. */
  readonly memory = new RowMemory();
  readonly #kept = new Map<number, Uint8Array>();
  #lastPlaces: { chunk: number; bytes: Uint8Array } | null = null;
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
    this.#insertSegment = database.prepare('INSERT INTO word_segment VALUES (?, ?, ?, ?, ?, ?)');
    this.#insertChunk = database.prepare('INSERT INTO word_chunk VALUES (?, ?, ?, ?, ?)');
    this.#load();
  }

  /** One more than the last row whose words are in. */
  get end(): number {
    return this.list.at(-1)?.endRow ?? 1;
  }

  /** Writes a segment in the transaction that is open; answers its number. */
  add(firstRow: number, endRow: number, chunks: Iterable<Chunk>): number {
    const number = (this.list.at(-1)?.number ?? 0) + 1;
    const firstChunk = (this.list.at(-1)?.chunks.at(-1)?.id ?? 0) + 1;
    const segment: Segment = { number, firstRow, endRow, chunks: [] };
    for (const { first, rows, places } of chunks) {
      const id = firstChunk + segment.chunks.length;
      this.#insertChunk.run(id, crc32(rows), crc32(places), rows, places);
      segment.chunks.push({ id, first });
    }
    const terms = JSON.stringify(segment.chunks.map(({ first }) => first));
    this.#insertSegment.run(number, firstRow, endRow, firstChunk, crc32(terms), terms);
    this.list.push(segment);
    this.hits.clear();
    this.phrases.clear();
    return number;
  }

  /** Takes the last segment out, for one that holds its rows too; answers its number. */
  removeLast(): number | null {
    const last = this.list.pop();
    if (!last) return null;
    this.#kept.clear();
    this.#lastPlaces = null;
    this.dense.clear();
    this.hits.clear();
    this.phrases.clear();
    this.#database.prepare('DELETE FROM word_chunk WHERE id >= ?').run(last.chunks[0]?.id ?? 0);
    this.#database.prepare('DELETE FROM word_segment WHERE number = ?').run(last.number);
    return last.number;
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

  /** Those of its places. The chunk read last is kept: of a beginning hundreds of words stand in each. */
  places(chunk: number): Uint8Array {
    if (this.#lastPlaces?.chunk !== chunk) {
      this.#lastPlaces = { chunk, bytes: checked(this.#placesOf.get(chunk)) };
    }
    return this.#lastPlaces.bytes;
  }

  #load(): void {
    for (const row of this.#database.prepare('SELECT * FROM word_segment ORDER BY number').iterate()) {
      const [firstRow, firstChunk] = [Number(row.first_row), Number(row.first_chunk)];
      if (firstRow !== this.end) throw new IndexDamaged('Words of the index are missing.');
      const terms = row.chunk_terms;
      if (typeof terms !== 'string' || crc32(terms) !== row.checksum) {
        throw new IndexDamaged('A segment of words is not what was written.');
      }
      this.list.push({
        number: Number(row.number),
        firstRow,
        endRow: Number(row.end_row),
        chunks: (JSON.parse(terms) as string[]).map((first, at) => ({ id: firstChunk + at, first })),
      });
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
