import { PairPostings } from './pair-postings.ts';
import { LEAST_WORDS_NEAR, type SimilarTexts } from './similar-texts.ts';

// Finds near duplicates by a self-join on rare words, as in Bayardo, Ma and Srikant, "Scaling Up All Pairs
// Similarity Search" (WWW 2007, https://doi.org/10.1145/1242572.1242591): texts that have much in common
// share some of their rarest words, so only those are looked up, and every candidate is then verified on
// all words. Texts are compared with the first text of a group only, never with another member, so that no
// chain of small steps leads from one thing to another.

/** So many of its rarest words are looked up for each text, each with the word before and the one after. */
const RARE_TERMS = 8;
/** Texts of a few words need more in common than long ones: one word changes what they say. */
const SHORT_WORDS = 24;
const LEAST_SIMILARITY = 0.3;
const LEAST_SIMILARITY_SHORT = 0.5;
const PROGRESS_EVERY = 1000;
/** Other texts are never wholly alike, though they may have the same words in another order. */
const MOST_ALIKE = 0.99;
/** No word follows. */
const NONE = -1;

/** For each distinct text the distinct text that stands for its group, and how similar they are. */
export interface TextGroups {
  /** Itself where it stands for a group, or belongs to none. */
  readonly leaderOf: Int32Array;
  /** 0 to 1: the share of different words that both have; 1 for the same text alone. For people to read. */
  readonly similarity: Float32Array;
}

/**
 * Groups the distinct texts, taken in `order`: the first one of a group stands for it. Yields how many
 * have been looked at, now and then, and returns the groups.
 */
export function* groupTexts(texts: SimilarTexts, order: Int32Array): Generator<number, TextGroups> {
  const join = new Join(texts);
  let looked = 0;
  for (const distinct of order) {
    join.place(distinct);
    looked += 1;
    if (looked % PROGRESS_EVERY === 0) yield looked;
  }
  return join;
}

class Join implements TextGroups {
  readonly leaderOf: Int32Array;
  readonly similarity: Float32Array;
  readonly #texts: SimilarTexts;
  /** How telling each word is: the logarithm of how rare. */
  readonly #weightOf: Float32Array;
  readonly #weights: Float32Array;
  /** Of the texts that stand for a group. */
  readonly #postings: PairPostings;
  readonly #candidates: number[] = [];
  /** By word: the text in hand that has it, and the word that follows it there. */
  readonly #inHand: Int32Array;
  readonly #following: Int32Array;
  /** Where the rarest words of the text in hand stand in its list of words. */
  readonly #rare = new Int32Array(RARE_TERMS);
  readonly #places: number[] = [];
  /** What the last verification found in common, in plain words: rare ones weigh no more. */
  #alike = 0;

  constructor(texts: SimilarTexts) {
    const { distinctCount, termCount } = texts;
    this.#texts = texts;
    this.leaderOf = Int32Array.from({ length: distinctCount }, (_, at) => at);
    this.similarity = new Float32Array(distinctCount).fill(1);
    this.#weightOf = new Float32Array(termCount);
    for (let term = 0; term < termCount; term += 1) {
      this.#weightOf[term] = Math.log(1 + distinctCount / (texts.textsWith[term] ?? 1));
    }
    this.#weights = new Float32Array(distinctCount);
    this.#postings = new PairPostings(distinctCount, 2 * RARE_TERMS);
    this.#inHand = new Int32Array(termCount).fill(-1);
    this.#following = new Int32Array(termCount);
  }

