import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BLOCK_ROWS, leastByBlock, mostByBlock } from '#main/feedback/search/words/row-blocks.ts';

const rows = fc.uint16Array({ maxLength: 4 * BLOCK_ROWS, size: 'max' });

test('no row has more than its block says, and one has as much', () => {
  fc.assert(
    fc.property(rows, (byRow) => {
      const blocks = inBlocks(byRow);
      expect(Array.from(mostByBlock(byRow))).toEqual(blocks.map((block) => Math.max(...block)));
    }),
  );
});

test('no row before the end has less than its block says, and one has as little', () => {
  fc.assert(
    fc.property(rows, fc.nat({ max: 4 * BLOCK_ROWS }), (byRow, most) => {
      const end = Math.min(most, byRow.length);
      const blocks = inBlocks(byRow.subarray(0, end));
      expect(Array.from(leastByBlock(Int32Array.from(byRow), end))).toEqual(
        blocks.map((block) => Math.min(...block)),
      );
    }),
  );
});

function inBlocks(byRow: Uint16Array): Uint16Array[] {
  return Array.from({ length: Math.ceil(byRow.length / BLOCK_ROWS) }, (_, block) =>
    byRow.subarray(block * BLOCK_ROWS, (block + 1) * BLOCK_ROWS),
  );
}
