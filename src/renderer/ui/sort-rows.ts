export interface Sort {
  readonly key: string;
  readonly direction: 'ascending' | 'descending';
}

const words = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** Sorts a copy; equal rows keep their order and rows without a value stay last. */
export function sortRows<Row>(
  rows: readonly Row[],
  sortBy: (row: Row) => string | number | null,
  direction: Sort['direction'],
): Row[] {
  const sign = direction === 'ascending' ? 1 : -1;
  return [...rows].sort((a, b) => {
    const [left, right] = [sortBy(a), sortBy(b)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    if (typeof left === 'number' && typeof right === 'number') return sign * (left - right);
    return sign * words.compare(String(left), String(right));
  });
}