  /** Puts a text into the group that it resembles most, or lets it stand for one. */
  place(distinct: number): void {
    const { starts, terms, lengths } = this.#texts;
    let weight = 0;
    const end = starts[distinct + 1] ?? 0;
    for (let at = starts[distinct] ?? 0; at < end; at += 1) {
      const term = terms[at] ?? 0;
      this.#inHand[term] = distinct;
      this.#following[term] = at + 1 < end ? (terms[at + 1] ?? NONE) : NONE;
      weight += this.#weightOf[term] ?? 0;
    }
    this.#weights[distinct] = weight;
    if ((lengths[distinct] ?? 0) < LEAST_WORDS_NEAR) return;
    this.#choosePlaces(distinct, this.#chooseRare(distinct));
    this.#postings.find(distinct, this.#places, this.#candidates);
    if (!this.#join(distinct)) this.#postings.add(distinct, this.#places);
  }

  /** The rarest words that some other text has too; answers how many. */
  #chooseRare(distinct: number): number {
    const { starts, terms, textsWith } = this.#texts;
    const rare = this.#rare;
    const frequencyAt = (at: number): number => textsWith[terms[at] ?? 0] ?? 0;
    let count = 0;
    for (let at = starts[distinct] ?? 0; at < (starts[distinct + 1] ?? 0); at += 1) {
      const frequency = frequencyAt(at);
      if (frequency < 2) continue;
      if (count === RARE_TERMS && frequency >= frequencyAt(rare[count - 1] ?? 0)) continue;
      let place = count === RARE_TERMS ? count - 1 : count;
      for (; place > 0 && frequencyAt(rare[place - 1] ?? 0) > frequency; place -= 1) {
        rare[place] = rare[place - 1] ?? 0;
      }
      rare[place] = at;
      if (count < RARE_TERMS) count += 1;
    }
    return count;
  }

  /** Each rare word with its neighbours, hashed to a place among the postings. */
  #choosePlaces(distinct: number, rareCount: number): void {
    const { starts, terms } = this.#texts;
    const first = starts[distinct] ?? 0;
    const last = (starts[distinct + 1] ?? 0) - 1;
    this.#places.length = 0;
    for (const at of this.#rare.subarray(0, rareCount)) {
      if (at > first) this.#places.push(this.#postings.placeOf(terms[at - 1] ?? 0, terms[at] ?? 0));
      if (at < last) this.#places.push(this.#postings.placeOf(terms[at] ?? 0, terms[at + 1] ?? 0));
    }
  }

  #join(distinct: number): boolean {
    let best = -1;
    let bestSimilarity = 0;
    let bestAlike = 0;
    for (const leader of this.#candidates) {
      const least = Math.max(bestSimilarity, this.#leastSimilarity(distinct, leader));
      const similarity = this.#similarityTo(leader, distinct, least);
      if (similarity < least || similarity <= bestSimilarity) continue;
      best = leader;
      bestSimilarity = similarity;
      bestAlike = this.#alike;
    }
    if (best < 0) return false;
    this.leaderOf[distinct] = best;
    this.similarity[distinct] = Math.min(bestAlike, MOST_ALIKE);
    return true;
  }

  #leastSimilarity(one: number, other: number): number {
    const { lengths } = this.#texts;
    const words = Math.min(lengths[one] ?? 0, lengths[other] ?? 0);
    const share = Math.min(1, Math.max(0, (words - LEAST_WORDS_NEAR) / (SHORT_WORDS - LEAST_WORDS_NEAR)));
    return LEAST_SIMILARITY_SHORT + share * (LEAST_SIMILARITY - LEAST_SIMILARITY_SHORT);
  }

  /**
   * The shared part of the words of both, and the shared part of the words that have the same word after
   * them, half and half; a rare word counts more than a frequent one. Words alone would take two texts of
   * one stock of phrases for the same. 0 where the weights alone say that it is less than asked for.
   */
  #similarityTo(leader: number, distinct: number, least: number): number {
    const { starts, terms } = this.#texts;
    const one = this.#weights[distinct] ?? 0;
    const other = this.#weights[leader] ?? 0;
    if (Math.min(one, other) < least * Math.max(one, other)) return 0;
    let shared = 0;
    let sharedInOrder = 0;
    let sharedWords = 0;
    const start = starts[leader] ?? 0;
    const end = starts[leader + 1] ?? 0;
    for (let at = start; at < end; at += 1) {
      const term = terms[at] ?? 0;
      if (this.#inHand[term] !== distinct) continue;
      sharedWords += 1;
      const weight = this.#weightOf[term] ?? 0;
      shared += weight;
      if (this.#following[term] === (at + 1 < end ? terms[at + 1] : NONE)) sharedInOrder += weight;
    }
    const words = end - start + (starts[distinct + 1] ?? 0) - (starts[distinct] ?? 0);
    this.#alike = (2 * sharedWords) / words;
    const all = one + other;
    return (shared / (all - shared) + sharedInOrder / (all - sharedInOrder)) / 2;
  }
}
