import type { HackathonDates } from '#core/hackathon/hackathon.ts';
import { DayField } from '#renderer/ui/DayField.tsx';
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

/** The five days of a hackathon, in their order. */
export function DatesFields({ dates, onChange }: DatesFieldsProps) {
  return (
    <div className={classes.fields}>
      {FIELDS.map(({ key, label }) => (
        <DayField
          key={key}
          label={label}
          value={dates[key]}
          withWeekday
          onDay={(day) => {
            if (day) onChange({ ...dates, [key]: day });
          }}
        />
      ))}
    </div>
  );
}
