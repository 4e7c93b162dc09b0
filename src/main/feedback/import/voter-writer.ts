// Decides which voters of an import are kept, and writes their lines. Whoever is new or changed is, or named again
// after a list without them, and all voters of an item that is written: should an earlier import be undone, its
// newest version stands with all of them.

import { VOTER_NUMBERS, type VoterBlock } from './block-voters.ts';
import { Hash64 } from './hash-64.ts';
import { JsonlWriter } from './jsonl-writer.ts';
import type { KnownItems } from './known-items.ts';
import { KnownVoters } from './known-voters.ts';

const BUFFER_BYTES = 256 * 1024;

export class VoterWriter {
  /** New and changed ones. */
  brought = 0;
  readonly #known: KnownVoters;
  readonly #items: KnownItems;
  readonly #writer: JsonlWriter | null;
  readonly #item = new Hash64();
  readonly #who = new Hash64();
  readonly #content = new Hash64();

  /** Before the first items that anybody voted for are taken. Without a path nothing is written. */
  constructor(knownPaths: readonly string[], items: KnownItems, path: string | null) {
    this.#known = new KnownVoters(knownPaths, items);
    this.#items = items;
    this.#writer = path === null ? null : new JsonlWriter(path, BUFFER_BYTES);
  }

  /** After the items of the same block. */
  add({ numbers, lines }: VoterBlock): void {
    let start = 0;
    for (let at = 0; at < numbers.length; at += VOTER_NUMBERS) {
      const number = (place: number) => numbers[at + place] ?? 0;
      const end = number(6);
      this.#item.set(number(0), number(1));
      this.#who.set(number(2), number(3));
      this.#content.set(number(4), number(5));
      const novelty = this.#known.take(this.#who, this.#content, this.#item);
      const isNews = novelty === 'created' || novelty === 'updated';
      if (isNews) this.brought += 1;
      if (isNews || (novelty === 'unchanged' && this.#items.isTaken(number(0), number(1))))
        this.#writer?.append(lines.subarray(start, end));
      start = end;
    }
  }

  finish(): void {
    this.#writer?.finish();
    this.#known.forget();
  }

  close(): void {
    this.#writer?.close();
    this.#known.forget();
  }
}
