import { useEffect, useMemo, useState } from 'react';
import type { FeedbackFilters } from '#core/feedback/query.ts';
import { ALWAYS, type DaySpan, isWithin } from './said-spans.ts';

/** Which days the bars over time show: all, or some of them in finer steps, and of those again some. */
export interface Closer {
  readonly near: DaySpan;
  readonly look: (span: DaySpan) => void;
  /** Back to those of before; null where all are shown. */
  readonly lookWider: (() => void) | null;
}

/** What the filters leave is never out of sight: where they reach beyond, so do the bars. The same object while nothing changes. */
export function useCloser(filters: FeedbackFilters): Closer {
  const [spans, setSpans] = useState<readonly DaySpan[]>([]);
  // Days that were left behind are not come back to by chance.
  useEffect(() => setSpans((now) => kept(now, filters)), [filters]);
  return useMemo(() => {
    const around = kept(spans, filters);
    return {
      near: around.at(-1) ?? ALWAYS,
      look: (span) => setSpans([...around, span]),
      lookWider: around.length > 0 ? () => setSpans(around.slice(0, -1)) : null,
    };
  }, [spans, filters]);
}

/** Each of them lies within the one before. */
function kept(spans: readonly DaySpan[], filters: FeedbackFilters): readonly DaySpan[] {
  const around = spans.filter((span) => isWithin(filters, span));
  return around.length === spans.length ? spans : around;
}
