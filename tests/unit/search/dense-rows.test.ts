import { describe, expect, test } from 'vitest';
import { countOf, rowsIn } from '#main/feedback/search/row-filter.ts';
import { DenseRows } from '#main/feedback/search/words/dense-rows.ts';
import { flagRows } from '#main/feedback/search/words/places.ts';
import type { Entry } from '#main/feedback/search/words/word-segments.ts';
import { seededRandom } from '#tests/bench/seeded-random.ts';

const random = seededRandom(38);

/** A term as it stands in the index, of the rows of a segment that the share falls on. */
function aTerm(firstRow: number, endRow: number, share: number, chunk: number): Entry {
  const bytes: number[] = [];
  const put = (value: number) => {
    let left = value;
    for (; left > 0x7f; left >>>= 7) bytes.push((left & 0x7f) | 0x80);
    bytes.push(left);
  };
  let [before, rowCount] = [firstRow, 0];
  for (let row = firstRow; row < endRow; row += 1) {
    if (random() >= share) continue;
    const times = Math.floor(random() * 3);
    // Once in the title, once in the text, or how often in either.
    put(((row - before) << 2) | times);
    if (times === 2) [0, 300].forEach(put);
    before = row;
    rowCount += 1;
  }
  const segment = { number: 1, firstRow, endRow, chunks: [] };
  const end = bytes.length;
  return {
    segment,
    rowCount,
    bytes: Uint8Array.from(bytes),
    from: 0,
    to: end,
    chunk,
    placesFrom: 0,
    placesTo: 0,
  };
}

function someOf(length: number, share: number): Uint8Array {
  return Uint8Array.from({ length }, () => (random() < share ? 1 : 0));
}

describe('the rows of a frequent term', () => {
  test('are the same kept as bits and gone through one by one, wherever a segment begins and ends', () => {
    const dense = new DenseRows();
    for (let chunk = 1; chunk <= 40; chunk += 1) {
      const firstRow = 1 + Math.floor(random() * 70);
      const endRow = firstRow + 5000 + Math.floor(random() * 70);
      const term = aTerm(firstRow, endRow, 0.2 + 0.8 * random(), chunk);
      const length = endRow + (chunk % 2) * Math.floor(random() * 9);
      const among = someOf(length, random());
      const before = someOf(length, 0.1).map((flag, row) => flag & (among[row] ?? 0));
      const oneByOne = before.slice();
      flagRows(term, among, oneByOne, false);
      // The second time from what was kept.
      for (const _ of [1, 2]) {
        const found = before.slice();
        dense.flag(term, among, found);
        expect(found).toEqual(oneByOne);
      }
      expect(countOf(oneByOne)).toBe(oneByOne.reduce((sum, flag) => sum + flag, 0));
      expect(rowsIn(oneByOne, countOf(oneByOne)).every((row) => oneByOne[row] === 1)).toBe(true);
    }
  });

  test('are those of this term after many others, and after the chunks have got other numbers', () => {
    const dense = new DenseRows();
    const among = new Uint8Array(80_001).fill(1);
    const found = (term: Entry) => {
      const rows = new Uint8Array(among.length);
      dense.flag(term, among, rows);
      return countOf(rows);
    };
    const terms = Array.from({ length: 20 }, (_, at) => aTerm(1, 80_001, 0.2 + at / 40, at));
    for (let round = 0; round < 45; round += 1) {
      // More than are kept.
      for (const term of terms)
        expect(found({ ...term, chunk: 20 * round + term.chunk })).toBe(term.rowCount);
    }
    dense.clear();
    const [first, second] = terms;
    if (first && second) expect(found({ ...second, chunk: first.chunk })).toBe(second.rowCount);
  });
});
