import { Modal } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import type { ItemId } from '#core/ids.ts';
import { trackingNumber } from '#core/problems/problem.ts';
import { useAreasAndBenefits } from '#renderer/state/use-areas-and-benefits.ts';
import { useCommand } from '#renderer/state/use-command.ts';
import { FormActions } from '#renderer/ui/FieldRow.tsx';
import { PrimaryAction } from '#renderer/ui/PrimaryAction.tsx';
import { missingClauses, ProblemFields, type ProblemFieldsValue } from '#renderer/ui/ProblemFields.tsx';
import { sayCount } from '#renderer/ui/say.ts';
import { ChosenVerbatims } from './ChosenVerbatims.tsx';
import classes from './MakeProblemDialog.module.css';

interface MakeProblemDialogProps {
  readonly opened: boolean;
  /** The evidence. */
  readonly ids: readonly ItemId[];
  readonly onClose: () => void;
  readonly onMade: () => void;
}

/** A problem is written with the customers' words beside it, so that the statement stays theirs. */
export function MakeProblemDialog({ opened, ids, onClose, onMade }: MakeProblemDialogProps) {
  return (
    <Modal opened={opened} onClose={onClose} title="Make a problem" size={1080}>
      <MakeProblem ids={ids} onClose={onClose} onMade={onMade} />
    </Modal>
  );
}

const blank: ProblemFieldsValue = {
  statement: { when: '', want: '', soThat: '' },
  areaId: null,
  benefitId: null,
};

function MakeProblem({ ids, onClose, onMade }: Omit<MakeProblemDialogProps, 'opened'>) {
  const command = useCommand();
  const choices = useAreasAndBenefits();
  const [value, setValue] = useState(blank);
  const [isSubmitted, setIsSubmitted] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const errors = missingClauses(value.statement);
  const make = async () => {
    setIsSubmitted(true);
    if (Object.keys(errors).length > 0) return;
    setIsBusy(true);
    const made = await command('problem.create', { ...value, itemIds: [...ids] });
    setIsBusy(false);
    if (!made) return;
    notifications.show({ message: `${trackingNumber(made)} is on the list of problems.` });
    onMade();
    onClose();
  };
  return (
    <form
      className={classes.sides}
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      <div className={classes.form}>
        <ProblemFields value={value} onChange={setValue} {...(isSubmitted ? { errors } : {})} {...choices} />
        <FormActions onCancel={onClose}>
          <PrimaryAction type="submit" busy={isBusy}>
            Make the problem
          </PrimaryAction>
        </FormActions>
      </div>
      <section className={classes.words} aria-label="Their words">
        <h2 className={classes.title}>In their words: {sayCount(ids.length, 'item')}</h2>
        <ChosenVerbatims ids={ids} />
      </section>
    </form>
  );
}
