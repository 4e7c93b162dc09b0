import { crc32 } from 'node:zlib';
import { IndexDamaged } from './index-damage.ts';

// The facts of all items as typed columns: a filter or a facet over a million items is one pass over
// numbers. Rows count from 1 and are the rows of the SQLite tables; row 0 is never used. The columns are
// kept in the index file slice by slice, each with a checksum.

/** Facts of one item as numbers. Source, area and tags are numbers of labels. */
export type Facts = {
  /** That of the item's id: see id-rows.ts. */
  key: number;
  batch: number;
  offset: number;
  length: number;
  /** NaN where the source does not tell. */
  saidAt: number;
  source: number;
  /** -1 for none. */
  area: number;
  /** NaN for none. */
  rating: number;
  /** An earlier row of the same item, 0 for none. */
  previous: number;
  /** How many words title and text have. */
  words: number;
  /** What there is, in bits. */
  known: number;
  tags: readonly number[];
};

type Columns = {
  key: Float64Array;
  offset: Float64Array;
  saidAt: Float64Array;
  rating: Float64Array;
  batch: Int32Array;
  length: Int32Array;
  source: Int32Array;
  area: Int32Array;
  previous: Int32Array;
  tagCount: Int32Array;
  words: Int32Array;
  known: Uint8Array;
};

/** Bits of `known`. */
export const HAS_LINK = 1;
export const HAS_TITLE = 2;
export const HAS_CUSTOMER = 4;
export const HAS_COMPANY = 8;

// The order is the order in the file: 8-byte columns first, tags last.
const ORDER = [
  'key',
  'offset',
  'saidAt',
  'rating',
  'batch',
  'length',
  'source',
  'area',
  'previous',
  'tagCount',
  'words',
  'known',
] as const satisfies readonly (keyof Columns)[];

const FIRST_CAPACITY = 1024;

export class FactColumns {
  /** One more than the last row. */
  end = 1;
  columns: Columns = emptyColumns(FIRST_CAPACITY);
  tags: Int32Array = new Int32Array(FIRST_CAPACITY);
  /** Where the tags of a row start in `tags`; `tagCount` of them. */
  tagStart: Int32Array = new Int32Array(FIRST_CAPACITY);
  /** 1 where the row is what people read: the newest version in a batch that is not undone. */
  current: Uint8Array = new Uint8Array(FIRST_CAPACITY);
  #tagsEnd = 0;

  append(facts: Facts): number {
    const row = this.end;
    this.#makeRoom(1, facts.tags.length);
    const { columns } = this;
    columns.key[row] = facts.key;
    columns.offset[row] = facts.offset;
    columns.saidAt[row] = facts.saidAt;
    columns.rating[row] = facts.rating;
    columns.batch[row] = facts.batch;
    columns.length[row] = facts.length;
    columns.source[row] = facts.source;
    columns.area[row] = facts.area;
    columns.previous[row] = facts.previous;
    columns.tagCount[row] = facts.tags.length;
    columns.words[row] = facts.words;
    columns.known[row] = facts.known;
    this.tags.set(facts.tags, this.#tagsEnd);
    this.tagStart[row] = this.#tagsEnd;
    this.#tagsEnd += facts.tags.length;
    this.end = row + 1;
    return row;
  }

  /** The columns of the rows from `first` to the end, as one run of bytes. */
  bytesFrom(first: number): Buffer {
    const parts = ORDER.map((name) => bytesOf(this.columns[name].subarray(first, this.end)));
    const firstTag = first < this.end ? (this.tagStart[first] ?? 0) : this.#tagsEnd;
    return Buffer.concat([...parts, bytesOf(this.tags.subarray(firstTag, this.#tagsEnd))]);
  }

  /** Makes room for so many rows that take so many bytes, at once. */
  makeRoomFor(rows: number, bytes: number): void {
    const fixed = ORDER.reduce((sum, name) => sum + rows * this.columns[name].BYTES_PER_ELEMENT, 0);
    this.#makeRoom(rows, Math.max(0, Math.ceil((bytes - fixed) / this.tags.BYTES_PER_ELEMENT)), 1);
  }

  /** Appends what `bytesFrom` gave. */
  appendBytes(count: number, bytes: Uint8Array): void {
    const fixed = ORDER.reduce((sum, name) => sum + count * this.columns[name].BYTES_PER_ELEMENT, 0);
    const tagCount = (bytes.length - fixed) / this.tags.BYTES_PER_ELEMENT;
    if (!Number.isInteger(tagCount) || tagCount < 0) throw new IndexDamaged('A slice has another length.');
    this.#makeRoom(count, tagCount);
    let at = 0;
    for (const name of ORDER) {
      const target = bytesOf(this.columns[name].subarray(this.end, this.end + count));
      target.set(bytes.subarray(at, at + target.length));
      at += target.length;
    }
    bytesOf(this.tags.subarray(this.#tagsEnd, this.#tagsEnd + tagCount)).set(bytes.subarray(at));
    for (const last = this.end + count; this.end < last; this.end += 1) {
      this.tagStart[this.end] = this.#tagsEnd;
      this.#tagsEnd += this.columns.tagCount[this.end] ?? 0;
    }
  }

  #makeRoom(rows: number, tags: number, spare = 2): void {
    if (this.#tagsEnd + tags > this.tags.length) {
      this.tags = grown(this.tags, new Int32Array(spare * (this.#tagsEnd + tags)));
    }
    const capacity = this.current.length;
    if (this.end + rows <= capacity) return;
    const next = spare * (this.end + rows);
    const larger = emptyColumns(next);
    for (const name of ORDER) larger[name].set(this.columns[name]);
    this.columns = larger;
    this.tagStart = grown(this.tagStart, new Int32Array(next));
    this.current = grown(this.current, new Uint8Array(next));
  }
}

/** Checksum of a slice, as kept beside it. */
export function checksumOf(bytes: Uint8Array): number {
  return crc32(bytes);
}

function emptyColumns(capacity: number): Columns {
  return {
    key: new Float64Array(capacity),
    offset: new Float64Array(capacity),
    saidAt: new Float64Array(capacity),
    rating: new Float64Array(capacity),
    batch: new Int32Array(capacity),
    length: new Int32Array(capacity),
    source: new Int32Array(capacity),
    area: new Int32Array(capacity),
    previous: new Int32Array(capacity),
    tagCount: new Int32Array(capacity),
    words: new Int32Array(capacity),
    known: new Uint8Array(capacity),
  };
}

function bytesOf(column: Float64Array | Int32Array | Uint8Array): Uint8Array {
  return new Uint8Array(column.buffer, column.byteOffset, column.byteLength);
}

function grown<T extends Int32Array | Uint8Array>(from: T, into: T): T {
  into.set(from);
  return into;
}
