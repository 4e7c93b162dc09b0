import { DateInput, type DateInputProps } from '@mantine/dates';
import { CalendarDate } from '#core/time.ts';

interface DayFieldProps
  extends Pick<
    DateInputProps,
    'label' | 'aria-label' | 'placeholder' | 'minDate' | 'maxDate' | 'w' | 'className' | 'disabled' | 'error'
  > {
  readonly value: CalendarDate | null;
  /** Null once it is cleared; never called with a day that does not exist. */
  readonly onDay: (day: CalendarDate | null) => void;
  /** Offers to leave it open. */
  readonly clearable?: boolean;
  /** The day of the week in front: for days that are planned rather than looked back on. */
  readonly withWeekday?: boolean;
}

/** One day, written as people say it ("24 Nov 2026"): typed or chosen from a calendar. */
export function DayField({ value, onDay, clearable = false, withWeekday = false, ...look }: DayFieldProps) {
  return (
    <DateInput
      {...look}
      value={value}
      valueFormat={withWeekday ? 'ddd D MMM YYYY' : 'D MMM YYYY'}
      dateParser={readTyped}
      firstDayOfWeek={1}
      clearable={clearable}
      clearButtonProps={{ 'aria-label': 'Clear the date' }}
      onChange={(chosen) => {
        const day = CalendarDate.safeParse(chosen);
        if (day.success) onDay(day.data);
        else if (clearable && !chosen) onDay(null);
      }}
    />
  );
}

// A year of four digits and the name of a month: less is a day that is still being typed.
const WRITTEN_OUT = /^(?=.*\b[12]\d{3}\b)(?=.*\p{L}{3})/u;

// With dots the day comes first wherever dates have dots; with slashes nobody can tell.
const DOTTED = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})$/u;

/** Takes `2026-11-23` as it is, "23.11.2026", and what a browser can read otherwise: "23 Nov 2026". */
function readTyped(text: string): string | null {
  const [, day = '', month = '', year = ''] = DOTTED.exec(text.trim()) ?? [];
  const dashed = day ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text.trim();
  const iso = CalendarDate.safeParse(dashed);
  if (iso.success) return iso.data;
  if (!WRITTEN_OUT.test(text)) return null;
  const ms = Date.parse(`${text.trim()} UTC`);
  return Number.isNaN(ms) ? null : new Date(ms).toISOString().slice(0, 10);
}
