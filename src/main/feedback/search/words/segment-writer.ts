import { ByteWriter } from './byte-writer.ts';
import type { GroupedPlaces, SegmentBuilder } from './segment-builder.ts';
import { summariesOf } from './summaries.ts';
import { termsInOrder } from './term-order.ts';
import { textOf } from './term-table.ts';
import { TEXT_PLACE } from './word-fields.ts';

// A segment as bytes: its terms in the order of their units, some of them a chunk. A term has the rows that
// hold it, as distances, in `rows`, and where in them it stands in `places`, which most questions never read.
//
// A term in `rows`: units shared with the term before, number of further units, those units; how many rows,
// bytes of the rows, bytes of the places; then for each row `distance * 4 + kind`. Kind TEXT_ONCE and
// TITLE_ONCE say all, with SEVERAL follow how often in the title and in the text. In `places`: distances
// within the title of the first row, within its text, and so on.

export const TEXT_ONCE = 0;
export const TITLE_ONCE = 1;
export const SEVERAL = 2;

export type Chunk = { first: string; rows: Uint8Array; places: Uint8Array };

const CHUNK_BYTES = 16 << 10;
/** All chunks of what was collected, in order. */
export function* chunksOf(builder: SegmentBuilder, rowCount: number): Generator<Chunk> {
  const { terms } = builder;
  const order = termsInOrder(terms);
  const grouped = builder.grouped(order);
  const writer = new ChunkWriter();
  for (const { units, rows } of summariesOf(terms, order, grouped, rowCount)) {
    writer.add(units, 0, units.length, writer.summary(rows));
    if (writer.isFull) yield writer.taken();
  }
  for (let at = 0; at < order.length; at += 1) {
    const term = order[at] ?? 0;
    const rows = writer.places(grouped, grouped.starts[at] ?? 0, grouped.starts[at + 1] ?? 0);
    writer.add(terms.units, terms.starts[term] ?? 0, terms.starts[term + 1] ?? 0, rows);
    if (writer.isFull) yield writer.taken();
  }
  if (!writer.isEmpty) yield writer.taken();
}

class ChunkWriter {
  readonly #rows = new ByteWriter();
  readonly #places = new ByteWriter();
  readonly #ownRows = new ByteWriter();
  readonly #ownPlaces = new ByteWriter();
  #first = '';
  /** The units of the last term. */
  #last = new Uint16Array(64);
  #lastLength = 0;

  get isEmpty(): boolean {
    return this.#rows.length === 0;
  }

  get isFull(): boolean {
    return this.#rows.length >= CHUNK_BYTES;
  }

  /** Adds the term that stands there in the units, with so many rows, which have been written just now. */
  add(units: Uint16Array, start: number, end: number, count: number): void {
    if (this.isEmpty) this.#first = textOf(units.subarray(start, end));
    const shared = this.#shared(units, start, end);
    this.#rows.varint(shared);
    this.#rows.varint(end - start - shared);
    for (let at = start + shared; at < end; at += 1) this.#rows.varint(units[at] ?? 0);
    this.#rows.varint(count);
    this.#rows.varint(this.#ownRows.length);
    this.#rows.varint(this.#ownPlaces.length);
    this.#rows.take(this.#ownRows);
    this.#places.take(this.#ownPlaces);
    this.#keepLast(units, start, end, shared);
  }

  taken(): Chunk {
    this.#lastLength = 0;
    return { first: this.#first, rows: this.#rows.taken(), places: this.#places.taken() };
  }

  #shared(units: Uint16Array, start: number, end: number): number {
    const most = Math.min(this.#lastLength, end - start);
    let at = 0;
    while (at < most && this.#last[at] === units[start + at]) at += 1;
    return at;
  }

  #keepLast(units: Uint16Array, start: number, end: number, shared: number): void {
    this.#lastLength = end - start;
    if (this.#lastLength > this.#last.length) {
      this.#last = units.slice(start, end + this.#lastLength);
      return;
    }
    for (let at = shared; at < this.#lastLength; at += 1) this.#last[at] = units[start + at] ?? 0;
  }

  summary(rows: Uint8Array): number {
    let count = 0;
    let before = 0;
    for (let row = 0; row < rows.length; row += 1) {
      if (rows[row] !== 1) continue;
      this.#ownRows.varint((row - before) * 4 + TEXT_ONCE);
      before = row;
      count += 1;
    }
    return count;
  }

  places({ rows, places }: GroupedPlaces, from: number, to: number): number {
    let count = 0;
    let before = 0;
    for (let at = from; at < to; ) {
      const row = rows[at] ?? 0;
      let text = at;
      while (text < to && rows[text] === row && (places[text] ?? 0) < TEXT_PLACE) text += 1;
      let end = text;
      while (end < to && rows[end] === row) end += 1;
      const [inTitle, inText] = [text - at, end - text];
      const kind = inTitle + inText > 1 ? SEVERAL : inTitle === 1 ? TITLE_ONCE : TEXT_ONCE;
      this.#ownRows.varint((row - before) * 4 + kind);
      if (kind === SEVERAL) {
        this.#ownRows.varint(inTitle);
        this.#ownRows.varint(inText);
      }
      this.#distances(places, at, text, 0);
      this.#distances(places, text, end, TEXT_PLACE);
      before = row;
      count += 1;
      at = end;
    }
    return count;
  }

  #distances(places: Int32Array, from: number, to: number, start: number): void {
    let before = start;
    for (let at = from; at < to; at += 1) {
      const place = places[at] ?? 0;
      this.#ownPlaces.varint(place - before);
      before = place;
    }
  }
}
