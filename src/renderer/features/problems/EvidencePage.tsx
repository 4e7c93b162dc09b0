import { useInViewport } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import type { FeedbackItem } from '#core/feedback/item.ts';
import type { ItemId } from '#core/ids.ts';
import { type Problem, trackingNumber } from '#core/problems/problem.ts';
import { useMirror } from '#renderer/state/mirror.ts';
import { sayWithUndo } from '#renderer/state/say-with-undo.tsx';
import { useCommand } from '#renderer/state/use-command.ts';
import { useQuery } from '#renderer/state/use-query.ts';
import { wordingOf } from '#renderer/state/wording.ts';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { LoadingState } from '#renderer/ui/LoadingState.tsx';
import { sayNumber } from '#renderer/ui/say.ts';
import { Verbatim } from '#renderer/ui/Verbatim.tsx';
import classes from './ProblemInspector.module.css';

interface EvidencePageProps {
  readonly problem: Problem;
  readonly ids: readonly ItemId[];
  readonly canChange: boolean;
}

/** Some verbatims, read when they come into view and kept from then on. */
export function EvidencePage({ problem, ids, canChange }: EvidencePageProps) {
  const { ref, inViewport } = useInViewport<HTMLDivElement>();
  const [isWanted, setIsWanted] = useState(false);
  useEffect(() => {
    if (inViewport) setIsWanted(true);
  }, [inViewport]);
  const version = useMirror(({ feedbackVersion }) => feedbackVersion);
  const { value, error } = useQuery('feedback.items', isWanted ? { ids: [...ids] } : null, version);
  if (error && !value) {
    return <ErrorState title="Their words could not be read">{wordingOf(error).advice}</ErrorState>;
  }
  if (!value) {
    return (
      <div ref={ref} className={classes.waiting}>
        <LoadingState label="Reading their words" rows={4} />
      </div>
    );
  }
  const items = new Map(value.items.map((item) => [item.id, item]));
  return (
    <div ref={ref} className={classes.page}>
      {ids.map((id) => {
        const item = items.get(id);
        return item ? <EvidenceItem key={id} problem={problem} item={item} canChange={canChange} /> : null;
      })}
    </div>
  );
}

interface EvidenceItemProps {
  readonly problem: Problem;
  readonly item: FeedbackItem;
  readonly canChange: boolean;
}

function EvidenceItem({ problem, item, canChange }: EvidenceItemProps) {
  const command = useCommand();
  const takeOff = async () => {
    const done = await command('problem.removeEvidence', { id: problem.id, itemIds: [item.id] });
    if (!done) return;
    const number = trackingNumber(problem);
    sayWithUndo(
      `Taken off ${number}.`,
      `Remove evidence from ${number}`,
      () => void command('history.undo', {}),
    );
  };
  return (
    <div className={classes.words}>
      <Verbatim
        title={item.title}
        text={item.verbatim}
        who={item.customer}
        company={item.company}
        where={item.source}
        when={item.saidAt}
        aside={
          <>
            {item.rating === null ? null : <span>rated {sayNumber(item.rating)}</span>}
            <Link href={`/feedback/${item.id}`}>Show in feedback</Link>
            {canChange ? (
              <button type="button" className={classes.takeOff} onClick={() => void takeOff()}>
                Take off
              </button>
            ) : null}
          </>
        }
      />
    </div>
  );
}
