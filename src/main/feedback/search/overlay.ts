import { JudgedBatches } from './judged-batches.ts';
import type { LibraryIndex } from './library-index.ts';
import type { OverlayEntry, SearchCalls } from './search-calls.ts';
import { chainOf } from './versions.ts';

// What people wrote beside the items (tags, an area, set aside, merged), laid over the imported facts.
// It lives in memory only: the host tells it after each opening and again with each change. Without
// any of it the imported columns are used as they are.

/** The facts as people see them. Columns are by row, tags as in FactColumns. */
export type ShownFacts = {
  area: Int32Array;
  tags: Int32Array;
  tagStart: Int32Array;
  tagCount: Int32Array;
  /** Bits by row, null where every item is open. */
  triage: Uint8Array | null;
  /** How items sound, as codes by row. */
  sentiment: Uint8Array;
};

type FactsBeside = Omit<ShownFacts, 'sentiment'>;

export const SET_ASIDE = 1;
export const MERGED = 2;

export class Overlay {
  /** How items sound: found out by machine, and laid over the facts in the same way. */
  readonly judged = new JudgedBatches();
  readonly #entries = new Map<string, OverlayEntry>();
  #made: { index: LibraryIndex; generation: number; shown: ShownFacts } | null = null;

  /** Takes in what changed, or the whole; an entry that says nothing is forgotten. */
  tell({ isWhole, entries }: SearchCalls['overlay']['input']): void {
    if (isWhole) this.#entries.clear();
    for (const entry of entries) {
      if (saysNothing(entry)) this.#entries.delete(entry.id);
      else this.#entries.set(entry.id, entry);
    }
    this.#made = null;
  }

  entryOf(id: string): OverlayEntry | undefined {
    return this.#entries.get(id);
  }

  /** The facts of the index as they are now; made again only when it or the overlay has changed. */
  shownFacts(index: LibraryIndex): ShownFacts {
    const { generation } = index;
    if (this.#made?.index === index && this.#made.generation === generation) return this.#made.shown;
    const beside = this.#entries.size === 0 ? importedFacts(index) : this.#overlaid(index);
    const shown = { ...beside, sentiment: this.judged.column(index) };
    this.#made = { index, generation, shown };
    return shown;
  }

  #overlaid(index: LibraryIndex): FactsBeside {
    const { area, tagCount, tagStart, triage } = copiedFacts(index);
    const added: number[] = [];
    const firstAdded = index.facts.tags.length;
    for (const entry of this.#entries.values()) {
      const start = firstAdded + added.length;
      const tags = entry.tags && new Set(entry.tags);
      for (const tag of tags ?? []) added.push(index.labels.numberInMemory(tag));
      const isMerged = entry.mergedInto !== null && isRead(index, entry.mergedInto);
      // Every version of the item: which of them is read may change with an undo.
      for (const row of chainOf(index.facts, index.headOf(entry.id))) {
        triage[row] = (entry.isSetAside ? SET_ASIDE : 0) | (isMerged ? MERGED : 0);
        if (entry.area !== undefined) {
          area[row] = entry.area === null ? -1 : index.labels.numberInMemory(entry.area);
        }
        if (tags) {
          tagStart[row] = start;
          tagCount[row] = tags.size;
        }
      }
    }
    const tags = new Int32Array(firstAdded + added.length);
    tags.set(index.facts.tags);
    tags.set(added, firstAdded);
    return { area, tags, tagStart, tagCount, triage };
  }
}

/** An item whose import was undone stands for nobody: those merged into it are shown again. */
function isRead(index: LibraryIndex, id: string): boolean {
  return chainOf(index.facts, index.headOf(id)).some((row) => index.facts.current[row] === 1);
}

function saysNothing({ tags, area, isSetAside, mergedInto }: OverlayEntry): boolean {
  return tags === null && area === undefined && !isSetAside && mergedInto === null;
}

function importedFacts({ facts }: LibraryIndex): FactsBeside {
  const { area, tagCount } = facts.columns;
  return { area, tagCount, tagStart: facts.tagStart, tags: facts.tags, triage: null };
}

function copiedFacts({ facts }: LibraryIndex) {
  return {
    area: facts.columns.area.slice(0, facts.end),
    tagCount: facts.columns.tagCount.slice(0, facts.end),
    tagStart: facts.tagStart.slice(0, facts.end),
    triage: new Uint8Array(facts.end),
  };
}
