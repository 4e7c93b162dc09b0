// The people who voted for the items of one block of rows, as lines and numbers: what block-reader.ts gives beside
// the items. Which of them are new is decided afterwards: voter-writer.ts. Nothing is made where nobody voted.

import { keptVoter, type Voter } from '#core/feedback/voter.ts';
import type { ItemId } from '#core/ids.ts';
import { GrowingLines, GrowingNumbers } from './growing.ts';
import { Hash64 } from './hash-64.ts';
import { shortHash } from './short-hash.ts';

/** Of each: 64 bits each of the item, of who it is and of what is said of them, and where its line ends. */
export const VOTER_NUMBERS = 7;

export interface VoterBlock {
  readonly numbers: Uint32Array;
  readonly lines: Uint8Array;
}

const LINE_BYTES = 64 * 1024;
const VOTERS = 256;

export class BlockVoters {
  readonly #numbers = new GrowingNumbers(VOTERS * VOTER_NUMBERS);
  readonly #lines = new GrowingLines(LINE_BYTES);
  readonly #who = new Hash64();
  readonly #content = new Hash64();

  add(itemId: ItemId, item: Hash64, voters: readonly Voter[]): void {
    for (const voter of voters) {
      const kept = keptVoter(itemId, voter, shortHash);
      this.#lines.write(kept);
      this.#addNumbers(item, this.#who.ofText(kept.id), this.#content.ofText(kept.contentHash));
    }
  }

  get block(): VoterBlock {
    return { numbers: this.#numbers.numbers, lines: this.#lines.bytes };
  }

  #addNumbers(...hashes: readonly Hash64[]): void {
    for (const { hi, lo } of hashes) {
      this.#numbers.add(hi);
      this.#numbers.add(lo);
    }
    this.#numbers.add(this.#lines.length);
  }
}
