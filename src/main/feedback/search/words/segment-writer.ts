import { ByteWriter } from './byte-writer.ts';
import type { GroupedPlaces, SegmentBuilder } from './segment-builder.ts';
import { FIRST_OF_WORDS, SUMMARY_LEAD, SUMMARY_UNITS, TEXT_PLACE } from './word-fields.ts';

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
/** Words that begin alike are summed up where they have so many rows, and at least so large a share of all. */
const SUMMED_ROWS = 256;
const SUMMED_SHARE = 1 / 8;

/** All chunks of what was collected, in order. */
export function* chunksOf(builder: SegmentBuilder, rowCount: number): Generator<Chunk> {
  const grouped = builder.grouped();
  const texts = Array.from({ length: builder.terms.count }, (_, number) =>
    builder.terms.textOf(number),
  ).sort();
  const numbers = Int32Array.from(texts, (text) => builder.termOf(text));
  const writer = new ChunkWriter();
  for (const { beginning, rows } of summariesOf(texts, numbers, grouped, rowCount)) {
    yield* writer.add(SUMMARY_LEAD + beginning, () => writer.summary(rows));
  }
  for (const [at, text] of texts.entries()) {
    const number = numbers[at] ?? 0;
    const [from = 0, to = 0] = [grouped.starts[number], grouped.starts[number + 1]];
    if (to > from) yield* writer.add(text, () => writer.places(grouped, from, to));
  }
  yield* writer.rest();
}

class ChunkWriter {
  readonly #rows = new ByteWriter();
  readonly #places = new ByteWriter();
  readonly #ownRows = new ByteWriter();
  readonly #ownPlaces = new ByteWriter();
  #first = '';
  #last = '';

  *add(term: string, write: () => number): Generator<Chunk> {
    const count = write();
    if (this.#rows.length === 0) this.#first = term;
    const shared = sharedUnits(this.#last, term);
    this.#rows.varint(shared);
    this.#rows.varint(term.length - shared);
    for (let at = shared; at < term.length; at += 1) this.#rows.varint(term.charCodeAt(at));
    this.#rows.varint(count);
    this.#rows.varint(this.#ownRows.length);
    this.#rows.varint(this.#ownPlaces.length);
    this.#rows.take(this.#ownRows);
    this.#places.take(this.#ownPlaces);
    this.#last = term;
    if (this.#rows.length >= CHUNK_BYTES) yield* this.rest();
  }

  *rest(): Generator<Chunk> {
    if (this.#rows.length === 0) return;
    yield { first: this.#first, rows: this.#rows.taken(), places: this.#places.taken() };
    this.#last = '';
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

type Summary = { beginning: string; rows: Uint8Array };

/** The rows that hold a word that begins so, for the short beginnings that many words share; in order. */
function summariesOf(
  texts: readonly string[],
  numbers: Int32Array,
  { starts, rows }: GroupedPlaces,
  rowCount: number,
): Summary[] {
  const least = Math.max(SUMMED_ROWS, rowCount * SUMMED_SHARE);
  const found: Summary[] = [];
  for (let units = 1; units <= SUMMARY_UNITS; units += 1) {
    for (let at = 0; at < texts.length; ) {
      const beginning = texts[at]?.slice(0, units) ?? '';
      let [end, total] = [at, 0];
      for (; end < texts.length && texts[end]?.startsWith(beginning); end += 1) {
        const number = numbers[end] ?? 0;
        total += (starts[number + 1] ?? 0) - (starts[number] ?? 0);
      }
      const isWhole = beginning.length === units && beginning.isWellFormed() && beginning >= FIRST_OF_WORDS;
      if (isWhole && end - at > 1 && total >= least) {
        const flags = new Uint8Array(rowCount);
        for (let word = at; word < end; word += 1) {
          const number = numbers[word] ?? 0;
          const to = starts[number + 1] ?? 0;
          for (let place = starts[number] ?? 0; place < to; place += 1) flags[rows[place] ?? 0] = 1;
        }
        found.push({ beginning, rows: flags });
      }
      at = end;
    }
  }
  return found.sort((a, b) => (a.beginning < b.beginning ? -1 : 1));
}

function sharedUnits(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let at = 0;
  while (at < most && a.charCodeAt(at) === b.charCodeAt(at)) at += 1;
  return at;
}
