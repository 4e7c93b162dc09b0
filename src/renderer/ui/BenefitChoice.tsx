import { Button, Fieldset, NumberInput, SegmentedControl, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import classes from './BenefitChoice.module.css';
import { type Choice, ChooseOrAdd } from './ChooseOrAdd.tsx';

export interface NewBenefit {
  readonly name: string;
  readonly metric: {
    readonly unit: string;
    readonly direction: 'up' | 'down';
    readonly baseline: number | null;
  };
}

interface BenefitChoiceProps {
  readonly benefits: readonly Choice[];
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
  /** Answers true once it is added and chosen. */
  readonly onAdd: (benefit: NewBenefit) => Promise<boolean>;
}

/** The benefit that solving something brings; a new one needs a metric before it counts as one. */
export function BenefitChoice({ benefits, value, onChange, onAdd }: BenefitChoiceProps) {
  const [adding, setAdding] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  // The fields that go away take the focus with them: it goes back to where it came from.
  const leave = () => {
    setAdding(null);
    field.current?.focus();
  };
  return (
    <>
      <ChooseOrAdd
        label="Benefit"
        description="What customers gain when it is solved"
        none="No benefit yet"
        choices={benefits}
        value={value}
        onChange={onChange}
        onAdd={setAdding}
        inputRef={field}
      />
      {adding === null ? null : (
        <MetricFields
          name={adding}
          onCancel={leave}
          onAdd={async (metric) => {
            if (await onAdd({ name: adding, metric })) leave();
          }}
        />
      )}
    </>
  );
}

interface MetricFieldsProps {
  readonly name: string;
  readonly onAdd: (metric: NewBenefit['metric']) => void;
  readonly onCancel: () => void;
}

function MetricFields({ name, onAdd, onCancel }: MetricFieldsProps) {
  const [unit, setUnit] = useState('');
  const [direction, setDirection] = useState<'up' | 'down'>('down');
  const [baseline, setBaseline] = useState<number | null>(null);
  const add = () => {
    if (unit.trim() !== '') onAdd({ unit: unit.trim(), direction, baseline });
  };
  return (
    <Fieldset legend={`How “${name}” is measured`} className={classes.metric ?? ''}>
      <TextInput
        autoFocus
        label="What is counted, with its unit"
        placeholder="median seconds to book"
        maxLength={80}
        value={unit}
        onChange={(event) => setUnit(event.currentTarget.value)}
        onKeyDown={(event) => {
          // Enter adds the benefit; it does not send the form that these fields stand in.
          if (event.key !== 'Enter') return;
          event.preventDefault();
          add();
        }}
      />
      <div className={classes.line}>
        <SegmentedControl
          aria-label="Better is"
          data={[
            { value: 'down', label: 'Less is better' },
            { value: 'up', label: 'More is better' },
          ]}
          value={direction}
          onChange={(chosen) => setDirection(chosen === 'up' ? 'up' : 'down')}
        />
        <NumberInput
          aria-label="Today’s figure, if it is known"
          placeholder="Today’s figure, if known"
          value={baseline ?? ''}
          onChange={(typed) => setBaseline(typeof typed === 'number' ? typed : null)}
        />
      </div>
      <div className={classes.line}>
        <Button disabled={unit.trim() === ''} onClick={add}>
          Add the benefit
        </Button>
        <Button variant="subtle" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </Fieldset>
  );
}
