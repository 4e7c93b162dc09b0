import { DAY_MS } from '#core/time.ts';
import type { Columns, FactColumns } from './fact-columns.ts';
import { clockIn } from './reader-clock.ts';

// Days and ratings as small numbers, so that counting them is one addition a row. They are made when they are
// first counted, and again when there are more rows.

/** By row a code, 0 where there is no value; `values` are those of the codes. */
type CodedColumn = { codes: Uint32Array; values: number[] };

/** By row a code, 0 where there is no rating. A source has a scale of its own: `values` are the ratings of each. */
export type CodedRatings = { codes: Uint32Array; values: readonly { source: number; rating: number }[] };

/** Days by their number since 1970, in order: the first has the code 1. */
export type CodedDays = { codes: Uint32Array; days: Int32Array };

/** Readers of one host are seldom in more zones than this. */
const MOST_ZONES = 4;

export class CountColumns {
  readonly end: number;
  readonly #facts: FactColumns;
  #ratings: CodedRatings | null = null;
  readonly #days = new Map<string, CodedDays>();

  constructor(facts: FactColumns, end: number) {
    this.#facts = facts;
    this.end = end;
  }

  get ratings(): CodedRatings {
    this.#ratings ??= codedRatings(this.#facts.columns, this.end);
    return this.#ratings;
  }

  /** The days on which items were said, for a reader in this zone. */
  days(zone: string): CodedDays {
    const known = this.#days.get(zone);
    if (known) return known;
    if (this.#days.size >= MOST_ZONES) this.#days.clear();
    const days = codedDays(this.#facts.columns.saidAt, this.end, zone);
    this.#days.set(zone, days);
    return days;
  }
}

function codedRatings({ rating, source }: Columns, end: number): CodedRatings {
  const rated = codedColumn(end, (row) => rating[row] ?? Number.NaN);
  const kinds = rated.values.length;
  const { codes, values } = codedColumn(end, (row) => {
    const code = rated.codes[row] ?? 0;
    return code === 0 ? Number.NaN : (source[row] ?? 0) * kinds + code;
  });
  return {
    codes,
    values: values.map((pair) => ({
      source: Math.floor(pair / kinds),
      rating: rated.values[pair % kinds] ?? Number.NaN,
    })),
  };
}

function codedDays(saidAt: Float64Array, end: number, zone: string): CodedDays {
  const dayOf = dayIn(zone);
  const { codes, values } = codedColumn(end, (row) => dayOf(saidAt[row] ?? Number.NaN));
  const days = Int32Array.from(values.slice(1)).sort();
  const places = new Map(Array.from(days, (day, at) => [day, at + 1]));
  const inOrder = Uint32Array.from(values, (day) => places.get(day) ?? 0);
  for (let row = 1; row < end; row += 1) codes[row] = inOrder[codes[row] ?? 0] ?? 0;
  return { codes, days };
}

/** The number of the day on which something was said, as saidSpan counts it. */
function dayIn(zone: string): (at: number) => number {
  const clock = clockIn(zone);
  const begins = new Float64Array(NEAR).fill(Number.NaN);
  const beginOf = (day: number) => {
    const known = begins[day] ?? Number.NaN;
    if (!Number.isNaN(known)) return known;
    const begin = clock(day * DAY_MS);
    if (day >= 0 && day < NEAR) begins[day] = begin;
    return begin;
  };
  return (at) => {
    const day = Math.floor(at / DAY_MS);
    if (at === day * DAY_MS || Number.isNaN(at)) return day;
    // East of UTC the next day begins on this one, west of it the one before still goes on.
    return day - 1 + (at >= beginOf(day) ? 1 : 0) + (at >= beginOf(day + 1) ? 1 : 0);
  };
}

/** Whole values up to here are looked up in a table: days until 2106. */
const NEAR = 50_000;

function codedColumn(end: number, valueAt: (row: number) => number): CodedColumn {
  const codes = new Uint32Array(end);
  const values = [Number.NaN];
  const near = new Uint32Array(NEAR);
  const far = new Map<number, number>();
  for (let row = 1; row < end; row += 1) {
    const value = valueAt(row);
    const whole = value | 0;
    const isNear = whole === value && whole >= 0 && whole < NEAR;
    let code = isNear ? (near[whole] ?? 0) : (far.get(value) ?? 0);
    if (code === 0 && !Number.isNaN(value)) {
      code = values.push(value) - 1;
      if (isNear) near[whole] = code;
      else far.set(value, code);
    }
    codes[row] = code;
  }
  return { codes, values };
}
