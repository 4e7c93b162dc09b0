import type { z } from 'zod';
import { comparedWords } from '#core/duplicates/compared-words.ts';
import { customerKey, FeedbackItem } from '#core/feedback/item.ts';
import { batchPath, linesFrom } from '../search/batch-lines.ts';

// The items that are compared, as columns: a million of them as objects would not fit beside the index.

const Compared = FeedbackItem.pick({
  id: true,
  title: true,
  verbatim: true,
  saidAt: true,
  customer: true,
  company: true,
});

export class ComparedItems {
  readonly ids: string[] = [];
  /** NaN where the source does not tell. */
  saidAt: Float64Array = new Float64Array(1024);
  /** Tells customers apart: a hash of `customerKey`. */
  customer: Float64Array = new Float64Array(1024);
  /** Place of the batch in the order of import. */
  batch: Int32Array = new Int32Array(1024);
  /** 1 for a version that a later line of the same batch replaces. */
  replaced: Uint8Array = new Uint8Array(1024);
  readonly #numberOf = new Map<string, number>();

  get count(): number {
    return this.ids.length;
  }

  /**
   * Takes the item of a line, if it is the version that people read: batches come newest first, and
   * within a batch the last line counts. Answers what it says, null where there is nothing to compare.
   */
  take(line: string, batch: number): { readonly words: string; readonly title: string } | null {
    const item = comparedFrom(line);
    if (!item) return null;
    const known = this.#numberOf.get(item.id);
    if (known !== undefined && this.batch[known] !== batch) return null;
    if (known !== undefined) this.replaced[known] = 1;
    const number = this.ids.length;
    this.#makeRoom();
    this.#numberOf.set(item.id, number);
    this.ids.push(item.id);
    this.saidAt[number] = item.saidAt ?? Number.NaN;
    this.customer[number] = hashOf(customerKey(item));
    this.batch[number] = batch;
    return { words: comparedWords(item), title: item.title ?? '' };
  }

  /** Lets go of what is needed while reading only. */
  finish(): void {
    this.#numberOf.clear();
  }

  #makeRoom(): void {
    if (this.ids.length < this.batch.length) return;
    const room = 2 * this.batch.length;
    this.saidAt = into(new Float64Array(room), this.saidAt);
    this.customer = into(new Float64Array(room), this.customer);
    this.batch = into(new Int32Array(room), this.batch);
    this.replaced = into(new Uint8Array(room), this.replaced);
  }
}

/** The lines of a batch. */
export function comparedLines(workspaceFolder: string, batchId: string) {
  return linesFrom(batchPath(workspaceFolder, batchId, 'items'), 0);
}

function comparedFrom(line: string): z.infer<typeof Compared> | null {
  try {
    return Compared.parse(JSON.parse(line));
  } catch {
    // The index tells of damaged lines; here they are only left out.
    return null;
  }
}

/** 53 bits, by two rounds of FNV-1a with different beginnings. */
function hashOf(text: string): number {
  let first = 0x811c9dc5;
  let second = 0x01000193;
  for (let at = 0; at < text.length; at += 1) {
    first = Math.imul(first ^ text.charCodeAt(at), 0x01000193);
    second = Math.imul(second ^ text.charCodeAt(at), 0x85ebca6b);
  }
  return (first >>> 0) * 2 ** 21 + (second >>> 11);
}

function into<T extends Float64Array | Int32Array | Uint8Array>(target: T, from: T): T {
  target.set(from);
  return target;
}
