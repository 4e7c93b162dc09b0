import type { LibraryIndex } from './library-index.ts';
import type { OverlayEntry } from './search-calls.ts';
import { chainOf } from './versions.ts';

// Copies of the imported columns with what people wrote laid over them. They are made once, and again when
// rows come or others are read; a step of sorting writes into the rows of its item only, however many there are.

/** What can be written beside items. Columns are by row, tags as in FactColumns. */
export type FactsBeside = {
  area: Int32Array;
  tags: Int32Array;
  tagStart: Int32Array;
  tagCount: Int32Array;
  /** Bits by row, null where every item is open. */
  triage: Uint8Array | null;
};

/** Bits of `triage`. */
export const SET_ASIDE = 1;
export const MERGED = 2;

/** Tags told before the column of tags is made longer. */
const SPARE_TAGS = 1 << 12;

export class OverlayColumns {
  readonly #index: LibraryIndex;
  readonly #rowsGeneration: number;
  readonly #area: Int32Array;
  readonly #tagStart: Int32Array;
  readonly #tagCount: Int32Array;
  readonly #triage: Uint8Array;
  /** By merged item the one that stands for it, and by that one how many it stands for. */
  readonly #shownFor = new Map<string, string>();
  readonly #standsFor = new Map<string, number>();
  #tags: Int32Array;
  #tagsEnd: number;

  constructor(index: LibraryIndex) {
    const { facts } = index;
    this.#index = index;
    this.#rowsGeneration = index.rowsGeneration;
    this.#area = facts.columns.area.slice(0, facts.end);
    this.#tagCount = facts.columns.tagCount.slice(0, facts.end);
    this.#tagStart = facts.tagStart.slice(0, facts.end);
    this.#triage = new Uint8Array(facts.end);
    this.#tagsEnd = facts.tags.length;
    this.#tags = longer(facts.tags, this.#tagsEnd + SPARE_TAGS);
  }

  get shown(): FactsBeside {
    return {
      area: this.#area,
      tags: this.#tags,
      tagStart: this.#tagStart,
      tagCount: this.#tagCount,
      triage: this.#triage,
    };
  }

  /** Whether the rows are still those of the index. */
  isOf(index: LibraryIndex): boolean {
    return this.#index === index && this.#rowsGeneration === index.rowsGeneration;
  }

  /** How many items that people can read this one is shown in place of: none of an import that was undone. */
  standsFor(id: string): number {
    return this.#standsFor.get(id) ?? 0;
  }

  /** Lays what was written beside an item over it, in every version: which is read may change with an undo. */
  lay(id: string, entry: OverlayEntry | undefined): void {
    const { facts, labels } = this.#index;
    const { columns } = facts;
    const tags = entry?.tags ? this.#added(new Set(entry.tags)) : null;
    const { area, mergedInto = null, isSetAside = false } = entry ?? {};
    const isMerged = mergedInto !== null && this.#isRead(mergedInto);
    this.#countMerged(id, mergedInto !== null && this.#isRead(id) ? mergedInto : null);
    for (const row of chainOf(facts, this.#index.headOf(id))) {
      this.#triage[row] = (isSetAside ? SET_ASIDE : 0) | (isMerged ? MERGED : 0);
      if (area === undefined) this.#area[row] = columns.area[row] ?? -1;
      else this.#area[row] = area === null ? -1 : labels.numberInMemory(area);
      this.#tagStart[row] = tags?.start ?? facts.tagStart[row] ?? 0;
      this.#tagCount[row] = tags?.count ?? columns.tagCount[row] ?? 0;
    }
  }

  #countMerged(id: string, shown: string | null): void {
    const before = this.#shownFor.get(id);
    if (before !== undefined) this.#standsFor.set(before, this.standsFor(before) - 1);
    if (shown === null) this.#shownFor.delete(id);
    else {
      this.#shownFor.set(id, shown);
      this.#standsFor.set(shown, this.standsFor(shown) + 1);
    }
  }

  /** Puts the tags behind those that are there. */
  #added(tags: ReadonlySet<string>): { start: number; count: number } {
    const start = this.#tagsEnd;
    this.#tagsEnd += tags.size;
    if (this.#tagsEnd > this.#tags.length) this.#tags = longer(this.#tags, 2 * this.#tagsEnd);
    let at = start;
    for (const tag of tags) {
      this.#tags[at] = this.#index.labels.numberInMemory(tag);
      at += 1;
    }
    return { start, count: tags.size };
  }

  /** An item whose import was undone stands for nobody: those merged into it are shown again. */
  #isRead(id: string): boolean {
    const { facts } = this.#index;
    return chainOf(facts, this.#index.headOf(id)).some((row) => facts.current[row] === 1);
  }
}

function longer(from: Int32Array, length: number): Int32Array {
  const tags = new Int32Array(length);
  tags.set(from);
  return tags;
}
