import { Radio } from '@mantine/core';
import { ShipmentState } from '#core/shipments/shipment.ts';
import { StateWord } from '#renderer/ui/StateWord.tsx';
import { STATE_MEANS } from './proof-words.ts';
import classes from './RecordForm.module.css';

interface StateChoiceProps {
  readonly value: ShipmentState;
  readonly onChange: (state: ShipmentState) => void;
}

const OFFERED: readonly ShipmentState[] = ['fully', 'partly', 'behind-flag', 'rolled-back', 'not-shipped'];

/** The five states with what each of them means. */
export function StateChoice({ value, onChange }: StateChoiceProps) {
  return (
    <Radio.Group
      label="State"
      value={value}
      onChange={(chosen) => onChange(ShipmentState.parse(chosen))}
      data-autofocus
    >
      <div className={classes.states}>
        {OFFERED.map((state) => (
          <Radio
            key={state}
            value={state}
            label={
              <span className={classes.state}>
                <StateWord state={state} />
                <span className={classes.means}>{STATE_MEANS[state]}</span>
              </span>
            }
          />
        ))}
      </div>
    </Radio.Group>
  );
}
