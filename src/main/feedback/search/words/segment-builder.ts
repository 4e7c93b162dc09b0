import type { FeedbackItem } from '#core/feedback/item.ts';
import { CutWords } from './cut-words.ts';
import { TermTable } from './term-table.ts';
import { COLUMN_LEAD, COMPANY_LEAD, CUSTOMER_LEAD, TEXT_PLACE } from './word-fields.ts';

// Collects the words of items, row by row, as a stream of numbers: which word, in which row, at which
// place. When all are in, `grouped` brings the places of each word together.

/** Places of all words: those of the term `n` of the order from `starts[n]` to `starts[n + 1]`, by row and place. */
export type GroupedPlaces = { starts: Int32Array; rows: Int32Array; places: Int32Array };

// Small, so that growing is compiled with all else: see prepare-index.ts.
const FIRST_CAPACITY = 1 << 14;
/** Where it begins, its row, its first place; it ends where the next one begins. */
const RUN_SIZE = 3;
/** Of a batch, as a rule, for each place of a word, for each text, and for each different word. */
const BYTES_A_PLACE = 12;
const BYTES_A_RUN = 200;
const BYTES_A_TERM = 200;

export class SegmentBuilder {
  readonly terms = new TermTable();
  readonly #words = new CutWords();
  #length = 0;
  #terms: Int32Array = new Int32Array(FIRST_CAPACITY);
  /** Words of one text follow each other in row and place: where each such run begins, three numbers a run. */
  #runs: Int32Array = new Int32Array(FIRST_CAPACITY);
  #runCount = 0;

  /** Takes in the words of a row (counted from the first of the segment); answers how many in title and text. */
  addItem(row: number, { title, verbatim, customer, company, extra }: FeedbackItem): number {
    const before = this.#length;
    if (title !== null) this.#addText(row, title, 0, 0);
    this.#addText(row, verbatim, 0, TEXT_PLACE);
    const count = this.#length - before;
    if (customer !== null) this.#addText(row, customer, CUSTOMER_LEAD.charCodeAt(0), TEXT_PLACE);
    if (company !== null) this.#addText(row, company, COMPANY_LEAD.charCodeAt(0), TEXT_PLACE);
    this.#addColumns(row, extra);
    return count;
  }

  /** Takes in one place of a term that a segment has already. */
  addPlace(term: number, row: number, place: number): void {
    this.#reserve(1);
    this.#begin(row, place);
    this.#terms[this.#length] = term;
    this.#end(this.#length + 1);
  }

  /** The number of a whole term. */
  termOf(text: string): number {
    const words = this.#words;
    words.count = 0;
    words.add(text);
    return this.terms.numberOf(words.units, 0, text.length, words.hashes[0] ?? 0, words.otherHashes[0] ?? 0);
  }

  /** Makes room for the words of so many bytes of a batch at once: growing copies them over and over. */
  expect(bytes: number): void {
    const places = this.#length + Math.floor(bytes / BYTES_A_PLACE);
    if (places > this.#terms.length) this.#terms = grown(this.#terms, places);
    const runs = RUN_SIZE * (this.#runCount + Math.floor(bytes / BYTES_A_RUN));
    if (runs > this.#runs.length) this.#runs = grown(this.#runs, runs);
    this.terms.expect(Math.floor(bytes / BYTES_A_TERM));
  }

  /** Forgets everything; the room stays. */
  clear(): void {
    this.terms.clear();
    this.#length = 0;
    this.#runCount = 0;
  }

  /** Brings the places of each term together, the terms in this order. */
  grouped(order: Int32Array): GroupedPlaces {
    const { starts, next } = this.#starts(order);
    const terms = this.#terms;
    const runs = this.#runs;
    const rows = new Int32Array(this.#length);
    const places = new Int32Array(this.#length);
    for (let run = 0; run < RUN_SIZE * this.#runCount; run += RUN_SIZE) {
      const first = runs[run] ?? 0;
      const row = runs[run + 1] ?? 0;
      const place = runs[run + 2] ?? 0;
      const end = runs[run + RUN_SIZE] ?? 0;
      for (let at = first; at < end; at += 1) {
        const term = terms[at] ?? 0;
        const to = next[term] ?? 0;
        next[term] = to + 1;
        rows[to] = row;
        places[to] = place + at - first;
      }
    }
    return { starts, rows, places };
  }

  /** Where the places of each term begin: by its place in the order, and by its number. */
  #starts(order: Int32Array): { starts: Int32Array; next: Int32Array } {
    const next = new Int32Array(order.length);
    for (let at = 0; at < this.#length; at += 1) {
      const term = this.#terms[at] ?? 0;
      next[term] = (next[term] ?? 0) + 1;
    }
    const starts = new Int32Array(order.length + 1);
    for (let at = 0, start = 0; at < order.length; at += 1) {
      const term = order[at] ?? 0;
      const count = next[term] ?? 0;
      next[term] = start;
      start += count;
      starts[at + 1] = start;
    }
    return { starts, next };
  }

  #addText(row: number, text: string, lead: number, firstPlace: number): void {
    const words = this.#words;
    words.cut(text, lead);
    const { count } = words;
    if (count === 0) return;
    this.#reserve(count);
    this.#begin(row, firstPlace);
    this.terms.numbersOf(words, this.#terms, this.#length);
    this.#end(this.#length + count);
  }

  #addColumns(row: number, columns: FeedbackItem['extra']): void {
    let place = TEXT_PLACE;
    for (const name in columns) {
      const before = this.#length;
      this.#addText(row, columns[name] ?? '', COLUMN_LEAD.charCodeAt(0), place);
      // A place stays free between two of them: no phrase goes over the end of a column.
      place += this.#length - before + 1;
    }
  }

  #begin(row: number, place: number): void {
    const at = RUN_SIZE * this.#runCount;
    if (at + RUN_SIZE >= this.#runs.length) this.#runs = grown(this.#runs, 2 * this.#runs.length);
    this.#runs[at] = this.#length;
    this.#runs[at + 1] = row;
    this.#runs[at + 2] = place;
    this.#runCount += 1;
  }

  #end(length: number): void {
    this.#length = length;
    this.#runs[RUN_SIZE * this.#runCount] = length;
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#terms.length) return;
    this.#terms = grown(this.#terms, 2 * (this.#length + more));
  }
}

function grown(from: Int32Array, length: number): Int32Array {
  const larger = new Int32Array(length);
  larger.set(from);
  return larger;
}
