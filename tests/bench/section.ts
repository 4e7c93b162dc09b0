/** One table of the page: what was compared, and the figures. */
export interface Section {
  readonly title: string;
  /** What exactly each side does. */
  readonly explained: string;
  /** The first row is the header. */
  readonly table: readonly (readonly string[])[];
}

/** Milliseconds for people: three digits that mean something. */
export function ms(value: number): string {
  if (value >= 100) return `${Math.round(value)} ms`;
  return `${value.toFixed(value >= 10 ? 1 : 2)} ms`;
}

/** How many times the reference: below 1 is quicker. */
export function ratio(value: number, reference: number): string {
  return `${(value / reference).toFixed(2)} ×`;
}

export function rowCount(rows: number): string {
  return rows.toLocaleString('en-GB');
}
