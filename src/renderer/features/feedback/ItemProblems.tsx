import { Link } from 'wouter';
import type { ItemId } from '#core/ids.ts';
import { statementText, trackingNumber } from '#core/problems/problem.ts';
import { useSnapshot } from '#renderer/state/selectors.ts';
import { useEvidenceFacts } from '#renderer/state/use-evidence-facts.ts';
import { useTrackingOf } from '#renderer/state/use-tracking.ts';
import { Section } from '#renderer/ui/Section.tsx';
import { CompactTrackingLine } from '#renderer/ui/TrackingLine.tsx';
import { TrackingNumber } from '#renderer/ui/TrackingNumber.tsx';
import classes from './ItemInspector.module.css';

/** The problems that an item is evidence of, and where each stands. */
export function ItemProblems({ id }: { readonly id: ItemId }) {
  const { problems } = useSnapshot().problems;
  const { facts } = useEvidenceFacts();
  const trackingOf = useTrackingOf(facts);
  const voiced = Object.values(problems)
    .filter(({ evidence }) => evidence[id])
    .sort((a, b) => a.number - b.number);
  return (
    <Section title="Evidence of" count={voiced.length}>
      {voiced.length === 0 ? (
        <p className={classes.quiet}>No problem yet. Nobody has picked this up.</p>
      ) : null}
      <div className={classes.problems}>
        {voiced.map((problem) => (
          <Link key={problem.id} href={`/problems/${problem.id}`} className={classes.problem ?? ''}>
            <span className={classes.problemHead}>
              <TrackingNumber number={trackingNumber(problem)} plain />
              <CompactTrackingLine steps={trackingOf(problem)} />
            </span>
            <span className={classes.statement}>{statementText(problem.statement)}</span>
          </Link>
        ))}
      </div>
    </Section>
  );
}
