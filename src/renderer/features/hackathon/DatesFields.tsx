import { DateInput } from '@mantine/dates';
import type { HackathonDates } from '#core/hackathon/hackathon.ts';
import { CalendarDate } from '#core/time.ts';
import classes from './DatesFields.module.css';

const FIELDS = [
  { key: 'opensOn', label: 'Pitches open' },
  { key: 'buildingOn', label: 'Building begins' },
  { key: 'demosOn', label: 'Demos' },
  { key: 'wrapUpOn', label: 'Wrap-up' },
  { key: 'closesOn', label: 'Closed' },
] as const satisfies readonly { key: keyof HackathonDates; label: string }[];

interface DatesFieldsProps {
  readonly dates: HackathonDates;
  readonly onChange: (dates: HackathonDates) => void;
}

/** The five days of a hackathon, in their order. Typed or chosen from a calendar. */
export function DatesFields({ dates, onChange }: DatesFieldsProps) {
  return (
    <div className={classes.fields}>
      {FIELDS.map(({ key, label }) => (
        <DateInput
          key={key}
          label={label}
          value={dates[key]}
          valueFormat="ddd D MMM YYYY"
          dateParser={parseTyped}
          firstDayOfWeek={1}
          popoverProps={{ withinPortal: true }}
          onChange={(value) => {
            const date = CalendarDate.safeParse(value);
            if (date.success) onChange({ ...dates, [key]: date.data });
          }}
        />
      ))}
    </div>
  );
}

/** Takes `2026-11-23` as it is, and what a browser can read otherwise: "23 Nov 2026". */
function parseTyped(text: string): string | null {
  const iso = CalendarDate.safeParse(text.trim());
  if (iso.success) return iso.data;
  const ms = Date.parse(`${text.trim()} UTC`);
  return Number.isNaN(ms) ? null : new Date(ms).toISOString().slice(0, 10);
}
