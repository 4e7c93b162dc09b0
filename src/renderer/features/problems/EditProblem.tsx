import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Problem } from '#core/problems/problem.ts';
import { useAreasAndBenefits } from '#renderer/state/use-areas-and-benefits.ts';
import { useCommand } from '#renderer/state/use-command.ts';
import { FormActions } from '#renderer/ui/FieldRow.tsx';
import { missingClauses, ProblemFields, type ProblemFieldsValue } from '#renderer/ui/ProblemFields.tsx';
import classes from './ProblemInspector.module.css';

/** The statement, area and benefit as a form, in the place where they stand. */
export function EditProblem({ problem, onDone }: { readonly problem: Problem; readonly onDone: () => void }) {
  const command = useCommand();
  const choices = useAreasAndBenefits();
  const { statement, areaId, benefitId } = problem;
  const [value, setValue] = useState<ProblemFieldsValue>({ statement, areaId, benefitId });
  const errors = missingClauses(value.statement);
  const save = async () => {
    if (Object.keys(errors).length > 0) return;
    if (await command('problem.update', { id: problem.id, changes: value })) onDone();
  };
  return (
    <form
      className={classes.edit}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <ProblemFields value={value} onChange={setValue} errors={errors} {...choices} />
      <FormActions onCancel={onDone}>
        <Button variant="filled" type="submit">
          Save
        </Button>
      </FormActions>
    </form>
  );
}
