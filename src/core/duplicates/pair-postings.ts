/** Of a pair of words that very many groups have, only the newest are looked at. */
const MOST_LOOKED_AT = 50;
const FIRST_POSTINGS = 1 << 12;

/**
 * Which groups have which pairs of words, for looking up candidates. Pairs are hashed to places and not
 * kept: two that share a place only give a candidate too many, and every candidate is verified.
 */
export class PairPostings {
  /** Linked lists: the newest posting of a place, and for each posting the one before. */
  readonly #newest: Int32Array;
  #before = new Int32Array(FIRST_POSTINGS);
  #texts = new Int32Array(FIRST_POSTINGS);
  #end = 1;
  /** The text for which a text was a candidate last. */
  readonly #candidateFor: Int32Array;

  constructor(textCount: number, pairsOfText: number) {
    const places = 2 ** Math.ceil(Math.log2(Math.max(2, pairsOfText * textCount)));
    this.#newest = new Int32Array(places);
    this.#candidateFor = new Int32Array(textCount).fill(-1);
  }

  placeOf(one: number, next: number): number {
    const hash = Math.imul(Math.imul(one, 0x9e3779b1) ^ next, 0x85ebca6b);
    return (hash ^ (hash >>> 15)) & (this.#newest.length - 1);
  }

  /** Fills `candidates` with the texts that stand at one of the places, each once. */
  find(text: number, places: readonly number[], candidates: number[]): void {
    candidates.length = 0;
    for (const place of places) {
      let posting = this.#newest[place] ?? 0;
      for (let looked = 0; posting > 0 && looked < MOST_LOOKED_AT; looked += 1) {
        const found = this.#texts[posting] ?? 0;
        if (this.#candidateFor[found] !== text) candidates.push(found);
        this.#candidateFor[found] = text;
        posting = this.#before[posting] ?? 0;
      }
    }
  }

  /** Lets a text be found at these places. */
  add(text: number, places: readonly number[]): void {
    for (const place of places) {
      if (this.#end === this.#texts.length) {
        this.#texts = twice(this.#texts);
        this.#before = twice(this.#before);
      }
      this.#texts[this.#end] = text;
      this.#before[this.#end] = this.#newest[place] ?? 0;
      this.#newest[place] = this.#end;
      this.#end += 1;
    }
  }
}

function twice(from: Int32Array): Int32Array<ArrayBuffer> {
  const into = new Int32Array(2 * from.length);
  into.set(from);
  return into;
}
