import { Select } from '@mantine/core';
import { useState } from 'react';
import type { CallError } from '#contract/contract.ts';
import { Quarter } from '#core/hackathon/hackathon.ts';
import { proposeDates, proposeQuarter, quarterAfter } from '#core/hackathon/quarter-dates.ts';
import { useQuarters } from '#renderer/state/selectors.ts';
import { chooseQuarter } from '#renderer/state/ui-store.ts';
import { useCommand } from '#renderer/state/use-command.ts';
import { useWhyNot } from '#renderer/state/use-why-not.ts';
import { wordingOf } from '#renderer/state/wording.ts';
import { FormActions, FormRows } from '#renderer/ui/FieldRow.tsx';
import { RefusalNote } from '#renderer/ui/Note.tsx';
import { PrimaryAction } from '#renderer/ui/PrimaryAction.tsx';
import { DatesFields } from './DatesFields.tsx';
import { todayHere } from './today.ts';

const OFFERED = 6;

/** A new quarter with its five days; both are proposed by today's date. */
export function CreateHackathon({ onClose }: { readonly onClose: () => void }) {
  const taken = useQuarters();
  const command = useCommand();
  const whyNot = useWhyNot()('hackathon.create');
  const [quarter, setQuarter] = useState(() => proposeQuarter(todayHere(), taken));
  const [dates, setDates] = useState(() => proposeDates(quarter, todayHere()));
  const [refusal, setRefusal] = useState<CallError | null>(null);
  const choose = (value: string | null) => {
    const chosen = Quarter.parse(value ?? quarter);
    setQuarter(chosen);
    setDates(proposeDates(chosen, todayHere()));
  };
  const create = async () => {
    if (await command('hackathon.create', { quarter, dates }, { onRefusal: setRefusal })) {
      chooseQuarter(quarter);
      onClose();
    }
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void create();
      }}
    >
      <FormRows>
        {whyNot ? <RefusalNote title={whyNot} /> : null}
        <Select label="Quarter" data={freeQuarters(taken)} value={quarter} onChange={choose} data-autofocus />
        <DatesFields dates={dates} onChange={setDates} />
        <p>The days announce. The quarter starts as a draft, and an organiser moves it on.</p>
        <FormActions refused={refusal && wordingOf(refusal)} onCancel={onClose}>
          <PrimaryAction type="submit" disabled={whyNot !== null}>{`Create ${quarter}`}</PrimaryAction>
        </FormActions>
      </FormRows>
    </form>
  );
}

function freeQuarters(taken: readonly string[]): Quarter[] {
  const free: Quarter[] = [];
  let next = proposeQuarter(todayHere(), taken);
  for (; free.length < OFFERED; next = quarterAfter(next)) {
    if (!taken.includes(next)) free.push(next);
  }
  return free;
}
