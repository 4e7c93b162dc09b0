// What the library already holds: for each item the contents that the newest batch holding it has for it.
// Read from the batches themselves, whose lines begin with exactly id and hash, so that none is parsed.
import { Hash64 } from './hash-64.ts';
import { ItemTable } from './item-table.ts';
import { startsOfLines } from './starts-of-lines.ts';

const QUOTE = 34;
const BEFORE_ID = Buffer.from('{"id":"');
const BEFORE_HASH = Buffer.from('","contentHash":"');
/** Holds an id and a hash of 80 characters each. */
const START_BYTES = 200;

/** The most notable first. */
export const NOVELTIES = ['created', 'updated', 'unchanged'] as const;
export type Novelty = (typeof NOVELTIES)[number];

/**
 * A file may hold one item in several versions, and the last of them is what people read. Imported again,
 * all of them are known: hence contents by batch, and not the newest only.
 *
 * Of ids and content hashes 64 bits are kept. Nobody's words are lost by that: a row is left out as
 * `unchanged` only where both are those of a known row, for which the odds are 1 in 2^128. An equal id alone,
 * which a library of a million items meets once in some ten million imports, makes `updated` of `created`.
 */
export class KnownItems {
  readonly #items = new ItemTable();
  readonly #id = new Hash64();
  readonly #content = new Hash64();
  /** The same content as builds before hashed it: item-identity.ts. */
  readonly #plain = new Hash64();
  #batch = 1;
  /** The version before what was taken last came with the same import, and said something else. */
  replacesOwn = false;

  /** Reads batches in the order they were imported; then stands ready for the next one. */
  constructor(paths: readonly string[]) {
    for (const path of paths) {
      for (const line of startsOfLines(path, START_BYTES)) this.#readLine(line);
      this.#batch += 1;
    }
  }

  /** Tells what a row brings, and remembers it. */
  take(id: string, contentHash: string): Novelty {
    this.#id.ofText(id);
    this.#content.ofText(contentHash);
    this.#plain.ofText(contentHash);
    return this.#take();
  }

  /** The same, of six numbers: the two halves of the id's 64 bits, of the content's, and of its plain hash. */
  takeNumbers(numbers: Uint32Array, at: number): Novelty {
    this.#id.set(numbers[at] ?? 0, numbers[at + 1] ?? 0);
    this.#content.set(numbers[at + 2] ?? 0, numbers[at + 3] ?? 0);
    this.#plain.set(numbers[at + 4] ?? 0, numbers[at + 5] ?? 0);
    return this.#take();
  }

  /** Whether a version of the item with these 64 bits came with the rows taken so far. */
  isTaken(hi: number, lo: number): boolean {
    return this.newestBatchOf(hi, lo) === this.#batch;
  }

  /** Which of the batches, counted from 1, holds the newest version of that item; 0 for none. */
  newestBatchOf(hi: number, lo: number): number {
    return this.#items.batchOf(this.#items.find(hi, lo));
  }

  /** Gives its memory back: the thread may be kept, and would hold it until its next job. */
  forget(): void {
    this.#items.free();
  }

  #take(): Novelty {
    const known = this.#items.find(this.#id.hi, this.#id.lo);
    this.replacesOwn = false;
    if (known !== 0 && this.#isKnown(known)) return 'unchanged';
    this.replacesOwn = known !== 0 && this.#items.batchOf(known) === this.#batch;
    this.#remember(known);
    return known === 0 ? 'created' : 'updated';
  }

  /** Within the batch that is being written only the version before counts. */
  #isKnown(newest: number): boolean {
    if (this.#items.batchOf(newest) === this.#batch) return this.#hasContent(newest);
    for (let entry = newest; entry !== 0; entry = this.#items.earlierThan(entry)) {
      if (this.#hasContent(entry)) return true;
    }
    return false;
  }

  #hasContent(entry: number): boolean {
    const [items, content, plain] = [this.#items, this.#content, this.#plain];
    return items.hasContent(entry, content.hi, content.lo) || items.hasContent(entry, plain.hi, plain.lo);
  }

  #remember(known: number): void {
    const items = this.#items;
    let entry = known;
    if (known !== 0 && items.batchOf(known) !== this.#batch) items.startOver(known, this.#batch);
    else entry = items.add(this.#id.hi, this.#id.lo, this.#batch, known);
    items.setContent(entry, this.#content.hi, this.#content.lo);
  }

  #readLine(line: Buffer): void {
    if (!isAt(line, 0, BEFORE_ID)) return;
    const idEnd = line.indexOf(QUOTE, BEFORE_ID.length);
    if (idEnd === -1 || !isAt(line, idEnd, BEFORE_HASH)) return;
    const hashStart = idEnd + BEFORE_HASH.length;
    const hashEnd = line.indexOf(QUOTE, hashStart);
    if (hashEnd === -1) return;
    this.#id.ofBytes(line, BEFORE_ID.length, idEnd);
    this.#content.ofBytes(line, hashStart, hashEnd);
    this.#remember(this.#items.find(this.#id.hi, this.#id.lo));
  }
}

function isAt(bytes: Buffer, at: number, expected: Buffer): boolean {
  for (let index = 0; index < expected.length; index += 1) {
    if (bytes[at + index] !== expected[index]) return false;
  }
  return true;
}
