import { DAY_MS } from '#core/time.ts';
import type { FactColumns } from './fact-columns.ts';

// Days and ratings as small numbers, so that counting them is one addition a row. They are made once and
// again when there are more rows.

/** By row a code, 0 where there is no value; `values` are those of the codes. */
type CodedColumn = { codes: Uint32Array; values: number[] };

export type CountColumns = { end: number; days: CodedColumn; ratings: CodedColumn };

export function countColumnsOf({ columns }: FactColumns, end: number): CountColumns {
  const { saidAt, rating } = columns;
  return {
    end,
    days: codedColumn(end, (row) => Math.floor((saidAt[row] ?? Number.NaN) / DAY_MS)),
    ratings: codedColumn(end, (row) => rating[row] ?? Number.NaN),
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
