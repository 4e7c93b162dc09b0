import { idInSource } from '#core/feedback/item-identity.ts';
import { shortHash } from '../import/short-hash.ts';
import type { LibraryIndex } from './library-index.ts';
import { chainOf } from './versions.ts';

// `id:MOB-1`. The id of an item is made of its source and its id there (core/feedback/item-identity.ts): asking each
// source for it takes no index of its own, which would have a word more for each item.

/** Leaves the items with this id in any of their sources, as it is written or in capitals. */
export function keepSourceId(passing: Uint8Array, index: LibraryIndex, written: string): void {
  const rows = rowsOf(index, written).filter((row) => passing[row] === 1);
  passing.fill(0);
  for (const row of rows) passing[row] = 1;
}

function rowsOf(index: LibraryIndex, written: string): number[] {
  const { facts } = index;
  const ids = new Set([written, written.toUpperCase()]);
  return sourcesOf(index).flatMap((source) =>
    Array.from(ids).flatMap((id) => {
      const head = index.newestRow(idInSource(source, id, shortHash));
      return chainOf(facts, head).filter((row) => facts.current[row] === 1);
    }),
  );
}

/** As far as they were looked for. */
type Sources = { end: number; numbers: Set<number> };
const known = new WeakMap<LibraryIndex, Sources>();

function sourcesOf(index: LibraryIndex): string[] {
  const { facts, labels } = index;
  const sources = known.get(index) ?? { end: 1, numbers: new Set() };
  for (let row = sources.end; row < facts.end; row += 1) sources.numbers.add(facts.columns.source[row] ?? -1);
  sources.end = Math.max(sources.end, facts.end);
  known.set(index, sources);
  return Array.from(sources.numbers, (number) => labels.textOf(number));
}
