import type { FactColumns } from './fact-columns.ts';

// An item that was imported again has several rows, each pointing at an earlier one. Which of them
// people read follows from the batches alone, so undo and redo of a batch only settle this again.

/** For each batch by number: its place in the order of import, -1 while it is undone. */
export type BatchRanks = readonly number[];

/** The rows of one item, the one put into the index last first. */
export function chainOf(facts: FactColumns, head: number): number[] {
  const rows: number[] = [];
  for (let row = head; row > 0; row = facts.columns.previous[row] ?? 0) rows.push(row);
  return rows;
}

/** The rows of one item that are not undone, newest batch first. */
export function liveVersions(facts: FactColumns, ranks: BatchRanks, head: number): number[] {
  return chainOf(facts, head)
    .filter((row) => rankOf(facts, ranks, row) >= 0)
    .sort((a, b) => rankOf(facts, ranks, b) - rankOf(facts, ranks, a) || b - a);
}

/** Settles what is current among the rows from `first` to `end` and the rows that they replace. */
export function settleFrom(facts: FactColumns, ranks: BatchRanks, first: number, end = facts.end): void {
  const { batch, previous } = facts.columns;
  const { current } = facts;
  const isReplaced = new Uint8Array(end);
  for (let row = end - 1; row >= first; row -= 1) {
    const replaced = previous[row] ?? 0;
    if (replaced > 0) isReplaced[replaced] = 1;
    if (isReplaced[row] === 1) continue;
    if (replaced > 0) settleChain(facts, ranks, row);
    else current[row] = (ranks[batch[row] ?? -1] ?? -1) >= 0 ? 1 : 0;
  }
}

function settleChain(facts: FactColumns, ranks: BatchRanks, head: number): void {
  for (const row of chainOf(facts, head)) facts.current[row] = 0;
  const [newest] = liveVersions(facts, ranks, head);
  if (newest !== undefined) facts.current[newest] = 1;
}

function rankOf(facts: FactColumns, ranks: BatchRanks, row: number): number {
  return ranks[facts.columns.batch[row] ?? -1] ?? -1;
}
