import type { FeedbackItem } from '#core/feedback/item.ts';
import { wordsOf } from '#core/feedback/words.ts';
import { alsoHashedWith, hashedWith, TermTable } from './term-table.ts';
import { COMPANY_LEAD, CUSTOMER_LEAD, TEXT_PLACE } from './word-fields.ts';

// Collects the words of items, row by row, as a stream of numbers: which word, in which row, at which
// place. When all are in, `grouped` brings the places of each word together.

/** Places of all words: those of the term `n` from `starts[n]` to `starts[n + 1]`, by row and place. */
export type GroupedPlaces = { starts: Int32Array; rows: Int32Array; places: Int32Array };

/** What a unit of ASCII is: nothing to a word, its lower-case self in a word, or a blank. */
const BLANK = -1;
/** Beyond ASCII and no mere punctuation: the whole piece is cut by `wordsOf`. */
const STRANGE = -2;
const ASCII_UNITS = Int8Array.from({ length: 128 }, (_, unit) => {
  if (unit <= 0x20) return BLANK;
  return /[a-z0-9]/iu.test(String.fromCharCode(unit))
    ? String.fromCharCode(unit).toLowerCase().charCodeAt(0)
    : 0;
});
const FIRST_CAPACITY = 1 << 16;
/** Of a batch, as a rule, for each place of a word and for each different word. */
const BYTES_A_PLACE = 12;
const BYTES_A_TERM = 200;

export class SegmentBuilder {
  readonly terms = new TermTable();
  #length = 0;
  #terms: Int32Array = new Int32Array(FIRST_CAPACITY);
  #rows: Int32Array = new Int32Array(FIRST_CAPACITY);
  #places: Int32Array = new Int32Array(FIRST_CAPACITY);
  #row = 0;
  #place = 0;

  /** Takes in the words of a row (counted from the first of the segment); answers how many in title and text. */
  addItem(row: number, { title, verbatim, customer, company }: FeedbackItem): number {
    this.#row = row;
    const before = this.#length;
    if (title !== null) this.#cut(title, '', 0);
    this.#cut(verbatim, '', TEXT_PLACE);
    const count = this.#length - before;
    if (customer !== null) this.#cut(customer, CUSTOMER_LEAD, TEXT_PLACE);
    if (company !== null) this.#cut(company, COMPANY_LEAD, TEXT_PLACE);
    return count;
  }

  /** Takes in one place of a term that a segment has already. */
  addPlace(term: number, row: number, place: number): void {
    this.#reserve(1);
    this.#terms[this.#length] = term;
    this.#rows[this.#length] = row;
    this.#places[this.#length] = place;
    this.#length += 1;
  }

  /** The number of a whole term. */
  termOf(text: string): number {
    const { terms } = this;
    const units = terms.unitsFor(text.length);
    let hash = 0;
    let otherHash = 0;
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      units[terms.tail + at] = unit;
      hash = hashedWith(hash, unit);
      otherHash = alsoHashedWith(otherHash, unit);
    }
    return terms.numberOf(terms.tail + text.length, hash, otherHash);
  }

  /** Makes room for the words of so many bytes of a batch at once: growing copies them over and over. */
  expect(bytes: number): void {
    this.#reserve(Math.floor(bytes / BYTES_A_PLACE));
    this.terms.expect(Math.floor(bytes / BYTES_A_TERM));
  }

  /** Forgets everything; the room stays. */
  clear(): void {
    this.terms.clear();
    this.#length = 0;
  }

  grouped(): GroupedPlaces {
    const length = this.#length;
    const terms = this.#terms;
    const starts = new Int32Array(this.terms.count + 1);
    for (let at = 0; at < length; at += 1)
      starts[(terms[at] ?? 0) + 1] = (starts[(terms[at] ?? 0) + 1] ?? 0) + 1;
    for (let term = 0; term < this.terms.count; term += 1) {
      starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
    }
    const next = starts.slice();
    const rows = new Int32Array(length);
    const places = new Int32Array(length);
    for (let at = 0; at < length; at += 1) {
      const term = terms[at] ?? 0;
      const to = next[term] ?? 0;
      next[term] = to + 1;
      rows[to] = this.#rows[at] ?? 0;
      places[to] = this.#places[at] ?? 0;
    }
    return { starts, rows, places };
  }

  /**
   * Cuts as `wordsOf` does, without it where a piece between two blanks is plain: no word goes over a blank.
   * This loop sees every character of the library.
   */
  #cut(text: string, lead: string, firstPlace: number): void {
    const { terms } = this;
    const leadHash = lead === '' ? 0 : hashedWith(0, lead.charCodeAt(0));
    const otherLeadHash = lead === '' ? 0 : alsoHashedWith(0, lead.charCodeAt(0));
    this.#place = firstPlace;
    this.#reserve(text.length);
    let units = terms.unitsFor(text.length + 1);
    let start = terms.tail + lead.length;
    let end = start;
    let hash = leadHash;
    let otherHash = otherLeadHash;
    let pieceStart = 0;
    let pieceLength = this.#length;
    let piecePlace = firstPlace;
    for (let at = 0; at <= text.length; at += 1) {
      // A blank behind the last character ends its word.
      const unit = at === text.length ? 0 : text.charCodeAt(at);
      const folded = unit < 128 ? (ASCII_UNITS[unit] ?? 0) : isPlainMark(unit) ? 0 : STRANGE;
      if (folded > 0) {
        units[end] = folded;
        end += 1;
        hash = hashedWith(hash, folded);
        otherHash = alsoHashedWith(otherHash, folded);
        continue;
      }
      if (folded === STRANGE) {
        this.#length = pieceLength;
        this.#place = piecePlace;
        at = this.#cutPiece(text, pieceStart, lead);
        units = terms.unitsFor(text.length - at + 1);
      } else if (end > start) {
        if (lead !== '') units[start - 1] = lead.charCodeAt(0);
        this.#end(terms.numberOf(end, hash, otherHash));
      }
      if (folded !== 0) {
        pieceStart = at + 1;
        pieceLength = this.#length;
        piecePlace = this.#place;
      }
      start = terms.tail + lead.length;
      end = start;
      hash = leadHash;
      otherHash = otherLeadHash;
    }
  }

  /** Cuts the piece that begins there in full; answers where the blank behind it stands. */
  #cutPiece(text: string, start: number, lead: string): number {
    let end = start;
    while (end < text.length && text.charCodeAt(end) > 0x20) end += 1;
    for (const { folded } of wordsOf(text.slice(start, end))) {
      this.#reserve(1);
      this.#end(this.termOf(lead + folded));
    }
    this.#reserve(text.length - end);
    return end;
  }

  #end(term: number): void {
    const at = this.#length;
    this.#terms[at] = term;
    this.#rows[at] = this.#row;
    this.#places[at] = this.#place;
    this.#length = at + 1;
    this.#place += 1;
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#terms.length) return;
    const capacity = 2 * (this.#length + more);
    this.#terms = grown(this.#terms, capacity);
    this.#rows = grown(this.#rows, capacity);
    this.#places = grown(this.#places, capacity);
  }
}

/** Punctuation of ordinary prose beyond ASCII, see words.ts. */
function isPlainMark(unit: number): boolean {
  return (
    (unit >= 0x2010 && unit <= 0x203a) ||
    unit === 0xa0 ||
    unit === 0xab ||
    unit === 0xb7 ||
    unit === 0xbb ||
    unit === 0x2043
  );
}

function grown(from: Int32Array, length: number): Int32Array {
  const larger = new Int32Array(length);
  larger.set(from);
  return larger;
}
