import type { FeedbackItem } from '../feedback/item.ts';
import type { EvidenceFact } from '../feedback/query.ts';
import type { ItemId } from '../ids.ts';
import type { ProblemsDocument } from '../problems/problem.ts';
import type { Instant } from '../time.ts';
import type { Pitch } from './pitch.ts';

/** Where a pitch comes from: the customers behind the problems that it chose. */
export interface Origin {
  readonly customers: number;
  readonly verbatims: number;
  /** When the first of them said it; null where no source tells. */
  readonly since: Instant | null;
  /** Its evidence, oldest first; what has no date comes last. */
  readonly oldest: readonly ItemId[];
}

/** The feedback items behind the chosen problems, each once. */
export function evidenceOf({ problemIds }: Pick<Pitch, 'problemIds'>, problems: ProblemsDocument): ItemId[] {
  const items = problemIds.flatMap((id) => Object.values(problems.problems[id]?.evidence ?? {}));
  return [...new Set(items.map(({ itemId }) => itemId))];
}

/** Counts the customers behind some evidence; `facts` may hold more than it. */
export function originOf(evidence: readonly ItemId[], facts: ReadonlyMap<ItemId, EvidenceFact>): Origin {
  const own = evidence.flatMap((itemId) => facts.get(itemId) ?? []).sort(byAge);
  return {
    customers: new Set(own.map(({ customerKey }) => customerKey)).size,
    verbatims: own.length,
    since: own[0]?.saidAt ?? null,
    oldest: own.map(({ itemId }) => itemId),
  };
}

const MIN_CHARS = 60;
const MAX_CHARS = 280;

/**
 * The verbatim that stands for the others where there is room for one: the oldest that says something
 * and can be read at a glance (60 to 280 characters), else the oldest. Whole in any case.
 */
export function wordsFor(items: readonly FeedbackItem[]): FeedbackItem | null {
  const sorted = [...items].sort((a, b) => byAge({ ...a, itemId: a.id }, { ...b, itemId: b.id }));
  const fits = ({ verbatim }: FeedbackItem) => verbatim.length >= MIN_CHARS && verbatim.length <= MAX_CHARS;
  return sorted.find(fits) ?? sorted[0] ?? null;
}

type Aged = Pick<EvidenceFact, 'itemId' | 'saidAt'>;

function byAge(a: Aged, b: Aged): number {
  const age = ({ saidAt }: Aged) => saidAt ?? Number.POSITIVE_INFINITY;
  if (age(a) !== age(b)) return age(a) - age(b);
  return a.itemId < b.itemId ? -1 : 1;
}
