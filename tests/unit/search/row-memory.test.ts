import { expect, test } from 'vitest';
import { RowMemory } from '#main/feedback/search/words/row-memory.ts';

test('memory that was given back is used again, and flags no row', () => {
  const memory = new RowMemory();
  const first = memory.take(3).fill(1);
  memory.giveBack(first);
  const second = memory.take(3);
  expect(second).toBe(first);
  expect(Array.from(second)).toEqual([0, 0, 0]);
  expect(memory.take(3)).not.toBe(second);
});

test('that of a smaller library is let go of', () => {
  const memory = new RowMemory();
  memory.giveBack(memory.take(3));
  expect(memory.take(4)).toHaveLength(4);
  const copy = memory.copyOf(Uint8Array.of(0, 1, 1));
  expect(Array.from(copy)).toEqual([0, 1, 1]);
});

test('no more is kept than searches need', () => {
  const memory = new RowMemory();
  const taken = Array.from({ length: 40 }, () => memory.take(2));
  for (const rows of taken) memory.giveBack(rows);
  const again = Array.from({ length: 40 }, () => memory.take(2));
  expect(again.filter((rows) => taken.includes(rows)).length).toBeLessThan(8);
});
