import { useEffect, useState } from 'react';
import type { FeedbackFilters } from '#core/feedback/query.ts';
import { CalendarDate, DAY_MS, dayOf, type Instant, startOfDay } from '#core/time.ts';
import classes from './DateSpan.module.css';

interface DateSpanProps {
  /** Inclusive. */
  readonly from: Instant | null;
  /** Exclusive; the field shows the last day. */
  readonly to: Instant | null;
  readonly onChange: (changes: Partial<FeedbackFilters>) => void;
}

/** First and last day, for when months are too coarse. */
export function DateSpan({ from, to, onChange }: DateSpanProps) {
  return (
    <div className={`${classes.span} numeric`}>
      <DayField
        label="From"
        value={from === null ? '' : dayOf(from)}
        onDay={(day) => onChange({ from: day ? startOfDay(day) : null })}
      />
      <DayField
        label="To"
        value={to === null ? '' : dayOf((to - DAY_MS) as Instant)}
        onDay={(day) => onChange({ to: day ? ((startOfDay(day) + DAY_MS) as Instant) : null })}
      />
    </div>
  );
}

interface DayFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onDay: (day: CalendarDate | null) => void;
}

function DayField({ label, value, onDay }: DayFieldProps) {
  // What is typed stands by itself: a day that is not finished has no value, and filters nothing.
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  return (
    <label className={classes.field}>
      {label}
      <input
        type="date"
        value={typed}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value);
          const day = CalendarDate.safeParse(currentTarget.value);
          // A year that is being typed passes through 0002 and 0020.
          if (day.success && day.data >= '1900') onDay(day.data);
          else if (currentTarget.value === '' && !currentTarget.validity.badInput) onDay(null);
        }}
      />
    </label>
  );
}
