import { JudgedBatches } from './judged-batches.ts';
import type { LibraryIndex } from './library-index.ts';
import { type FactsBeside, OverlayColumns } from './overlay-columns.ts';
import type { OverlayEntry, SearchCalls } from './search-calls.ts';

// What people wrote beside the items (tags, an area, set aside, merged), laid over the imported facts.
// It lives in memory only: the host tells it after each opening and again with each change. Without
// any of it the imported columns are used as they are.

/** The facts as people see them. */
export type ShownFacts = FactsBeside & {
  /** How items sound, as codes by row. */
  sentiment: Uint8Array;
};

export class Overlay {
  /** How items sound: found out by machine, and laid over the facts in the same way. */
  readonly judged = new JudgedBatches();
  readonly #entries = new Map<string, OverlayEntry>();
  /** Items of which something new was told since the columns were made. */
  readonly #changed = new Set<string>();
  #made: OverlayColumns | null = null;

  /** Takes in what changed, or the whole; an entry that says nothing is forgotten. */
  tell({ isWhole, entries }: SearchCalls['overlay']['input']): void {
    if (isWhole) {
      this.#entries.clear();
      this.#made = null;
    }
    for (const entry of entries) {
      if (saysNothing(entry)) this.#entries.delete(entry.id);
      else this.#entries.set(entry.id, entry);
      this.#changed.add(entry.id);
    }
  }

  entryOf(id: string): OverlayEntry | undefined {
    return this.#entries.size === 0 ? undefined : this.#entries.get(id);
  }

  /** How many others the item is shown in place of, as of the facts that were last asked for. */
  standsFor(id: string): number {
    return this.#made?.standsFor(id) ?? 0;
  }

  /** The facts of the index as they are now. The columns stay the same while people sort, item by item. */
  shownFacts(index: LibraryIndex): ShownFacts {
    const sentiment = this.judged.column(index);
    if (this.#entries.size === 0) {
      this.#made = null;
      return importedFacts(index, sentiment);
    }
    if (!this.#made?.isOf(index)) this.#made = this.#overlaid(index);
    for (const id of this.#changed) this.#made.lay(id, this.#entries.get(id));
    this.#changed.clear();
    return { ...this.#made.shown, sentiment };
  }

  #overlaid(index: LibraryIndex): OverlayColumns {
    this.#changed.clear();
    index.rememberHeads(this.#namedIds());
    const columns = new OverlayColumns(index);
    for (const [id, entry] of this.#entries) columns.lay(id, entry);
    return columns;
  }

  *#namedIds(): Generator<string> {
    for (const { id, mergedInto } of this.#entries.values()) {
      yield id;
      if (mergedInto !== null) yield mergedInto;
    }
  }
}

function saysNothing({ tags, area, isSetAside, mergedInto }: OverlayEntry): boolean {
  return tags === null && area === undefined && !isSetAside && mergedInto === null;
}

/** The columns of the index themselves, looked at when they are asked for: see fact-columns.ts. */
function importedFacts({ facts }: LibraryIndex, sentiment: Uint8Array): ShownFacts {
  return {
    get area() {
      return facts.columns.area;
    },
    get tagCount() {
      return facts.columns.tagCount;
    },
    get tagStart() {
      return facts.tagStart;
    },
    get tags() {
      return facts.tags;
    },
    triage: null,
    sentiment,
  };
}
