import { type Problem, trackingNumber } from '#core/problems/problem.ts';
import { useCommand } from '#renderer/state/use-command.ts';
import { ConfirmButton } from '#renderer/ui/ConfirmButton.tsx';
import classes from './ProblemInspector.module.css';

/** Removes a problem that nobody has chosen; main refuses where a pitch has. */
export function RemoveProblem({
  problem,
  onGone,
}: {
  readonly problem: Problem;
  readonly onGone: () => void;
}) {
  const command = useCommand();
  const number = trackingNumber(problem);
  const remove = async () => {
    const done = `${number} is removed. Undo brings it back.`;
    if (await command('problem.remove', { id: problem.id }, { done })) onGone();
  };
  return (
    <div className={classes.remove}>
      <ConfirmButton
        label="Remove this problem"
        question={`Remove ${number}?`}
        detail="Its feedback stays in the library. The number is not used again. Undo brings the problem back."
        verb="Remove"
        danger
        onConfirm={() => void remove()}
      />
    </div>
  );
}
