import { useId, useState } from 'react';
import classes from './FacetList.module.css';
import { sayNumber } from './say.ts';

export interface FacetOption {
  readonly value: string;
  /** Shown for the value; the value itself where it is not given. */
  readonly label?: string;
  readonly count: number;
}

interface FacetListProps {
  readonly title: string;
  readonly options: readonly FacetOption[];
  readonly selected: readonly string[];
  readonly onChange: (selected: string[]) => void;
  /** How many to show before "Show all". */
  readonly limit?: number;
}

/** One thing to filter by: its values with how many each would leave. */
export function FacetList({ title, options, selected, onChange, limit = 7 }: FacetListProps) {
  const id = useId();
  const [showsAll, setShowsAll] = useState(false);
  // A chosen value stays in sight, however rare it is.
  const shown = showsAll ? options : options.filter(({ value }, i) => i < limit || selected.includes(value));
  const toggle = (value: string) =>
    onChange(selected.includes(value) ? selected.filter((one) => one !== value) : [...selected, value]);
  return (
    <fieldset className={classes.facet}>
      <legend className={classes.title}>{title}</legend>
      {shown.map(({ value, label, count }) => (
        <label key={value} className={classes.option} htmlFor={`${id}-${value}`}>
          <input
            id={`${id}-${value}`}
            type="checkbox"
            checked={selected.includes(value)}
            onChange={() => toggle(value)}
          />
          <span className={classes.label} title={label ?? value}>
            {label ?? value}
          </span>
          <span className={`${classes.count} numeric`}>{sayNumber(count)}</span>
        </label>
      ))}
      {options.length === 0 ? <p className={classes.none}>Nothing to choose from</p> : null}
      {options.length > limit ? (
        <button type="button" className={classes.more} onClick={() => setShowsAll(!showsAll)}>
          {showsAll ? 'Show fewer' : `Show all ${sayNumber(options.length)}`}
        </button>
      ) : null}
    </fieldset>
  );
}
