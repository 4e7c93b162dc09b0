import { IndexDamaged } from './index-damage.ts';

// The facts of all items as typed columns: a filter or a facet over a million items is one pass over
// numbers. Rows count from 1 and are the rows of the index file; row 0 is never used. What the file has of a
// column is read when it is first asked for: the first page of a list needs five of them.

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

export type Columns = {
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

export const FIXED_COLUMNS = {
  key: Float64Array,
  offset: Float64Array,
  saidAt: Float64Array,
  rating: Float64Array,
  batch: Int32Array,
  length: Int32Array,
  source: Int32Array,
  area: Int32Array,
  previous: Int32Array,
  tagCount: Int32Array,
  words: Int32Array,
  known: Uint8Array,
} as const satisfies { [Name in keyof Columns]: new (length: number) => Columns[Name] };

type FixedName = keyof Columns;
export type ColumnName = FixedName | 'tags';
const FIXED_NAMES = Object.keys(FIXED_COLUMNS) as FixedName[];
export const COLUMN_NAMES: readonly ColumnName[] = [...FIXED_NAMES, 'tags'];

/** What the index file has of a column, some rows after the others; one value stands for rows that all have it. */
export type StoredPart = { firstRow: number; count: number; bytes: Uint8Array };
export type StoredFacts = { end: number; read(name: ColumnName): Iterable<StoredPart> };

const NOTHING_STORED: StoredFacts = { end: 1, read: () => [] };
const FIRST_CAPACITY = 1024;

export class FactColumns {
  /** One more than the last row. */
  end: number;
  columns: Columns;
  /** 1 where the row is what people read: the newest version in a batch that is not undone. */
  current: Uint8Array;
  readonly #stored: StoredFacts;
  #isWhole = false;
  #tags: TagColumns | null = null;

  constructor(stored: StoredFacts = NOTHING_STORED) {
    this.#stored = stored;
    this.end = stored.end;
    this.current = new Uint8Array(stored.end);
    this.columns = columnsWhenAsked((name) => storedColumn(stored, name));
  }

  get tags(): Int32Array {
    return this.#tagColumns().tags;
  }

  /** Where the tags of a row start in `tags`; `tagCount` of them. */
  get tagStart(): Int32Array {
    return this.#tagColumns().starts;
  }

  append(facts: Facts): number {
    const row = this.end;
    const tagColumns = this.#tagColumns();
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
    tagColumns.tags.set(facts.tags, tagColumns.end);
    tagColumns.starts[row] = tagColumns.end;
    tagColumns.end += facts.tags.length;
    this.end = row + 1;
    return row;
  }

  /** The bytes of a column from the row `first` to the end, as the file keeps them. */
  bytesFrom(name: ColumnName, first: number): Uint8Array {
    if (name === 'tags') {
      const { tags, starts, end } = this.#tagColumns();
      return bytesOf(tags.subarray(starts[first] ?? 0, end));
    }
    const values = this.columns[name].subarray(first, this.end);
    return bytesOf(isOneValue(values) ? values.subarray(0, 1) : values);
  }

  #tagColumns(): TagColumns {
    this.#tags ??= storedTags(this.#stored, this.columns.tagCount);
    return this.#tags;
  }

  #makeRoom(rows: number, tags: number): void {
    const tagColumns = this.#tagColumns();
    if (tagColumns.end + tags > tagColumns.tags.length) {
      tagColumns.tags = longer(tagColumns.tags, new Int32Array(2 * (tagColumns.end + tags)));
    }
    if (this.#isWhole && this.end + rows <= this.current.length) return;
    const capacity = Math.max(FIRST_CAPACITY, 2 * (this.end + rows));
    this.columns = longerColumns(this.columns, capacity);
    tagColumns.starts = longer(tagColumns.starts, new Int32Array(capacity));
    this.current = longer(this.current, new Uint8Array(capacity));
    this.#isWhole = true;
  }
}

/** The tags of all rows, one behind the other up to `end`. */
type TagColumns = { tags: Int32Array; starts: Int32Array; end: number };

function storedTags(stored: StoredFacts, counts: Int32Array): TagColumns {
  const starts = new Int32Array(stored.end);
  const parts: Uint8Array[] = [];
  let end = 0;
  for (const { firstRow, count, bytes } of stored.read('tags')) {
    for (let row = firstRow; row < firstRow + count; row += 1) {
      starts[row] = end;
      end += counts[row] ?? 0;
    }
    parts.push(bytes);
  }
  const tags = new Int32Array(end);
  const target = bytesOf(tags);
  let at = 0;
  for (const part of parts) {
    if (at + part.length <= target.length) target.set(part, at);
    at += part.length;
  }
  if (at !== target.length) throw new IndexDamaged('Tags of the index are missing.');
  return { tags, starts, end };
}

function storedColumn<Name extends FixedName>(stored: StoredFacts, name: Name): Columns[Name] {
  const column = new FIXED_COLUMNS[name](stored.end);
  for (const { firstRow, count, bytes } of stored.read(name)) {
    const part = column.subarray(firstRow, firstRow + count);
    const target = bytesOf(part);
    if (bytes.length !== target.length && bytes.length !== part.BYTES_PER_ELEMENT) {
      throw new IndexDamaged('A column of the index has another length.');
    }
    target.set(bytes);
    if (bytes.length < target.length) part.fill(part[0] ?? 0);
  }
  return column as Columns[Name];
}

/** Columns that are read when they are first looked at. */
function columnsWhenAsked(read: <Name extends FixedName>(name: Name) => Columns[Name]): Columns {
  const columns = {};
  for (const name of FIXED_NAMES) {
    Object.defineProperty(columns, name, {
      configurable: true,
      enumerable: true,
      get: () => {
        const value = read(name);
        Object.defineProperty(columns, name, { value });
        return value;
      },
    });
  }
  return columns as Columns;
}

function longerColumns(columns: Columns, capacity: number): Columns {
  return {
    key: longer(columns.key, new Float64Array(capacity)),
    offset: longer(columns.offset, new Float64Array(capacity)),
    saidAt: longer(columns.saidAt, new Float64Array(capacity)),
    rating: longer(columns.rating, new Float64Array(capacity)),
    batch: longer(columns.batch, new Int32Array(capacity)),
    length: longer(columns.length, new Int32Array(capacity)),
    source: longer(columns.source, new Int32Array(capacity)),
    area: longer(columns.area, new Int32Array(capacity)),
    previous: longer(columns.previous, new Int32Array(capacity)),
    tagCount: longer(columns.tagCount, new Int32Array(capacity)),
    words: longer(columns.words, new Int32Array(capacity)),
    known: longer(columns.known, new Uint8Array(capacity)),
  };
}

function isOneValue(values: Columns[FixedName]): boolean {
  const [first] = values;
  return values.every((value) => Object.is(value, first));
}

function bytesOf(column: Columns[FixedName]): Uint8Array {
  return new Uint8Array(column.buffer, column.byteOffset, column.byteLength);
}

function longer<T extends Columns[FixedName]>(from: T, into: T): T {
  into.set(from);
  return into;
}
