import { useState } from 'react';
import type { CallError } from '#contract/contract.ts';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import { useCommand } from '#renderer/state/use-command.ts';
import { wordingOf } from '#renderer/state/wording.ts';
import { FormActions, FormRows } from '#renderer/ui/FieldRow.tsx';
import { PrimaryAction } from '#renderer/ui/PrimaryAction.tsx';
import { DatesFields } from './DatesFields.tsx';

interface ChangeDatesProps {
  readonly hackathon: HackathonDocument;
  readonly onClose: () => void;
}

/** Other days for a quarter. The phase stays as it is. */
export function ChangeDates({ hackathon: { quarter, dates: before }, onClose }: ChangeDatesProps) {
  const command = useCommand();
  const [dates, setDates] = useState(before);
  const [refusal, setRefusal] = useState<CallError | null>(null);
  const save = async () => {
    if (await command('hackathon.changeDates', { quarter, dates }, { onRefusal: setRefusal })) onClose();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <FormRows>
        <DatesFields dates={dates} onChange={setDates} />
        <FormActions refused={refusal && wordingOf(refusal)} onCancel={onClose}>
          <PrimaryAction type="submit">Save the days</PrimaryAction>
        </FormActions>
      </FormRows>
    </form>
  );
}
