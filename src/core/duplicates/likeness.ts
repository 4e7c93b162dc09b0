import { comparedWords, type Said } from './compared-words.ts';
import { TextTerms } from './text-terms.ts';

/** Below it two texts have little more in common than any two: the least by which groups are found. */
export const LEAST_ALIKE_PERCENT = 30;

/**
 * How alike other items are to one, in per cent: the share of different words that both have, as groups tell it.
 * Only the same words in the same order under the same title are 100; null where one of the two has no words.
 */
export function likenessTo(said: Said): (other: Said) => number | null {
  const cutter = new TextTerms();
  const own = termsOf(cutter, comparedWords(said));
  const ownTitle = termsOf(cutter, said.title ?? '').identity;
  return (other) => {
    const { terms, identity } = termsOf(cutter, comparedWords(other));
    if (own.terms.size === 0 || terms.size === 0) return null;
    if (identity === own.identity) {
      return termsOf(cutter, other.title ?? '').identity === ownTitle ? 100 : 99;
    }
    let shared = 0;
    for (const term of terms) if (own.terms.has(term)) shared += 1;
    return Math.min(99, Math.round((100 * shared) / (own.terms.size + terms.size - shared)));
  };
}

function termsOf(cutter: TextTerms, text: string) {
  cutter.cut(text);
  return { terms: new Set(cutter.hashes.subarray(0, cutter.count)), identity: cutter.identity };
}
