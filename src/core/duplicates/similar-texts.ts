import { TermTable } from './term-table.ts';
import { TextTerms } from './text-terms.ts';

// Collects the texts of a library as numbers, for `groupTexts` to compare: which words each has, and how
// many texts have each word. Texts of the same words are kept once. About 4 bytes for each different word
// of each different text, 300 MB for a million texts of 90 words. Of titles it is kept only whether two are
// the same: words are compared without them.

/** Texts below these lengths say too little to be called the same: "thanks", "great app". */
const LEAST_WORDS_EXACT = 4;
/** Below it nothing is near: a text is the same or another, and one under another title is another. */
export const LEAST_WORDS_NEAR = 8;
/** Stands for a title without words. */
const NO_TITLE = 0;

const FIRST_TEXTS = 1 << 10;
const FIRST_TERMS = 1 << 16;

export class SimilarTexts {
  /** Number of the distinct text of each text in the order of `add`, -1 for one that is too short. */
  distinctOf: Int32Array = new Int32Array(FIRST_TEXTS);
  /** 53 bits of hash over the words of each text's title, in the order of `add`. */
  titleOf: Float64Array = new Float64Array(FIRST_TEXTS);
  /** How many texts were added. */
  count = 0;
  /** How many different ones they are. */
  distinctCount = 0;
  /** Where the terms of a distinct text begin in `terms`; they end where the next one's begin. */
  starts: Int32Array = new Int32Array(FIRST_TEXTS);
  terms: Int32Array = new Int32Array(FIRST_TERMS);
  /** How much each distinct text says, in words. */
  lengths: Float32Array = new Float32Array(FIRST_TEXTS);
  /** In how many distinct texts each term occurs. */
  textsWith: Int32Array = new Int32Array(FIRST_TERMS);
  readonly #cutter = new TextTerms();
  readonly #table = new TermTable();
  readonly #byIdentity = new Map<number | string, number>();
  /** The distinct text in which each term was met last, plus one. */
  #metIn: Int32Array = new Int32Array(FIRST_TERMS);
  #end = 0;

  add(text: string, title = ''): void {
    if (this.count === this.distinctOf.length) {
      this.distinctOf = grown(this.distinctOf);
      this.titleOf = grown(this.titleOf);
    }
    const titled = this.#titleIdentity(title);
    this.#cutter.cut(text);
    const { length, identity } = this.#cutter;
    const known = length < LEAST_WORDS_NEAR && titled !== NO_TITLE ? `${identity} ${titled}` : identity;
    this.titleOf[this.count] = titled;
    this.distinctOf[this.count] =
      length < LEAST_WORDS_EXACT ? -1 : (this.#byIdentity.get(known) ?? this.#addDistinct(known));
    this.count += 1;
  }

  get termCount(): number {
    return this.#table.size;
  }

  #titleIdentity(title: string): number {
    if (title === '') return NO_TITLE;
    this.#cutter.cut(title);
    return this.#cutter.count === 0 ? NO_TITLE : this.#cutter.identity;
  }

  #addDistinct(known: number | string): number {
    const cutter = this.#cutter;
    const distinct = this.distinctCount;
    this.#makeRoom(cutter.count);
    this.#byIdentity.set(known, distinct);
    this.lengths[distinct] = cutter.length;
    for (let at = 0; at < cutter.count; at += 1) {
      const term = this.#table.numberOf(cutter.hashes[at] ?? 0);
      if (this.#metIn[term] === distinct + 1) continue;
      this.#metIn[term] = distinct + 1;
      this.textsWith[term] = (this.textsWith[term] ?? 0) + 1;
      this.terms[this.#end] = term;
      this.#end += 1;
    }
    this.distinctCount += 1;
    this.starts[this.distinctCount] = this.#end;
    return distinct;
  }

  #makeRoom(terms: number): void {
    if (this.distinctCount + 2 > this.starts.length) {
      this.starts = grown(this.starts);
      this.lengths = grown(this.lengths);
    }
    if (this.#end + terms > this.terms.length) this.terms = grown(this.terms);
    if (this.#table.size + terms > this.textsWith.length) {
      this.textsWith = grown(this.textsWith);
      this.#metIn = grown(this.#metIn);
    }
  }
}

function grown<T extends Int32Array | Float32Array | Float64Array>(from: T): T {
  const into = new (from.constructor as new (length: number) => T)(2 * from.length);
  into.set(from);
  return into;
}
