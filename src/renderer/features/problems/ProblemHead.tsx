import { Button } from '@mantine/core';
import { useState } from 'react';
import { type Problem, statementText, trackingNumber } from '#core/problems/problem.ts';
import { useClient } from '#renderer/state/client-context.ts';
import { useSnapshot } from '#renderer/state/selectors.ts';
import { CopyButton } from '#renderer/ui/CopyButton.tsx';
import { TagWord } from '#renderer/ui/TagWord.tsx';
import { TrackingNumber } from '#renderer/ui/TrackingNumber.tsx';
import { EditProblem } from './EditProblem.tsx';
import classes from './ProblemInspector.module.css';

/** Number, statement, area and benefit; whoever makes problems changes them in place. */
export function ProblemHead({ problem, canEdit }: { readonly problem: Problem; readonly canEdit: boolean }) {
  const [isEditing, setIsEditing] = useState(false);
  const { door } = useClient();
  const { areas, benefits } = useSnapshot().workspace;
  const { when, want, soThat } = problem.statement;
  const number = trackingNumber(problem);
  if (isEditing) return <EditProblem problem={problem} onDone={() => setIsEditing(false)} />;
  return (
    <header>
      <div className={classes.number}>
        <TrackingNumber number={number} />
        <CopyButton label="Copy statement" text={`${number}: ${statementText(problem.statement)}`} />
        {door === 'browser' ? <CopyButton label="Copy link" text={linkTo(problem)} /> : null}
      </div>
      <h2 className={classes.statement}>
        <span className={classes.clause}>When</span> {when}, <span className={classes.clause}>I want to</span>{' '}
        {want}, <span className={classes.clause}>so I can</span> {soThat}.
      </h2>
      <div className={classes.belongs}>
        {problem.areaId ? (
          <TagWord kind="area">{areas[problem.areaId]?.name ?? ''}</TagWord>
        ) : (
          <span>No area yet</span>
        )}
        <span>
          {problem.benefitId ? `Benefit: ${benefits[problem.benefitId]?.name ?? ''}` : 'No benefit yet'}
        </span>
        {canEdit ? (
          <Button variant="subtle" size="compact-xs" onClick={() => setIsEditing(true)}>
            Edit
          </Button>
        ) : null}
      </div>
    </header>
  );
}

function linkTo(problem: Problem): string {
  return `${window.location.origin}${window.location.pathname}#/problems/${problem.id}`;
}
