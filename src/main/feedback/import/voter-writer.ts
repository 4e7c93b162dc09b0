// Decides which voters of an import are kept, and writes their lines. Whoever is new or changed is, and all voters
// of an item that is written: should an earlier import be undone, its newest version stands with all of them.

import { VOTER_NUMBERS, type VoterBlock } from './block-voters.ts';
import { Hash64 } from './hash-64.ts';
import { JsonlWriter } from './jsonl-writer.ts';
import { KnownVoters } from './known-voters.ts';

const BUFFER_BYTES = 256 * 1024;

/** Whether this import writes the item with these 64 bits of its id. */
type IsWritten = (hi: number, lo: number) => boolean;

export class VoterWriter {
  /** New and changed ones. */
  brought = 0;
  readonly #known: KnownVoters;
  readonly #isWritten: IsWritten;
  readonly #writer: JsonlWriter | null;
  readonly #who = new Hash64();
  readonly #content = new Hash64();

  /** Without a path nothing is written. */
  constructor(knownPaths: readonly string[], isWritten: IsWritten, path: string | null) {
    this.#known = new KnownVoters(knownPaths);
    this.#isWritten = isWritten;
    this.#writer = path === null ? null : new JsonlWriter(path, BUFFER_BYTES);
  }

  /** After the items of the same block. */
  add({ numbers, lines }: VoterBlock): void {
    let start = 0;
    for (let at = 0; at < numbers.length; at += VOTER_NUMBERS) {
      const number = (place: number) => numbers[at + place] ?? 0;
      const end = number(6);
      this.#who.set(number(2), number(3));
      this.#content.set(number(4), number(5));
      const novelty = this.#known.take(this.#who, this.#content);
      const isNews = novelty === 'created' || novelty === 'updated';
      if (isNews) this.brought += 1;
      if (isNews || (novelty === 'unchanged' && this.#isWritten(number(0), number(1))))
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
