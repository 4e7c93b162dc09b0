import { Modal } from '@mantine/core';
import { useState } from 'react';
import type { CallError } from '#contract/contract.ts';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import { type Prize, PrizeDetails } from '#core/votes/prize.ts';
import { useCommand } from '#renderer/state/use-command.ts';
import { wordingOf } from '#renderer/state/wording.ts';
import { FormActions, FormRows } from '#renderer/ui/FieldRow.tsx';
import { Note } from '#renderer/ui/Note.tsx';
import { PrimaryAction } from '#renderer/ui/PrimaryAction.tsx';
import { PrizeFields } from './PrizeFields.tsx';

interface PrizeDialogProps {
  readonly hackathon: HackathonDocument;
  /** Null for a new one. */
  readonly prize: Prize | null;
  readonly onClose: () => void;
}

const NEW: PrizeDetails = {
  title: '',
  weighs: '',
  method: 'top-three',
  shippedOnly: false,
  voters: ['engineer', 'organiser', 'guest'],
};

/** A prize as a form. Once voting has begun, what would harm a ballot stands still in it. */
export function PrizeDialog({ hackathon, prize, onClose }: PrizeDialogProps) {
  const { state } = hackathon.voting;
  const { details, change, errorOf, refusal, save } = usePrizeForm(hackathon, prize, onClose);
  const isSet = state !== 'not-open';
  return (
    <Modal opened onClose={onClose} title={prize ? 'Change the prize' : 'Add a prize'} size={560}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <FormRows>
          {isSet ? (
            <Note title="Voting has begun.">Only the words change now, and who else may vote.</Note>
          ) : null}
          <PrizeFields
            details={details}
            onChange={change}
            errorOf={errorOf}
            isSet={isSet}
            isFixedRole={(role) => state === 'closed' || (isSet && (prize?.voters.includes(role) ?? false))}
          />
          <FormActions refused={refusal && wordingOf(refusal)} onCancel={onClose}>
            <PrimaryAction type="submit">{prize ? 'Save the prize' : 'Add the prize'}</PrimaryAction>
          </FormActions>
        </FormRows>
      </form>
    </Modal>
  );
}

function usePrizeForm({ quarter }: HackathonDocument, prize: Prize | null, onSaved: () => void) {
  const command = useCommand();
  const [details, setDetails] = useState<PrizeDetails>(prize ?? NEW);
  const [wasSent, setWasSent] = useState(false);
  const [refusal, setRefusal] = useState<CallError | null>(null);
  const parsed = PrizeDetails.safeParse(details);
  const save = async () => {
    setWasSent(true);
    if (!parsed.success) return;
    const onRefusal = { onRefusal: setRefusal };
    const saved = prize
      ? await command('prize.change', { quarter, prizeId: prize.id, changes: parsed.data }, onRefusal)
      : await command('prize.add', { quarter, prize: parsed.data }, onRefusal);
    if (saved) onSaved();
  };
  return {
    details,
    change: (changes: Partial<PrizeDetails>) => setDetails((before) => ({ ...before, ...changes })),
    errorOf: (field: keyof PrizeDetails) =>
      wasSent ? (parsed.error?.issues.find(({ path }) => path[0] === field)?.message ?? null) : null,
    refusal,
    save,
  };
}
