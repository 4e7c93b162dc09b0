// Who is known to have voted: of each the content of the newest batch that names them. Read when the first voter
// of an import comes, from the files of voters alone, whose lines begin with exactly id and hash.
import { existsSync } from 'node:fs';
import { Hash64 } from './hash-64.ts';
import { ItemTable } from './item-table.ts';
import type { Novelty } from './known-items.ts';
import { startsOfLines } from './starts-of-lines.ts';

/** Lines begin `{"id":"vo_…","contentHash":"…"`: 25 characters, and 22. */
const ID_FROM = 7;
const ID_END = 32;
const HASH_FROM = 49;
const HASH_END = 71;

export class KnownVoters {
  readonly #people = new ItemTable();
  readonly #batch: number;

  /** Of the batches in the order of their import; most have no such file. */
  constructor(paths: readonly string[]) {
    const [who, content] = [new Hash64(), new Hash64()];
    this.#batch = paths.length + 1;
    for (const [at, path] of paths.entries()) {
      if (!existsSync(path)) continue;
      for (const line of startsOfLines(path, HASH_END)) {
        if (line.length < HASH_END) continue;
        who.ofBytes(line, ID_FROM, ID_END);
        content.ofBytes(line, HASH_FROM, HASH_END);
        this.#remember(this.#people.find(who.hi, who.lo), who, content, at + 1);
      }
    }
  }

  /** What a voter brings. The first time counts: an import that names somebody twice says the same each time. */
  take(who: Hash64, content: Hash64): Novelty | 'repeated' {
    const known = this.#people.find(who.hi, who.lo);
    if (known !== 0 && this.#people.batchOf(known) === this.#batch) return 'repeated';
    const isSame = known !== 0 && this.#people.hasContent(known, content.hi, content.lo);
    this.#remember(known, who, content, this.#batch);
    if (known === 0) return 'created';
    return isSame ? 'unchanged' : 'updated';
  }

  /** Gives its memory back. */
  forget(): void {
    this.#people.free();
  }

  #remember(known: number, who: Hash64, content: Hash64, batch: number): void {
    let entry = known;
    if (known === 0) entry = this.#people.add(who.hi, who.lo, batch, 0);
    else this.#people.startOver(known, batch);
    this.#people.setContent(entry, content.hi, content.lo);
  }
}
