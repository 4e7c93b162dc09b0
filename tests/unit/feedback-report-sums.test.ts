// A last line of one word and numbers, and what the cells above it come to.
import { describe, expect, it } from 'vitest';
import { ColumnSums, sumsSaid } from '#core/feedback/report-sums.ts';

/** Cells between bars; null where the line says no sums. */
function isRight(line: string, ...rows: readonly string[]): boolean | null {
  const said = sumsSaid(line.split('|'));
  if (said === null) return null;
  const sums = new ColumnSums(said);
  for (const row of rows) sums.add(row.split('|'));
  return sums.bear(said);
}

describe('a line of sums', () => {
  it('is right where every one of its numbers is', () => {
    const rows = ['Slow|2|10', 'Lost|1|20'];
    expect(isRight('Total|3|30', ...rows)).toBe(true);
    expect(isRight('Total|3|31', ...rows)).toBe(false);
    expect(isRight('Total|4|30', ...rows)).toBe(false);
    expect(isRight('Average|1.5|15.5', 'Slow|2|10', 'Lost|1|21')).toBe(true);
    expect(isRight('Average|1.5|15.6', 'Slow|2|10', 'Lost|1|21')).toBe(false);
  });

  it('counts rows that are not blank, with a number or without', () => {
    const rows = ['Slow|2', '|', 'Lost|', ' | ', 'Fine|5'];
    expect(isRight('Count|3', ...rows)).toBe(true);
    expect(isRight('Count|5', ...rows)).toBe(false);
  });

  it('holds numbers alone behind its word', () => {
    expect(isRight('Total|3', 'Slow|2', 'Lost|1')).toBe(true);
    expect(isRight('Total|3|what a day', 'Slow|2|', 'Lost|1|')).toBeNull();
    expect(isRight('Total|what a day|3', 'Slow||2', 'Lost||1')).toBeNull();
    expect(isRight('Total|', 'Slow|2', 'Lost|1')).toBeNull();
  });
});
