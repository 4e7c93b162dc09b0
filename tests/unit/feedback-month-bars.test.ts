import { describe, expect, it } from 'vitest';
import { monthBars } from '#renderer/features/feedback/month-bars.ts';

const ticks = (...months: string[]) =>
  monthBars(
    months.map((value) => ({ value, count: 1, negative: 0 })),
    { from: null, to: null },
  )
    .map(({ tick }) => tick)
    .filter(Boolean);

describe('the years under the months', () => {
  it('are all written where few months stand side by side', () => {
    expect(ticks('2025-03', '2026-11')).toEqual(['2025', '2026']);
  });

  it('leave out the first where the next begins at once', () => {
    expect(ticks('2024-12', '2026-06')).toEqual(['2025', '2026']);
  });

  it('leave out the last where it would stand out over the last bar', () => {
    expect(ticks('2023-02', '2026-01')).toEqual(['2023', '2024', '2025']);
  });

  it('are written every few years over many, so that none covers another', () => {
    expect(ticks('2015-10', '2025-12')).toEqual(['2016', '2019', '2022']);
    expect(ticks('1990-01', '2025-12')).toEqual(['1992', '2000', '2008', '2016']);
  });
});
