import { DAY_MS } from '#core/time.ts';
import type { FactColumns } from './fact-columns.ts';

// Days and ratings as small numbers, so that counting them is one addition a row. They are made once and
// again when there are more rows.

/** By row a code, 0 where there is no value; `values` are those of the codes. */
type CodedColumn = { codes: Uint32Array; values: number[] };

/** The months of the days, as `2026-03`, in their order; `monthOf` is by the code of a day. Months are those of UTC. */
type Months = { names: string[]; monthOf: Uint32Array };

export type CountColumns = { end: number; days: CodedColumn; months: Months; ratings: CodedColumn };

export function countColumnsOf({ columns }: FactColumns, end: number): CountColumns {
  const { saidAt, rating } = columns;
  const days = codedColumn(end, (row) => Math.floor((saidAt[row] ?? Number.NaN) / DAY_MS));
  return {
    end,
    days,
    months: monthsOf(days.values),
    ratings: codedColumn(end, (row) => rating[row] ?? Number.NaN),
  };
}

function monthsOf(days: readonly number[]): Months {
  const names: string[] = [];
  const monthOf = new Uint32Array(days.length);
  const dayOf = (code: number) => days[code] ?? 0;
  let nextMonth = Number.NEGATIVE_INFINITY;
  // Code 0 is no day.
  const codes = Array.from(days.keys()).slice(1);
  for (const code of codes.sort((a, b) => dayOf(a) - dayOf(b))) {
    if (dayOf(code) >= nextMonth) {
      const date = new Date(dayOf(code) * DAY_MS);
      names.push(date.toISOString().slice(0, -'-01T00:00:00.000Z'.length));
      nextMonth = date.setUTCMonth(date.getUTCMonth() + 1, 1) / DAY_MS;
    }
    monthOf[code] = names.length - 1;
  }
  return { names, monthOf };
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
