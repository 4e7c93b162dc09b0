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
  /** Said below all of them: that there are rarer ones, and how these are found. */
  readonly rarer?: string;
}

/** Of more than these nobody looks through all. */
const MANY = 15;

/** One thing to filter by: its values with how many each would leave. */
export function FacetList({ title, options, selected, onChange, limit = 7, rarer }: FacetListProps) {
  const id = useId();
  const [showsAll, setShowsAll] = useState(false);
  const [wanted, setWanted] = useState('');
  const isWanted = ({ value, label = value }: FacetOption) =>
    label.toLowerCase().includes(wanted.trim().toLowerCase());
  // A chosen value stays in sight, however rare it is.
  const shown = options.filter((option, i) =>
    showsAll ? isWanted(option) : i < limit || selected.includes(option.value),
  );
  const flip = () => {
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
      {showsAll && rarer ? <p className={classes.none}>{rarer}</p> : null}
      {options.length > limit ? (
        <button type="button" className={classes.more} onClick={flip}>
          {showsAll
            ? 'Show fewer'
            : `Show ${rarer ? 'the' : 'all'} ${sayNumber(options.length)}${rarer ? ' most frequent' : ''}`}
        </button>
      ) : null}
    </fieldset>
  );
}
