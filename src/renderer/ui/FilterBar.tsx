import { Button, TextInput } from '@mantine/core';
import { IconSearch, IconX } from '@tabler/icons-react';
import type { KeyboardEvent, ReactNode, Ref } from 'react';
import classes from './FilterBar.module.css';

export interface ActiveFilter {
  readonly key: string;
  /** What it filters by: "Area". */
  readonly name: string;
  /** What it lets through: "Billing". */
  readonly value: string;
  readonly onRemove: () => void;
}

interface FilterBarProps {
  readonly search: {
    readonly value: string;
    readonly onChange: (value: string) => void;
    /** What is searched: "Search what customers say". */
    readonly label: string;
    readonly inputRef?: Ref<HTMLInputElement>;
    /** Enter or ↓, or Escape where nothing is written: on to what was found. */
    readonly onDone?: () => void;
  };
  readonly filters: readonly ActiveFilter[];
  readonly onClear: () => void;
  /** How many match: "1,204 of 13,810". */
  readonly count: string;
  /** In which order they come, said with the count where it can be seen only beside the list. */
  readonly order?: string;
  /** Sort, the button that shows the facets, and the like. */
  readonly children?: ReactNode;
}

type Search = FilterBarProps['search'];

/** Above a list: the words searched for, what is filtered by, how many are left. */
export function FilterBar({ search, filters, onClear, count, order, children }: FilterBarProps) {
  return (
    <search className={classes.bar}>
      <div className={classes.line}>
        <TextInput
          className={classes.search ?? ''}
          type="search"
          aria-label={search.label}
          placeholder={search.label}
          leftSection={<IconSearch size={15} aria-hidden />}
          value={search.value}
          onChange={(event) => search.onChange(event.currentTarget.value)}
          onKeyDown={(event) => onSearchKey(event, search)}
          {...(search.inputRef ? { ref: search.inputRef } : {})}
        />
        {children}
        <span className={`${classes.count} numeric`} role="status">
          {count}
          {count && order ? <span className="visually-hidden">, {order}</span> : null}
        </span>
      </div>
      {filters.length > 0 ? (
        <ul className={classes.filters} aria-label="Filters in use">
          {filters.map((filter) => (
            <FilterChip key={filter.key} filter={filter} />
          ))}
          <li>
            <Button variant="subtle" size="compact-xs" onClick={onClear}>
              Clear all
            </Button>
          </li>
        </ul>
      ) : null}
    </search>
  );
}

/** Escape takes the words away; where there are none it leaves, and keys are keys again. */
function onSearchKey(event: KeyboardEvent<HTMLInputElement>, { value, onChange, onDone }: Search): void {
  const isEscape = event.key === 'Escape';
  const isOn = onDone !== undefined && (event.key === 'Enter' || event.key === 'ArrowDown');
  if (event.nativeEvent.isComposing || !(isEscape || isOn)) return;
  event.preventDefault();
  if (isEscape && value !== '') onChange('');
  else {
    if (isEscape) event.currentTarget.blur();
    onDone?.();
  }
}

function FilterChip({ filter: { name, value, onRemove } }: { readonly filter: ActiveFilter }) {
  return (
    <li className={classes.chip}>
      <span className={classes.name}>{name}</span> {value}
      <button
        type="button"
        className={classes.remove}
        aria-label={`Remove ${name} ${value}`}
        onClick={onRemove}
      >
        <IconX size={13} aria-hidden />
      </button>
    </li>
  );
}
