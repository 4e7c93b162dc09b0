import { describe, expect, it } from 'vitest';
import { DateOrderVote } from '#core/feedback/date-order.ts';
import { isPlausible, parseDate } from '#core/feedback/parse-date.ts';
import type { Instant } from '#core/time.ts';
import { zoneClock } from '#core/time-zone.ts';

const iso = (cell: string, order: 'iso' | 'day-first' | 'month-first' = 'iso') => {
  const instant = parseDate(cell, order);
  return instant === null ? null : new Date(instant).toISOString();
};

function orderOf(...cells: string[]) {
  const vote = new DateOrderVote();
  for (const cell of cells) vote.add(cell);
  return vote.result();
}

describe('dates as exports write them', () => {
  it.each([
    ['2025-01-01 01:34:01 +0000', '2025-01-01T01:34:01.000Z'],
    ['2023-04-01 15:08:48 -0700', '2023-04-01T22:08:48.000Z'],
    ['2020-03-26T21:44:44Z', '2020-03-26T21:44:44.000Z'],
    ['2024-07-02T01:08:17.349232+02:00', '2024-07-01T23:08:17.349Z'],
    ['2016-08-02', '2016-08-02T00:00:00.000Z'],
    ['2025/7/3 9:05', '2025-07-03T09:05:00.000Z'],
    ['20250703', '2025-07-03T00:00:00.000Z'],
    ['20250703T091500Z', '2025-07-03T09:15:00.000Z'],
    ['1735689600', '2025-01-01T00:00:00.000Z'],
    ['1735689600123', '2025-01-01T00:00:00.123Z'],
    ['Wed, 01 Jan 2025 10:00:00 +0100', '2025-01-01T09:00:00.000Z'],
    ['25/Feb/26 10:17 PM', '2026-02-25T22:17:00.000Z'],
    ['Dec 24, 2014, 11:33AM', '2014-12-24T11:33:00.000Z'],
    ['Dec 24, 2014, 12:05 am', '2014-12-24T00:05:00.000Z'],
    ['3rd March 2025', '2025-03-03T00:00:00.000Z'],
    ['Tue Mar 01 2022 10:00:00 GMT+0100 (CET)', '2022-03-01T09:00:00.000Z'],
  ])('reads %s', (cell, expected) => {
    expect(iso(cell)).toBe(expected);
  });

  it.each([
    '',
    'soon',
    '2025-02-30',
    '2025-13-01',
    '12:30',
    '45000',
    '08-04-2023',
    '2025-01-01 25:00',
    '2025-01-01 0:30 pm',
    '2025-01-01 13:30 pm',
    'May',
    'x'.repeat(99),
  ])('does not guess at %j', (cell) => {
    expect(iso(cell)).toBeNull();
  });

  it('reads the usual way of writing like every other, right or wrong, in every zone', () => {
    const berlin = zoneClock('Europe/Berlin');
    for (const day of [
      '2024-02-29',
      '2023-02-29',
      '2026-00-10',
      '2026-12-31',
      '1969-12-31',
      '2026-04-31',
      '20x6-01-01',
    ]) {
      for (const clock of [
        '',
        'Z',
        'T09:30:00Z',
        ' 09:30:00',
        'T23:59:59.569Z',
        'T24:00:00',
        'T09:60:00',
        ' 09:30:00.1x3',
      ]) {
        const cell = day + clock;
        // A blank before it leads past the quick way.
        expect(parseDate(cell, 'iso', berlin), cell).toBe(parseDate(` ${cell}`, 'iso', berlin));
      }
    }
    expect(parseDate('2026-07-01 09:30:00', 'iso', berlin)).toBe(Date.UTC(2026, 6, 1, 7, 30));
  });

  it('reads 08-04-2023 as its column is written', () => {
    expect(iso('08-04-2023 20:52', 'day-first')).toBe('2023-04-08T20:52:00.000Z');
    expect(iso('08-04-2023 20:52', 'month-first')).toBe('2023-08-04T20:52:00.000Z');
    expect(iso('13/04/23', 'month-first')).toBe('2023-04-13T00:00:00.000Z');
  });

  it('lets the whole column decide, and says when it cannot', () => {
    expect(orderOf('01-02-2023', '03-04-2023', '25-04-2023')).toEqual({
      order: 'day-first',
      doubt: null,
    });
    expect(orderOf('1/2/2023', '4/25/2023')).toEqual({ order: 'month-first', doubt: null });
    expect(orderOf('1/2/2023', '3/4/2023')).toEqual({
      order: 'month-first',
      doubt: { why: 'slashes', examples: ['1/2/2023'] },
    });
    expect(orderOf('3.3.2023', '1.2.2023')).toEqual({
      order: 'day-first',
      doubt: { why: 'dots-or-dashes', examples: ['1.2.2023'] },
    });
    expect(orderOf('1/31/2023', '31/1/2023', '2/28/2023')).toEqual({
      order: 'month-first',
      doubt: { why: 'most', examples: ['31/1/2023', '1/31/2023'] },
    });
    expect(orderOf('2023-04-08', '1.1.2023')).toEqual({ order: 'iso', doubt: null });
  });

  it('takes a single date with slashes for month-first, and asks', () => {
    expect(orderOf('1/2/2023')).toEqual({
      order: 'month-first',
      doubt: { why: 'slashes', examples: ['1/2/2023'] },
    });
  });

  it('takes the day first where as many dates say one as the other, and asks', () => {
    expect(orderOf('1/31/2023', '31/1/2023')).toEqual({
      order: 'day-first',
      doubt: { why: 'most', examples: ['31/1/2023', '1/31/2023'] },
    });
  });

  it('takes 98 for 1998 and 26 for 2026', () => {
    expect(iso('25-Feb-98')).toBe('1998-02-25T00:00:00.000Z');
    expect(iso('25-Feb-26')).toBe('2026-02-25T00:00:00.000Z');
  });

  it('believes neither the year 1970 nor next week', () => {
    const now = Date.UTC(2026, 0, 10) as Instant;
    expect(isPlausible(Date.UTC(1970, 0, 1) as Instant, now)).toBe(false);
    expect(isPlausible(Date.UTC(2026, 0, 10, 20) as Instant, now)).toBe(true);
    expect(isPlausible(Date.UTC(2026, 0, 11, 12) as Instant, now)).toBe(false);
    expect(isPlausible(Date.UTC(2026, 0, 17) as Instant, now)).toBe(false);
  });
});
