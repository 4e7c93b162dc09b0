import { TextInput } from '@mantine/core';
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
  /** Where there are more than these: told that all are to be shown, which are then given. */
  readonly onAll?: () => void;
}

/** Of more than these nobody looks through all. */
const MANY = 15;
/** So many are drawn; the others are found by a part of their name. */
const MOST_SHOWN = 100;

/** One thing to filter by: its values with how many each would leave. */
export function FacetList({ title, options, selected, onChange, limit = 7, onAll }: FacetListProps) {
  const id = useId();
  const [showsAll, setShowsAll] = useState(false);
  const [wanted, setWanted] = useState('');
  const isWanted = ({ value, label = value }: FacetOption) =>
    label.toLowerCase().includes(wanted.trim().toLowerCase());
  const found = showsAll ? options.filter(isWanted) : options;
  const most = showsAll ? MOST_SHOWN : limit;
  // A chosen value stays in sight, however rare it is.
  const shown = found.filter(({ value }, i) => i < most || selected.includes(value));
  const flip = () => {
    if (!showsAll) onAll?.();
    setShowsAll(!showsAll);
    setWanted('');
  };
  const toggle = (value: string) =>
    onChange(selected.includes(value) ? selected.filter((one) => one !== value) : [...selected, value]);
  return (
    <fieldset className={classes.facet}>
      <legend className={classes.title}>{title}</legend>
      {showsAll && options.length > MANY ? (
        <TextInput
          className={classes.find ?? ''}
          size="xs"
          aria-label={`Find in ${title}`}
          placeholder={`Find in ${sayNumber(options.length)}`}
          value={wanted}
          onChange={(event) => setWanted(event.currentTarget.value)}
        />
      ) : null}
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
      {options.length > 0 && shown.length === 0 ? <p className={classes.none}>None of these</p> : null}
      {showsAll && found.length > shown.length ? (
        <p className={classes.none}>
          {sayNumber(found.length - shown.length)} more; a part of a name finds them
        </p>
      ) : null}
      {options.length > limit ? (
        <button type="button" className={classes.more} onClick={flip}>
          {showsAll ? 'Show fewer' : `Show all${onAll ? '' : ` ${sayNumber(options.length)}`}`}
        </button>
      ) : null}
    </fieldset>
  );
}
