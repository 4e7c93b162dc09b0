import { describe, expect, test } from 'vitest';
import { DAY_MS } from '#core/time.ts';
import { aQuery } from '#tests/builders/feedback.ts';
import { aSharedLibrary, found } from './library.ts';

// Lists show when something was said by the clock of the reader; days of filters and bars are of that clock too.
// What was said on a day, without a time, is of that day in every zone (ADR 40).

const day = (text: string): number => Date.parse(`${text}T00:00:00Z`);

/** Items named by what the clock of the zone reads; a plus cannot stand in a name. */
const said = (...moments: string[]) =>
  moments.map((moment) => ({
    id: moment.replace('+', '_'),
    saidAt: Date.parse(moment),
    verbatim: 'Slow.',
  }));

const BATCHES = {
  all: said(
    // The last and the first second of months in Auckland, where it is summer.
    '2026-01-31T23:59:59+13:00',
    '2026-02-01T00:00:00+13:00',
    // On either side of the day on which its clocks are set back, 25 hours long.
    '2026-04-04T23:59:59+13:00',
    '2026-04-05T00:00:00+13:00',
    '2026-04-05T23:59:59+12:00',
    '2026-04-06T00:00:00+12:00',
    // The same in Los Angeles, where a day has 23 hours.
    '2026-03-07T23:59:59-08:00',
    '2026-03-08T00:00:00-08:00',
    '2026-03-08T23:59:59-07:00',
    '2026-03-09T00:00:00-07:00',
    // Kolkata is half an hour off.
    '2025-12-31T23:59:59+05:30',
    '2026-01-01T00:00:00+05:30',
    // Days without a time.
    '2026-02-28T00:00:00Z',
    '2026-03-01T00:00:00Z',
    '2026-03-02T00:00:00Z',
  ),
};

