// Who is known to have voted: of each the content of the newest batch that names them. Read when the first voter
// of an import comes, from the files of voters alone, whose lines begin with exactly id, hash and item.
import { existsSync } from 'node:fs';
import { Hash64 } from './hash-64.ts';
import { ItemTable } from './item-table.ts';
import type { KnownItems, Novelty } from './known-items.ts';
import { startsOfLines } from './starts-of-lines.ts';

/** Lines begin `{"id":"vo_…","contentHash":"…","itemId":"…"`: 25 characters, 22, and 25. */
const ID_FROM = 7;
const ID_END = 32;
const HASH_FROM = 49;
const HASH_END = 71;
const ITEM_FROM = 83;
const ITEM_END = 108;

export class KnownVoters {
  readonly #people = new ItemTable();
  /** Items of which the batch of their newest version names voters: it names all that there were. */
  readonly #listed = new ItemTable();
  readonly #batch: number;

  /** Of the batches in the order of their import; most have no such file. `items` is what these hold, and no more. */
  constructor(paths: readonly string[], items: KnownItems) {
    const [who, content, item] = [new Hash64(), new Hash64(), new Hash64()];
    this.#batch = paths.length + 1;
    for (const [at, path] of paths.entries()) {
      if (!existsSync(path)) continue;
      for (const line of startsOfLines(path, ITEM_END)) {
        if (line.length < ITEM_END) continue;
        who.ofBytes(line, ID_FROM, ID_END);
        content.ofBytes(line, HASH_FROM, HASH_END);
        item.ofBytes(line, ITEM_FROM, ITEM_END);
        this.#remember(this.#people.find(who.hi, who.lo), who, content, at + 1);
        this.#list(item, at + 1, items);
      }
    }
  }

  /** What a voter brings. The first time counts: an import that names somebody twice says the same each time. */
  take(who: Hash64, content: Hash64, item: Hash64): Novelty | 'repeated' {
    const known = this.#people.find(who.hi, who.lo);
    const batch = this.#people.batchOf(known);
    if (known !== 0 && batch === this.#batch) return 'repeated';
    const isSame = known !== 0 && this.#people.hasContent(known, content.hi, content.lo);
    this.#remember(known, who, content, this.#batch);
    if (known === 0 || this.#isTakenBack(item, batch)) return 'created';
    return isSame ? 'unchanged' : 'updated';
  }

  /** Gives its memory back. */
  forget(): void {
    this.#people.free();
    this.#listed.free();
  }

  /** Whether a newer list of the item is without whom that batch named last. */
  #isTakenBack(item: Hash64, namedBy: number): boolean {
    return namedBy < this.#listed.batchOf(this.#listed.find(item.hi, item.lo));
  }

  #list({ hi, lo }: Hash64, batch: number, items: KnownItems): void {
    const isWhole = items.newestBatchOf(hi, lo) === batch;
    if (isWhole && this.#listed.find(hi, lo) === 0) this.#listed.add(hi, lo, batch, 0);
  }

  #remember(known: number, who: Hash64, content: Hash64, batch: number): void {
    let entry = known;
    if (known === 0) entry = this.#people.add(who.hi, who.lo, batch, 0);
    else this.#people.startOver(known, batch);
    this.#people.setContent(entry, content.hi, content.lo);
  }
}
