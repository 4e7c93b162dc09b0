import { describe, expect, it } from 'vitest';
import { parseDate } from '#core/feedback/parse-date.ts';
import { isTimeZone, zoneClock } from '#core/time-zone.ts';

const said = (cell: string, zone: string) => {
  const instant = parseDate(cell, 'iso', zoneClock(zone));
  return instant === null ? null : new Date(instant).toISOString();
};

describe('dates on the clock of an account', () => {
  it.each([
    ['2026-01-15 12:00', 'Europe/Berlin', '2026-01-15T11:00:00.000Z'],
    ['2026-07-15 12:00', 'Europe/Berlin', '2026-07-15T10:00:00.000Z'],
    ['2026-07-15 23:30', 'America/New_York', '2026-07-16T03:30:00.000Z'],
    ['2026-01-01 00:15', 'Pacific/Kiritimati', '2025-12-31T10:15:00.000Z'],
  ])('reads %s in %s as %s', (cell, zone, instant) => {
    expect(said(cell, zone)).toBe(instant);
  });

  it.each(['2026-07-15', '15 July 2026', 'Jul 15, 2026', '20260715', '15.7.2026', '2026/07/15'])(
    'reads %s as that day in every zone',
    (cell) => {
      for (const zone of ['Asia/Kolkata', 'America/New_York', 'UTC'])
        expect(said(cell, zone)).toBe('2026-07-15T00:00:00.000Z');
    },
  );

  it('keeps to the rules on the days on which summer time begins and ends', () => {
    expect(said('2026-03-29 01:59', 'Europe/Berlin')).toBe('2026-03-29T00:59:00.000Z');
    expect(said('2026-03-29 02:30', 'Europe/Berlin')).toBe('2026-03-29T01:30:00.000Z');
    expect(said('2026-03-29 03:00', 'Europe/Berlin')).toBe('2026-03-29T01:00:00.000Z');
    expect(said('2026-10-25 02:30', 'Europe/Berlin')).toBe('2026-10-25T00:30:00.000Z');
    expect(said('2026-10-25 03:00', 'Europe/Berlin')).toBe('2026-10-25T02:00:00.000Z');
    expect(said('2026-11-01 01:30', 'America/New_York')).toBe('2026-11-01T05:30:00.000Z');
  });

  it('believes a date that names its own zone', () => {
    expect(said('2026-07-15T12:00:00Z', 'Europe/Berlin')).toBe('2026-07-15T12:00:00.000Z');
    expect(said('2026-07-15 12:00 +02:00', 'America/New_York')).toBe('2026-07-15T10:00:00.000Z');
  });

  it('knows zones by their IANA names only', () => {
    expect(['Europe/Berlin', 'UTC', 'Mars/Olympus', ''].map(isTimeZone)).toEqual([true, true, false, false]);
  });
});
