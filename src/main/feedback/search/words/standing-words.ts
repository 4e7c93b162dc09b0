import type { PhraseHits } from './phrase-places.ts';
import { SEVERAL, TITLE_ONCE } from './segment-writer.ts';
import { VarintReader } from './varint-reader.ts';
import { TEXT_PLACE } from './word-fields.ts';
import type { Entry, Segment } from './word-segments.ts';

// Where the words of a phrase stand that were looked at so far. Of the next word only is asked whether it stands
// right behind: of the tens of thousands of words that begin with a letter nothing is put together or sorted, and of
// the rows in which nothing waits for them no place is read.

/** Used by one phrase after the other, a segment at a time: a frequent word stands in a hundred thousand places. */
const MEMORY = {
  rows: new Int32Array(1 << 12),
  places: new Int32Array(1 << 12),
  isMarked: new Uint8Array(1 << 12),
  /** By row of the segment, where its places begin; they end where those of the next row begin. */
  starts: new Int32Array(1 << 12),
};

export class StandingWords {
  count = 0;
  readonly #segment: Segment;

  constructor(segment: Segment) {
    this.#segment = segment;
  }

  /** The places of the first word in the rows flagged in `among`. */
  begin(entry: Entry, readPlaces: () => Uint8Array, among: Uint8Array): void {
    const places = new PlaceReader(entry, readPlaces);
    for (const { firstRow } = this.#segment; places.nextRow(); ) {
      if (among[firstRow + places.row] !== 1) places.passOver();
      else while (places.next()) this.#add(places.row, places.place);
    }
    this.#order();
  }

  /** The hits of a phrase that are in this segment. */
  goOn({ rows, places }: PhraseHits): void {
    const { firstRow, endRow } = this.#segment;
    for (let at = firstAtLeast(rows, firstRow); (rows[at] ?? endRow) < endRow; at += 1) {
      this.#add((rows[at] ?? 0) - firstRow, places[at] ?? 0);
    }
    this.#order();
  }

  /** Marks those behind which the word stands as well, that many places away. */
  mark(entry: Entry, readPlaces: () => Uint8Array, distance: number): void {
    const { starts, places: waiting, isMarked } = MEMORY;
    const places = new PlaceReader(entry, readPlaces);
    while (places.nextRow()) {
      let at = starts[places.row] ?? 0;
      const end = starts[places.row + 1] ?? 0;
      if (at === end) {
        places.passOver();
        continue;
      }
      while (places.next()) {
        const wanted = places.place - distance;
        while (at < end && (waiting[at] ?? 0) < wanted) at += 1;
        if (at < end && waiting[at] === wanted) isMarked[at] = 1;
      }
    }
  }

  /** Goes on to the word that was marked. */
  keepMarked(distance: number): void {
    const { rows, places, isMarked } = MEMORY;
    const before = this.count;
    this.count = 0;
    for (let at = 0; at < before; at += 1) {
      if (isMarked[at] === 1) this.#add(rows[at] ?? 0, (places[at] ?? 0) + distance);
    }
    this.#order();
  }

  visit(visit: (row: number, place: number) => void): void {
    for (let at = 0; at < this.count; at += 1) {
      visit(this.#segment.firstRow + (MEMORY.rows[at] ?? 0), MEMORY.places[at] ?? 0);
    }
  }

  #add(row: number, place: number): void {
    if (this.count === MEMORY.rows.length) {
      MEMORY.rows = grown(MEMORY.rows);
      MEMORY.places = grown(MEMORY.places);
    }
    MEMORY.rows[this.count] = row;
    MEMORY.places[this.count] = place;
    this.count += 1;
  }

  /** Notes where the places of each row begin, with none of them marked. */
  #order(): void {
    const rowCount = this.#segment.endRow - this.#segment.firstRow;
    if (MEMORY.starts.length <= rowCount) MEMORY.starts = new Int32Array(2 * rowCount);
    if (MEMORY.isMarked.length < this.count) MEMORY.isMarked = new Uint8Array(MEMORY.rows.length);
    MEMORY.isMarked.fill(0, 0, this.count);
    const { rows, starts } = MEMORY;
    let row = 0;
    for (let at = 0; at < this.count; at += 1) {
      for (const next = rows[at] ?? 0; row <= next; row += 1) starts[row] = at;
    }
    starts.fill(this.count, row, rowCount + 1);
  }
}

function grown(from: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(4 * from.length);
  larger.set(from);
  return larger;
}

function firstAtLeast(rows: Int32Array, least: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Goes through the rows of a word and its places in them; those are fetched for the first row that is wanted. */
class PlaceReader {
  /** Counted from the first of the segment. */
  row = 0;
  place = 0;
  readonly #rows: VarintReader;
  readonly #end: number;
  readonly #placesFrom: number;
  readonly #readPlaces: () => Uint8Array;
  #places: VarintReader | null = null;
  #passed = 0;
  #inTitle = 0;
  #inText = 0;

  constructor({ bytes, from, to, placesFrom }: Entry, readPlaces: () => Uint8Array) {
    this.#rows = new VarintReader(bytes, from);
    this.#end = to;
    this.#placesFrom = placesFrom;
    this.#readPlaces = readPlaces;
  }

  nextRow(): boolean {
    if (this.#rows.at >= this.#end) return false;
    const value = this.#rows.next();
    const kind = value & 3;
    this.row += value >> 2;
    this.#inTitle = kind === TITLE_ONCE ? 1 : 0;
    this.#inText = 1 - this.#inTitle;
    if (kind === SEVERAL) {
      this.#inTitle = this.#rows.next();
      this.#inText = this.#rows.next();
    }
    this.place = 0;
    return true;
  }

  /** The places of this row are not wanted. */
  passOver(): void {
    this.#passed += this.#inTitle + this.#inText;
  }

  /** The next place of this row. */
  next(): boolean {
    if (this.#inTitle > 0) this.#inTitle -= 1;
    else if (this.#inText > 0) {
      this.#inText -= 1;
      if (this.place < TEXT_PLACE) this.place = TEXT_PLACE;
    } else return false;
    this.#places ??= new VarintReader(this.#readPlaces(), this.#placesFrom);
    this.#places.passOver(this.#passed);
    this.#passed = 0;
    this.place += this.#places.next();
    return true;
  }
}
