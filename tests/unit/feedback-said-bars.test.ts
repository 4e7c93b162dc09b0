import { describe, expect, test } from 'vitest';
import { saidBars } from '#core/feedback/said-bars.ts';
import { firstDayOf, placeOf, TimeStep } from '#core/feedback/time-steps.ts';
import { DAY_MS } from '#core/time.ts';
import { saidBarList } from '#renderer/features/feedback/said-bar-list.ts';
import { ALWAYS } from '#renderer/features/feedback/said-spans.ts';

const dayNumber = (day: string) => Date.parse(`${day}T00:00:00Z`) / DAY_MS;

/** What was said on these days, so many each. */
const saidOn = (counts: Record<string, number>) =>
  saidBars({
    days: Object.keys(counts).map(dayNumber),
    counts: Object.values(counts),
    negative: Object.values(counts).map(() => 0),
  });
const between = (first: string, last: string) => saidOn({ [first]: 5, [last]: 5 });
const listOf = (said: ReturnType<typeof saidOn>) => saidBarList(said, ALWAYS, ALWAYS);

describe('the step of the bars over time', () => {
  test.each([
    ['2026-03-04', '2026-03-05', 'day', 2],
    ['2026-01-01', '2026-03-21', 'day', 80],
    ['2026-01-01', '2026-03-22', 'week', 12],
    ['2025-01-01', '2026-06-30', 'week', 79],
    ['2025-01-01', '2026-09-30', 'month', 21],
    ['2019-11-01', '2026-06-30', 'month', 80],
    ['2019-11-01', '2026-07-01', 'quarter', 28],
    ['2005-12-31', '2026-01-01', 'year', 22],
  ])('from %s to %s is a %s, of which there are %i', (first, last, step, count) => {
    const said = between(first, last);
    expect(said.step).toBe(step);
    expect(listOf(said)).toHaveLength(count);
  });

  test('each step begins on its first day: weeks on Monday, over the end of a year as well', () => {
    const firsts = (step: TimeStep, day: string) =>
      new Date(firstDayOf(step, placeOf(step, dayNumber(day))) * DAY_MS).toISOString().slice(0, 10);
    expect(TimeStep.options.map((step) => firsts(step, '2026-01-01'))).toEqual([
      ...['2026-01-01', '2025-12-29', '2026-01-01', '2026-01-01', '2026-01-01'],
    ]);
    expect(TimeStep.options.map((step) => firsts(step, '1969-12-28'))).toEqual([
      ...['1969-12-28', '1969-12-22', '1969-12-01', '1969-10-01', '1969-01-01'],
    ]);
    expect(TimeStep.options.map((step) => firsts(step, '0050-08-15'))).toEqual([
      ...['0050-08-15', '0050-08-15', '0050-08-01', '0050-07-01', '0050-01-01'],
    ]);
  });

  test('all that was said in a step is one bar, and a step without anything is an empty one', () => {
    const said = saidOn({ '2025-12-29': 1, '2026-01-04': 2, '2026-01-05': 4, '2026-04-01': 8 });
    expect(said.bars.map(({ from, count }) => [new Date(from).toISOString().slice(0, 10), count])).toEqual([
      ['2025-12-29', 3],
      ['2026-01-05', 4],
      ['2026-03-30', 8],
    ]);
    expect(listOf(said).map(({ count }) => count)).toEqual([3, 4, ...Array(11).fill(0), 8]);
  });

  test('nothing dated is no bar', () => {
    expect(saidOn({})).toMatchObject({ bars: [], earlier: { count: 0 }, later: { count: 0 } });
    expect(listOf(saidOn({}))).toEqual([]);
  });
});

describe('what lies far away', () => {
  const many = { '2026-01-05': 20, '2026-02-01': 20, '2026-03-01': 20 };

  test('stands apart at the ends, and does not press the others together', () => {
    const said = saidOn({ '1970-01-01': 2, ...many, '2206-03-01': 1 });
    expect(said).toMatchObject({ step: 'day', earlier: { count: 2 }, later: { count: 1 } });
    const bars = listOf(said);
    expect([bars[0], bars.at(-1)].map((bar) => [bar?.label, bar?.count])).toEqual([
      ['Before 5 Jan 2026', 2],
      ['After 1 Mar 2026', 1],
    ]);
    expect(bars[0]?.span).toEqual({ from: null, to: Date.UTC(2026, 0, 5) });
    expect(bars.at(-1)?.span).toEqual({ from: Date.UTC(2026, 2, 2), to: null });
  });

  test('is not what is many, nor what leads up to the rest', () => {
    expect(saidOn({ '1990-01-01': 4, ...many })).toMatchObject({ step: 'year', earlier: { count: 0 } });
    const growing = Object.fromEntries(
      Array.from({ length: 20 }, (_, year) => [`${2007 + year}-05-01`, 1 + year ** 3]),
    );
    expect(saidOn(growing)).toMatchObject({ step: 'quarter', earlier: { count: 0 } });
  });

  test('is all that is older than eighty years where nothing else fits', () => {
    const centuries = Object.fromEntries(
      Array.from({ length: 30 }, (_, at) => [`${1100 + 30 * at}-05-01`, 3]),
    );
    const said = saidOn(centuries);
    expect(listOf(said)).toHaveLength(62);
    expect(said.earlier.count).toBe(81);
  });
});

describe('a bar says its days exactly', () => {
  test.each([
    ['2026-03-03', '2026-03-05', 'Tuesday, 3 March 2026'],
    ['2025-12-31', '2026-06-01', '29 December 2025 to 4 January 2026'],
    ['2026-03-03', '2026-07-01', '2 to 8 March 2026'],
    ['2023-03-03', '2026-07-01', 'March 2023'],
    ['2015-03-03', '2026-07-01', 'January to March 2015'],
    ['1990-03-03', '2026-07-01', '1990'],
  ])('from %s to %s: %s', (first, last, label) => {
    expect(listOf(between(first, last))[0]?.label).toBe(label);
  });
});

describe('under the bars stands as much as has room', () => {
  const ticks = (first: string, last: string) =>
    listOf(between(first, last))
      .map(({ tick }) => tick)
      .filter(Boolean);

  test.each([
    ['2026-03-03', '2026-03-06', ['3 Mar', '5 Mar']],
    ['2026-03-03', '2026-03-22', ['3 Mar', '9 Mar', '16 Mar']],
    ['2026-01-03', '2026-03-21', ['2026', 'Feb', 'Mar']],
    ['2025-03-03', '2026-08-30', ['Apr', 'Jul', 'Oct', '2026', 'Apr']],
    ['2025-03-03', '2026-09-30', ['Apr', 'Jul', 'Oct', '2026', 'Jul']],
    ['2023-03-03', '2026-07-01', ['2023', '2024', '2025', '2026']],
    ['2012-03-03', '2026-07-01', ['2013', '2016', '2019', '2022']],
    ['1950-03-03', '2026-07-01', ['1960', '1980', '2000']],
  ])('from %s to %s', (first, last, expected) => {
    expect(ticks(first, last)).toEqual(expected);
  });
});
