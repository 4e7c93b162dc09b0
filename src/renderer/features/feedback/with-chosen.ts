import type { FacetCount } from '#core/feedback/query.ts';

/** What is chosen stays in the list though nothing matches it any more: one must be able to let go. */
export function withChosen(options: readonly FacetCount[], chosen: readonly string[]): FacetCount[] {
  const missing = chosen.filter((value) => !options.some((option) => option.value === value));
  return [...options, ...missing.map((value) => ({ value, count: 0 }))];
}