describe('a day is one of the reader', () => {
  const library = aSharedLibrary(BATCHES);
  const inOrder = (ids: readonly string[]) => ids.map((id) => id.replace('_', '+')).sort();

  test.each([
    [
      'Pacific/Auckland',
      '2026-04-05',
      '2026-04-06',
      ['2026-04-05T00:00:00+13:00', '2026-04-05T23:59:59+12:00'],
    ],
    [
      'America/Los_Angeles',
      '2026-03-08',
      '2026-03-09',
      ['2026-03-08T00:00:00-08:00', '2026-03-08T23:59:59-07:00'],
    ],
    ['Pacific/Auckland', '2026-02-01', '2026-02-02', ['2026-02-01T00:00:00+13:00']],
    ['Asia/Kolkata', '2026-01-01', '2026-01-02', ['2026-01-01T00:00:00+05:30']],
    // Each of these has the day without a time, and no other of them.
    ['Pacific/Auckland', '2026-03-01', '2026-03-02', ['2026-03-01T00:00:00Z']],
    ['America/Los_Angeles', '2026-03-01', '2026-03-02', ['2026-03-01T00:00:00Z']],
    ['Asia/Kolkata', '2026-03-01', '2026-03-02', ['2026-03-01T00:00:00Z']],
    ['UTC', '2026-03-01', '2026-03-02', ['2026-03-01T00:00:00Z']],
  ])('in %s, chosen or typed: %s', async (zone, first, next, ids) => {
    const filters = { from: day(first), to: day(next) };
    expect(inOrder(await found(library(), { zone, filters }))).toEqual(ids);
    expect(inOrder(await found(library(), { zone, text: `from:${first} to:${first}` }))).toEqual(ids);
    expect(inOrder(await found(library(), { zone, text: `said:${first}` }))).toEqual(ids);
    expect(inOrder(await library().ids(aQuery({ zone, filters }), 10))).toEqual(ids);
    expect((await library().facets(aQuery({ zone, filters }))).sources).toEqual([
      { value: 'helpdesk', count: ids.length },
    ]);
  });

  test('bars and what was typed agree, bar by bar', async () => {
    const bars = async (zone: string, text = '') => (await library().facets(aQuery({ zone, text }))).said;
    expect(await bars('Pacific/Auckland', 'said:2026-04')).toMatchObject({
      step: 'day',
      bars: [
        { from: day('2026-04-04'), count: 1 },
        { from: day('2026-04-05'), count: 2 },
        { from: day('2026-04-06'), count: 1 },
      ],
    });
    expect(await bars('America/Los_Angeles', 'said:2026-03')).toMatchObject({
      step: 'day',
      bars: [
        { from: day('2026-03-01'), count: 1 },
        { from: day('2026-03-02'), count: 1 },
        { from: day('2026-03-07'), count: 1 },
        { from: day('2026-03-08'), count: 2 },
        { from: day('2026-03-09'), count: 1 },
      ],
    });
    for (const zone of ['Pacific/Auckland', 'America/Los_Angeles', 'Asia/Kolkata', 'UTC']) {
      const { step, bars: weeks } = await bars(zone);
      expect(step).toBe('week');
      expect(weeks.reduce((sum, { count }) => sum + count, 0)).toBe(15);
      for (const { from, count } of weeks) {
        const filters = { from, to: from + 7 * DAY_MS };
        expect((await library().query(aQuery({ zone, filters }))).total, `${zone} ${from}`).toBe(count);
      }
    }
  });

  test('readers in several zones who ask in turn have each the days of their own', async () => {
    const filters = { from: day('2026-04-05'), to: day('2026-04-06') };
    const answers = async (zone: string) => {
      const said = async (asked: object) => {
        const { bars } = (await library().facets(aQuery({ zone, ...asked }))).said;
        return bars.map(({ from, count }) => [new Date(from).toISOString().slice(0, 10), count]);
      };
      return {
        chosen: inOrder(await found(library(), { zone, filters })),
        typed: inOrder(await found(library(), { zone, text: 'said:2026-04-05' })),
        selected: inOrder(await library().ids(aQuery({ zone, filters }), 10)),
        counted: await said({ filters }),
        bars: await said({ filters: { from: day('2026-03-31'), to: null } }),
      };
    };
    const inAuckland = ['2026-04-05T00:00:00+13:00', '2026-04-05T23:59:59+12:00'];
    const inLosAngeles = ['2026-04-05T23:59:59+12:00', '2026-04-06T00:00:00+12:00'];
    const expected = (ids: string[], bars: (string | number)[][]) => {
      return { chosen: ids, typed: ids, selected: ids, counted: [['2026-04-05', 2]], bars };
    };
    const western = expected(inLosAngeles, [
      ['2026-04-04', 2],
      ['2026-04-05', 2],
    ]);
    for (const _ of ['once', 'and again']) {
      expect(await answers('Pacific/Auckland')).toEqual(
        expected(inAuckland, [
          ['2026-04-04', 1],
          ['2026-04-05', 2],
          ['2026-04-06', 1],
        ]),
      );
      expect(await answers('UTC')).toEqual(western);
      expect(await answers('America/Los_Angeles')).toEqual(western);
    }
  });

  test('readers in two zones who select in turn have each the items of their own', async () => {
    const filters = { from: day('2026-01-01'), to: day('2026-01-02') };
    const selected = async (zone: string) => inOrder(await library().ids(aQuery({ zone, filters }), 10));
    expect(await selected('Europe/London')).toEqual([]);
    expect(await selected('Asia/Kolkata')).toEqual(['2026-01-01T00:00:00+05:30']);
  });

  test('what is not of a day is of all others', async () => {
    const zone = 'America/Los_Angeles';
    expect((await library().query(aQuery({ zone, text: '-said:2026-03-08' }))).total).toBe(13);
  });

  test('no day is between two ends that are turned round', async () => {
    const filters = { from: day('2026-03-01'), to: day('2026-03-01') };
    expect(await found(library(), { zone: 'America/Los_Angeles', filters })).toEqual([]);
  });

  test('a zone that nobody knows here counts as UTC', async () => {
    expect(aQuery({ zone: 'Etc/Unknown' })).toEqual(aQuery({}));
    expect(await found(library(), { zone: 'Mars/Olympus', text: 'said:2026-04-05' })).toEqual(
      await found(library(), { text: 'said:2026-04-05' }),
    );
  });
});
