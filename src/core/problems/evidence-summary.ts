import type { EvidenceFact } from '../feedback/query.ts';
import type { ItemId } from '../ids.ts';
import type { Instant } from '../time.ts';
import type { Problem } from './problem.ts';

/** How loud a problem is, and for how long. */
export interface EvidenceSummary {
  /** Different customers who said it, by `customerKey`. */
  readonly customers: number;
  /** Votes for what they said, beside them: they weigh nothing in the order of problems. */
  readonly votes: number;
  /** Items of evidence that the library holds. */
  readonly items: number;
  /** Items of evidence that are not in the library now: their import was undone. */
  readonly missing: number;
  /** Null where no item has a date. */
  readonly firstSaidAt: Instant | null;
  readonly lastSaidAt: Instant | null;
}

/** Sums up a problem's evidence. `facts` may hold those of other problems too. */
export function evidenceSummary(
  problem: Pick<Problem, 'evidence'>,
  facts: ReadonlyMap<ItemId, EvidenceFact>,
): EvidenceSummary {
  const evidence = Object.values(problem.evidence);
  const known = evidence.flatMap(({ itemId }) => facts.get(itemId) ?? []);
  const dates = known.flatMap(({ saidAt }) => saidAt ?? []).sort((a, b) => a - b);
  return {
    customers: new Set(known.map(({ customerKey }) => customerKey)).size,
    votes: known.reduce((sum, { votes }) => sum + votes.length, 0),
    items: known.length,
    missing: evidence.length - known.length,
    firstSaidAt: dates[0] ?? null,
    lastSaidAt: dates.at(-1) ?? null,
  };
}

/** The ids of a problem's evidence in the order in which it was said; what has no date comes last. */
export function evidenceOldestFirst(
  problem: Pick<Problem, 'evidence'>,
  facts: ReadonlyMap<ItemId, EvidenceFact>,
): ItemId[] {
  const saidAt = (itemId: ItemId) => facts.get(itemId)?.saidAt ?? Number.POSITIVE_INFINITY;
  return Object.values(problem.evidence)
    .map(({ itemId }) => itemId)
    .sort((a, b) => (saidAt(a) === saidAt(b) ? a.localeCompare(b) : saidAt(a) - saidAt(b)));
}
