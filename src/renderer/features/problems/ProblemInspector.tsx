import type { EvidenceFact } from '#core/feedback/query.ts';
import type { ItemId } from '#core/ids.ts';
import { evidenceOldestFirst } from '#core/problems/evidence-summary.ts';
import type { ProblemOnBoard } from '#core/problems/problem-board.ts';
import { useActingPerson, useIsReadOnly } from '#renderer/state/selectors.ts';
import { useTrackingOf } from '#renderer/state/use-tracking.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { TrackingLine } from '#renderer/ui/TrackingLine.tsx';
import { ContextNotes } from './ContextNotes.tsx';
import { Evidence } from './Evidence.tsx';
import { EvidenceFigures } from './EvidenceFigures.tsx';
import { PitchOnThis } from './PitchOnThis.tsx';
import { ProblemHead } from './ProblemHead.tsx';
import classes from './ProblemInspector.module.css';
import { ProblemPitches } from './ProblemPitches.tsx';
import { RemoveProblem } from './RemoveProblem.tsx';

interface ProblemInspectorProps {
  /** Null when the problem is not there any more. */
  readonly row: ProblemOnBoard | null;
  readonly facts: ReadonlyMap<ItemId, EvidenceFact>;
  readonly onGone: () => void;
}

/** One problem whole: where it stands, and every word of those who have it. */
export function ProblemInspector({ row, facts, onGone }: ProblemInspectorProps) {
  const trackingOf = useTrackingOf(facts);
  const person = useActingPerson();
  const isReadOnly = useIsReadOnly();
  if (!row)
    return <EmptyState title="That problem is not there any more">Undo may bring it back.</EmptyState>;
  const { problem, summary, picks } = row;
  const canMake = !isReadOnly && (person?.role === 'engineer' || person?.role === 'organiser');
  return (
    <article className={classes.problem}>
      <ProblemHead problem={problem} canEdit={canMake} />
      <PitchOnThis problemId={problem.id} role={person?.role ?? null} />
      <TrackingLine steps={trackingOf(problem)} />
      <EvidenceFigures summary={summary} />
      <Evidence
        problem={problem}
        ids={evidenceOldestFirst(problem, facts)}
        missing={summary.missing}
        canChange={canMake}
      />
      <ContextNotes problem={problem} canAdd={person !== null && !isReadOnly} />
      <ProblemPitches picks={picks} />
      {canMake ? <RemoveProblem problem={problem} onGone={onGone} /> : null}
    </article>
  );
}
