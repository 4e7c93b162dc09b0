// What the cells of a column look like, counted row by row so that nothing has to be held.
import { looksLikeEmail, readRating } from './clean-cell.ts';
import { DateOrderVote, type OrderFound } from './date-order.ts';
import { hasSeveralWords, lengthInLetters } from './dense-scripts.ts';
import { parseDate } from './parse-date.ts';

const MOST_DISTINCT = 20_000;
/** Seconds since 1970 begin with 1 until 2033; the phone numbers of America never do. */
const IS_PHONE = /^[2-9]\d{9}$/u;
/** Cells that begin alike for so long are taken for one. */
const DISTINCT_LENGTH = 80;
/** What a column is shows in so many cells; only the order of its dates needs them all. */
const MOST_CLASSIFIED = 2000;
const SAMPLES = 3;
const SAMPLE_LENGTH = 200;

export class ColumnEvidence {
  readonly samples: string[] = [];
  rows = 0;
  filled = 0;
  /** Hashes of cells: the cells themselves would keep all rows that were looked at in memory. */
  readonly #distinct = new Set<number>();
  readonly #dateVote = new DateOrderVote();
  #classified = 0;
  #characters = 0;
  #longest = 0;
  #dates = 0;
  #emails = 0;
  #links = 0;
  #numbers = 0;
  #largest = 0;
  #ratingsInWords = 0;
  readonly #scales = new Set<number>();
  #withSpaces = 0;
  /** Null once a cell is no whole number. */
  #largestCount: number | null = 0;
  /** How many times as many rows the file has as were looked at. */
  #timesAsMany = 1;

  add(cell: string): void {
    this.rows += 1;
    const text = cell.trim();
    if (text === '') return;
    this.filled += 1;
    this.#count(text);
    this.#characters += lengthInLetters(text);
    this.#longest = Math.max(this.#longest, text.length);
    if (this.#distinct.size < MOST_DISTINCT) this.#distinct.add(hashOfStart(text));
    if (this.samples.length < SAMPLES && !this.samples.includes(text.slice(0, SAMPLE_LENGTH))) {
      this.samples.push(text.slice(0, SAMPLE_LENGTH).toWellFormed());
    }
    if (this.#classified < MOST_CLASSIFIED) this.#classify(text);
    // One date far down may settle the order of day and month for the whole column.
    else if (this.dates > 0.5) this.#dateVote.add(text);
  }

  /** A long file was not looked at to its end. */
  goesOn(timesAsMany: number): void {
    this.#timesAsMany = timesAsMany;
  }

  #count(text: string): void {
    if (this.#largestCount === null) return;
    this.#largestCount = /^\d{1,9}$/u.test(text) ? Math.max(this.#largestCount, Number(text)) : null;
  }

  #classify(text: string): void {
    this.#classified += 1;
    if (hasSeveralWords(text)) this.#withSpaces += 1;
    if (text.length > 2000) return;
    if (parseDate(text, 'day-first') !== null && !IS_PHONE.test(text)) {
      this.#dates += 1;
      this.#dateVote.add(text);
    } else if (/^-?\d+(?:[.,]\d+)?$/u.test(text)) {
      this.#numbers += 1;
      this.#largest = Math.max(this.#largest, Math.abs(Number(text.replace(',', '.'))));
    } else if (looksLikeEmail(text)) this.#emails += 1;
    else if (/^https?:\/\/\S+$/iu.test(text)) this.#links += 1;
    else this.#classifyRating(text);
  }

  /** `4/5`, `4 out of 5`, `4 stars`. A number above its own scale (`24/7`) is something else. */
  #classifyRating(text: string): void {
    const rating = readRating(text);
    if (rating === null || (rating.scale !== null && rating.value > rating.scale)) return;
    this.#ratingsInWords += 1;
    this.#largest = Math.max(this.#largest, Math.abs(rating.value));
    if (rating.scale !== null) this.#scales.add(rating.scale);
  }

  /** Shares of the filled cells that were looked at, 0 to 1. */
  get dates(): number {
    return this.#classifiedShare(this.#dates);
  }
  get emails(): number {
    return this.#classifiedShare(this.#emails);
  }
  get links(): number {
    return this.#classifiedShare(this.#links);
  }
  get numbers(): number {
    return this.#classifiedShare(this.#numbers);
  }
  /** Numbers, and ratings that say what they are out of or what they count. */
  get ratings(): number {
    return this.#classifiedShare(this.#numbers + this.#ratingsInWords);
  }
  /** All that name a scale name one, and no number is above it: `4/5` beside `9/10` cannot be compared. */
  get isOnOneScale(): boolean {
    const [scale, ...others] = this.#scales;
    return others.length === 0 && (scale === undefined || this.#largest <= scale);
  }
  /** Of the numbers, without their signs: a rating has a top that a quantity has not. */
  get largest(): number {
    return this.#largest;
  }
  /** With blanks between words, or of a script that writes none. */
  get withSpaces(): number {
    return this.#classifiedShare(this.#withSpaces);
  }
  get unique(): number {
    return this.#share(this.#distinct.size);
  }
  /** In Latin letters, as `characters`: dense-scripts.ts. */
  get averageLength(): number {
    return this.#share(this.#characters);
  }
  get longest(): number {
    return this.#longest;
  }
  /** Whole numbers hardly above how many there are, as a sheet counts its rows: sorted since, or a few taken out. */
  get isCount(): boolean {
    const most = this.filled * this.#timesAsMany * 1.25 + 1;
    return this.#largestCount !== null && this.filled > 0 && this.#largestCount <= most;
  }
  get dateOrder(): OrderFound {
    return this.#dateVote.result();
  }

  /** Running text a person wrote, not a code, a number or a choice from a list. */
  get isFreeText(): boolean {
    return this.averageLength >= 20 && this.withSpaces > 0.5 && this.dates < 0.3 && this.unique > 0.3;
  }

  /** How many characters of prose the column holds: tells the main question of a survey from a side one. */
  get characters(): number {
    return this.#characters;
  }

  #classifiedShare(count: number): number {
    return this.#classified === 0 ? 0 : count / this.#classified;
  }

  #share(count: number): number {
    return this.filled === 0 ? 0 : count / this.filled;
  }
}

/** 30 bits, which every engine keeps as a plain number: of 20,000 cells one in a hundred thousand is missed. */
function hashOfStart(text: string): number {
  let hash = 0x811c_9dc5;
  const end = Math.min(text.length, DISTINCT_LENGTH);
  for (let at = 0; at < end; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x2c1b_3c6d);
    hash ^= hash >>> 15;
  }
  return hash >>> 2;
}
