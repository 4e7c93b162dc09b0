import { describe, expect, it } from 'vitest';
import { saidTicks } from '#renderer/features/feedback/said-ticks.ts';

/** 2 March 2026, in days. */
const DAY = Date.UTC(2026, 2, 2) / 86_400_000;
const from = (count: number) => Array.from({ length: count }, (_, at) => DAY + at);

describe('what is written under the bars over time', () => {
  it('leaves room between the days of few bars, which are no wider than of many', () => {
    expect(saidTicks('day', from(1))).toEqual(['2 Mar']);
    expect(saidTicks('day', from(2))).toEqual(['2 Mar', '']);
    expect(saidTicks('day', from(5))).toEqual(['2 Mar', '', '4 Mar', '', '6 Mar']);
  });

  it('leaves room after the year of few months', () => {
    const january = 2026 * 12;
    const [year, next] = saidTicks('month', [january, january + 1, january + 2]);
    expect([year, next]).toEqual(['2026', '']);
  });

  it('names the year that most of the first week is in', () => {
    const week = Math.floor((Date.UTC(2024, 11, 30) / 86_400_000 + 3) / 7);
    const said = saidTicks(
      'week',
      Array.from({ length: 50 }, (_, at) => week + at),
    );
    expect(said.filter(Boolean)).toEqual(['2025', 'Apr', 'Jul', 'Oct']);
  });
});
