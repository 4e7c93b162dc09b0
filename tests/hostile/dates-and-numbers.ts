// Dates and numbers that are ambiguous, absurd or no such thing. A doubtful cell never costs its row: the item
// has no date then, and the cell stands beside it as it was.
import { type BadInput, imported } from './bad-input.ts';

/** One cell of a column that is dates or ratings otherwise: what it is, how it is written, what is read of it. */
type Doubtful = readonly [what: string, cell: string, value: number | null];

const unread = (what: string, cell: string): Doubtful => [what, cell, null];
const read = (what: string, cell: string, value: number): Doubtful => [what, cell, value];

/** All of them in one file, a row each, behind as many rows that are sound. */
function together(header: string, field: string, sound: string, cells: readonly Doubtful[]): BadInput {
  const rows = cells.map(([what, cell], at) => `${at},"${cell}",${what}\n`);
  return imported(
    `${cells.length} doubtful cells of ${header}`,
    'a.csv',
    `id,${header},comment\n${rows.join('')}${soundRows(cells.length * 5, sound)}`,
    { created: cells.length * 6 },
    {
      items: cells.map(([what, cell, value]) => ({
        verbatim: what,
        [field]: value,
        ...(value === null && { extra: { [header]: cell } }),
      })),
    },
  );
}

function soundRows(count: number, cell: string): string {
  return Array.from({ length: count }, (_, at) => `s${at},${cell},sound words ${at}\n`).join('');
}

const DATES: readonly Doubtful[] = [
  unread('in a hundred years', '2126-03-04'),
  unread('in the year 9999', '9999-12-31'),
  unread('in the year 99999', '99999-01-01'),
  unread('in the year 0', '0000-00-00'),
  unread('in the year 1', '0001-01-01T00:00:00Z'),
  unread('of Excel’s beginning', '1900-01-00'),
  unread('of the epoch', '1970-01-01'),
  unread('before the epoch', '1969-12-31T23:59:59Z'),
  unread('below zero', '-86400'),
  unread('below zero and long', '-1773480413000'),
  unread('a zero', '0'),
  unread('a small number', '42'),
  unread('a huge number', '99999999999999999999'),
  unread('an infinity', 'Infinity'),
  unread('a number beyond all dates', '8640000000000001'),
  unread('30 February', '2026-02-30'),
  unread('29 February of a common year', '2025-02-29'),
  unread('month 13', '2026-13-01'),
  unread('day 32', '2026-01-32'),
  unread('25 o’clock', '2026-03-04 25:00'),
  unread('minute 60', '2026-03-04 10:60'),
  unread('13 pm', '2026-03-04 13:30 pm'),
  unread('a time without a day', '10:30'),
  unread('a day without a year', '4 March'),
  unread('a week', '2026-W10-3'),
  unread('a day of the year', '2026-063'),
  unread('words', 'yesterday'),
  unread('a word that begins as a date', '2026-03-04 or later'),
  unread('a range', '2026-03-01 - 2026-03-04'),
  unread('Arabic digits', '٢٠٢٦-٠٣-٠٤'),
  unread('full-width digits', '２０２６-０３-０４'),
  unread('a formula', '=TODAY()'),
  unread('an error of Excel', '#######'),
  unread('dashes', '--'),
  unread('ten thousand digits', '9'.repeat(10_000)),
  unread('ten thousand brackets', '('.repeat(10_000)),
  unread('a zone that is none', '2026-03-04 10:00 +99:99'),
  unread('a zone by name', '2026-03-04 10:00 Mars/Olympus'),
  read('29 February of a leap year', '2024-02-29', Date.UTC(2024, 1, 29)),
  read('a leap second', '2016-12-31T23:59:60Z', Date.UTC(2017, 0, 1)),
  read('the last moment of a day', '2026-03-04 23:59:59.999999999', Date.UTC(2026, 2, 4, 23, 59, 59, 999)),
  read('12 am', '2026-03-04 12:00 AM', Date.UTC(2026, 2, 4)),
  read('in seconds', '1773480413', 1_773_480_413_000),
  read('in milliseconds', '1773480413002', 1_773_480_413_002),
  read('with a zone of half an hour', '2026-03-04T10:00:00+05:30', Date.UTC(2026, 2, 4, 4, 30)),
  read('with spaces of other kinds', '2026-03-04\u00a010:00\u202fAM', Date.UTC(2026, 2, 4, 10)),
];

/** The order that is proposed where nothing settles it has so little confidence that it is asked. */
const ORDERS: readonly BadInput[] = [
  imported(
    'dates of which each is ambiguous',
    'a.csv',
    'id,created,comment\n1,01/02/2026,one\n2,03/04/2026,two\n',
    { created: 2 },
    {
      items: [
        { verbatim: 'one', saidAt: Date.UTC(2026, 0, 2) },
        { verbatim: 'two', saidAt: Date.UTC(2026, 2, 4) },
      ],
    },
  ),
  imported(
    'dates of which one settles the order',
    'a.csv',
    'id,created,comment\n1,01/02/2026,one\n2,13/04/2026,two\n',
    { created: 2 },
    {
      items: [
        { verbatim: 'one', saidAt: Date.UTC(2026, 1, 1) },
        { verbatim: 'two', saidAt: Date.UTC(2026, 3, 13) },
      ],
    },
  ),
  imported(
    'dates that contradict each other',
    'a.csv',
    'id,created,comment\n1,13/02/2026,one\n2,02/13/2026,two\n3,01/02/2026,three\n',
    { created: 3 },
    {
      items: [
        { verbatim: 'one', saidAt: Date.UTC(2026, 1, 13) },
        { verbatim: 'two', saidAt: Date.UTC(2026, 1, 13) },
        { verbatim: 'three', saidAt: Date.UTC(2026, 1, 1) },
      ],
    },
  ),
];

// None is longer than eight characters: a column with such cells is none of ratings.
const RATINGS: readonly Doubtful[] = [
  unread('a word', 'good'),
  unread('infinite', 'Infinity'),
  unread('below infinite', '-Inf'),
  unread('no number', 'NaN'),
  unread('eight digits', '90071992'),
  unread('1e308', '1e308'),
  unread('hexadecimal', '0x5'),
  unread('a range', '4-5'),
  unread('a percentage', '80%'),
  unread('stars', '★★★'),
  unread('a formula', '=5+5'),
  read('out of five', '4/5', 4),
  read('with a comma', '4,5', 4.5),
  read('below zero', '-1', -1),
];

export const DATES_AND_NUMBERS: readonly BadInput[] = [
  together('created', 'saidAt', '2026-03-01', DATES),
  together('rating', 'rating', '3', RATINGS),
  ...ORDERS,
];
