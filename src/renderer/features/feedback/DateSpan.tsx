import type { FeedbackFilters } from '#core/feedback/query.ts';
import { DAY_MS, dayOf, type Instant, startOfDay } from '#core/time.ts';
import { DayField } from '#renderer/ui/DayField.tsx';
import classes from './DateSpan.module.css';

interface DateSpanProps {
  /** Inclusive. */
  readonly from: Instant | null;
  /** Exclusive; the field shows the last day. */
  readonly to: Instant | null;
  readonly onChange: (changes: Partial<FeedbackFilters>) => void;
}

/** First and last day, for when the bars are too coarse. */
export function DateSpan({ from, to, onChange }: DateSpanProps) {
  return (
    <div className={`${classes.span} numeric`}>
      <DayField
        label="From"
        placeholder="the first day"
        className={classes.field}
        clearable
        value={from === null ? null : dayOf(from)}
        onDay={(day) => onChange({ from: day ? startOfDay(day) : null })}
      />
      <DayField
        label="To"
        placeholder="the last day"
        className={classes.field}
        clearable
        value={to === null ? null : dayOf((to - DAY_MS) as Instant)}
        onDay={(day) => onChange({ to: day ? ((startOfDay(day) + DAY_MS) as Instant) : null })}
      />
    </div>
  );
}
