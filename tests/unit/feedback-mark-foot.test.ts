// The foot of a file that is read in pieces: where rows follow in the next one, it was none.
import { describe, expect, it } from 'vitest';
import { AT_FOOT } from '#core/feedback/source-row.ts';
import { CsvRowScanner } from '#main/feedback/import/csv-scanner.ts';
import { withFoot } from '#main/feedback/import/mark-foot.ts';
import { type RowBlock, rowsOfBlocks } from '#main/feedback/import/row-block.ts';

const headers = ['customer', 'words', 'date'];

function* inPieces(pieces: readonly string[]): Generator<RowBlock> {
  const scanner = new CsvRowScanner(',');
  const width = { width: headers.length, hasHeader: true };
  for (const piece of pieces) yield { kind: 'cut', cut: scanner.write(Buffer.from(piece)), width };
  yield { kind: 'cut', cut: scanner.end(), width };
}

/** Each row of the file: its line, its first cell, and whether it is taken for the foot. */
function readIn(pieces: readonly string[], isInBlocks: boolean): string[] {
  const blocks = inPieces(pieces);
  const table = isInBlocks ? { headers, blocks, rows: [] } : { headers, rows: rowsOfBlocks(blocks) };
  const reopen = () => ({ headers, rows: rowsOfBlocks(inPieces(pieces)) });
  return [...withFoot(table, reopen).rows].map(
    ({ line, cells, problem }) => `${line} ${cells[0]}${problem === AT_FOOT ? ' foot' : ''}`,
  );
}

describe.each([
  ['pieces', true],
  ['single rows', false],
])('a report read in %s', (_, isInBlocks) => {
  const read = (...pieces: readonly string[]) => readIn(pieces, isInBlocks);

  it('has its foot at the end alone', () => {
    expect(read('Ada,Slow,1\nTotal,3,\n')).toEqual(['1 Ada', '2 Total foot']);
    expect(read('Ada,Slow,1\nTotal,3,\nBen,Lost,2\n')).toEqual(['1 Ada', '2 Total', '3 Ben']);
    expect(read('Ada,Slow,1\n', 'Total,3,\n', 'Ben,Lost,2\n', 'Total,4,\n')).toEqual([
      '1 Ada',
      '2 Total',
      '3 Ben',
      '4 Total foot',
    ]);
    expect(read('Total,3,\n', '\nTotal,4,\nBen,Lost,2\nTotal,5,')).toEqual([
      '1 Total',
      '2 ',
      '3 Total',
      '4 Ben',
      '5 Total foot',
    ]);
  });

  it('has one foot, whatever pieces it comes in and however many blank lines stand between', () => {
    const foot = ['2 Total foot', '3 ', '4 3 rows foot', '5 '];
    expect(read('Ada,Slow,1\nTotal,3,\n\n3 rows\n,,\n')).toEqual(['1 Ada', ...foot]);
    expect(read('Ada,Slow,1\nTot', 'al,3,\n', '\n', '3 rows\n,', ',\n')).toEqual(['1 Ada', ...foot]);
  });

  it('keeps its foot where a line that nobody knows follows with one cell alone, which stays a row', () => {
    const lines = ['Ada,Slow,1\n', 'Total: 3 rows,,\n', 'Acme Corp,,\n'];
    const read3 = ['1 Ada', '2 Total: 3 rows foot', '3 Acme Corp'];
    expect(read(...lines)).toEqual(read3);
    expect(read(lines.join(''))).toEqual(read3);
    expect(read(...lines, 'Exported on 2026-05-01,,\n')).toEqual([...read3, '4 Exported on 2026-05-01 foot']);
    expect(read(...lines, 'Ben,Lost,2\n')).toEqual(['1 Ada', '2 Total: 3 rows', '3 Acme Corp', '4 Ben']);
  });

  it('keeps all rows with one cell alone, however many there are', () => {
    const many = Array.from({ length: 60 }, (_, at) => `,Slow ${at},\n`);
    expect(read('Ada,Slow,1\n', ...many)).toHaveLength(61);
    expect(read(['Ada,Slow,1\n', ...many].join(''))).toHaveLength(61);
  });

  it('keeps all rows in their order where more lines look like a foot than any report has', () => {
    const many = Array.from({ length: 60 }, (_, at) => `Total,${at},\n`);
    const lines = read('Ada,Slow,1\n', ...many, 'Ben,Lost,2\n').map((row) => Number.parseInt(row, 10));
    expect(lines).toEqual(Array.from({ length: 62 }, (_, at) => at + 1));
    const feet = read('Ada,Slow,1\n', ...many).filter((row) => row.endsWith('foot'));
    expect(feet.length).toBeLessThan(many.length);
  });
});

it('reads its rows once more for all lines that say sums, and not at all for none', () => {
  let readings = 0;
  const read = (text: string) => {
    const reopen = () => {
      readings += 1;
      return { headers, rows: rowsOfBlocks(inPieces([text])) };
    };
    return [...withFoot({ headers, rows: reopen().rows }, reopen).rows].filter(
      ({ problem }) => problem === AT_FOOT,
    ).length;
  };
  const rows = 'Ada,2,\nBen,5,\n';
  expect([read(`${rows}Average,3.6,\n`), readings]).toEqual([0, 2]);
  readings = 0;
  expect([read(`${rows}Total: 2 rows,,\n`), readings]).toEqual([1, 1]);
  readings = 0;
  expect([read(`${rows}${'Average,3.5,\n'.repeat(20)}`), readings]).toEqual([20, 2]);
});
