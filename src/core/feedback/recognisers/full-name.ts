import { positionsOf, type RowStep } from './recogniser.ts';

/** First and last name in the cell of the first of them, which is the customer: header keys of both. */
export function withFullName(headers: readonly string[], firstKey: string, lastKey: string): RowStep {
  const [first] = positionsOf(headers, firstKey);
  const [last] = positionsOf(headers, lastKey);
  if (first === undefined || last === undefined) return (cells) => cells;
  return (cells) => {
    const lastName = (cells[last] ?? '').trim();
    // A row may end before its last columns.
    if (lastName === '' || first >= cells.length) return cells;
    return cells.with(first, `${(cells[first] ?? '').trim()} ${lastName}`.trim());
  };
}
