// Small tables made at random, some thousands: what begins with its header is read as it was, and a header below
// lines of a report is found.
import { describe, expect, it } from 'vitest';
import { headerAt } from '#main/feedback/import/find-header.ts';

const TABLES = 5000;
const NAMES = 'Kommentar,Zeit,Stimmen,What we heard,Wave,Who,Wann,Sache,Text,Titel,Email,Product'.split(',');
const ODD = ['n/a', '-', 'unknown', 'unbekannt', 'open', 'Phone', 'Email', 'Text', 'Title', 'Product'];
const WORDS = ['Too slow for me', 'Search hangs', 'Ada', 'I miss the export', 'Berlin', 'all fine', 'Titel'];
const PIECES = [
  'Email',
  'phone',
  'address should be optional',
  'I like it',
  'really',
  'dark mode',
  'title',
  '5',
];
const TITLES = [
  'Report: Open tickets',
  'Filter:|Open',
  'Created by|Ada',
  'As of 2026-03-01',
  'All times UTC',
];
const EXPORTED = ['Ticket ID', 'Subject', 'Description', 'Created', 'Status'];

type Cells = readonly string[];

/** A mulberry32: the same tables in each run. */
function chance(seed: number) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end: number) => Math.floor(next() * end);
  const one = (from: Cells) => from[below(from.length)] ?? '';
  const some = (most: number, cell: (at: number) => string) =>
    Array.from({ length: 1 + below(most) }, (_, at) => cell(at));
  return { next, below, one, some };
}
type Chance = ReturnType<typeof chance>;

/** Rows of words, one column of numbers or dates, gaps and odd cells in all of them. */
function rowsUnder(width: number, { next, below, one }: Chance, gaps: number): string[][] {
  const data = below(width);
  return Array.from({ length: 2 + below(8) }, (_, row) =>
    Array.from({ length: width }, (_, column) => {
      if (next() < gaps) return next() < 0.5 ? '' : one(ODD);
      if (column !== data) return one(WORDS);
      return next() < 0.5 ? String(row) : `2024-01-0${row + 1}`;
    }),
  );
}

/** Names of their own; one of them may be missing, in a wide table more. */
function namesOf(width: number, { next, below }: Chance): string[] {
  const from = below(NAMES.length);
  const names = Array.from({ length: width }, (_, at) => NAMES[(from + at) % NAMES.length] ?? '');
  const blank = next() < 0.7 ? Math.max(1, below(Math.ceil(width / 2))) : 0;
  for (let left = Math.min(blank, width - 2); left > 0; left -= 1)
    names[next() < 0.5 ? 0 : below(width)] = '';
  return names;
}

function placeIn(table: readonly Cells[]): number {
  return headerAt(table.map((cells) => ({ cells, problem: null })));
}

/** A line of a report as tools write it, and as Excel fills it up. */
function titles(width: number, isFilledUp: boolean, { some, one }: Chance): string[][] {
  return some(5, () => one(TITLES)).map((line, at) => {
    const cells = at === 0 ? ['Report of May'] : line.split('|');
    return isFilledUp ? [...cells, ...Array.from({ length: width - cells.length }, () => '')] : cells;
  });
}

function moved(make: (random: Chance) => readonly Cells[]): (readonly Cells[])[] {
  const tables = Array.from({ length: TABLES }, (_, seed) => make(chance(seed)));
  return tables.filter((table) => placeIn(table) > 0);
}

describe('of thousands of small tables', () => {
  it('none that begins with its header is read under another row', () => {
    const found = moved((random) => {
      const width = 2 + random.below(6);
      return [namesOf(width, random), ...rowsUnder(width, random, 0.15)];
    });
    expect(found).toEqual([]);
  });

  it('none of one column is, where commas cut its sentences', () => {
    const found = moved((random) => {
      const sentences = Array.from({ length: 2 + random.below(9) }, () =>
        random.some(4, (at) => (at === 0 ? '' : ' ') + random.one(PIECES)),
      );
      return [['Suggestions'], ...sentences];
    });
    expect(found).toEqual([]);
  });

  for (const [kind, names, least] of [
    ['known', EXPORTED, 0.98],
    ['unknown', ['Sache', 'Wie oft', 'Seit wann', 'Bei wem', 'Woher'], 0.9],
  ] as const)
    it(`the ${kind} header below one to five lines of a report is found`, () => {
      const found = Array.from({ length: TABLES }, (_, seed) => {
        const random = chance(seed);
        const width = 3 + random.below(3);
        const above = titles(width, random.next() < 0.5, random);
        const rows = rowsUnder(width, random, 0.03);
        return placeIn([...above, names.slice(0, width), ...rows]) === above.length;
      });
      expect(found.filter(Boolean).length / TABLES).toBeGreaterThanOrEqual(least);
    });
});
