import { useLocation } from 'wouter';
import type { EvidenceFact } from '#core/feedback/query.ts';
import type { ItemId } from '#core/ids.ts';
import type { Pitch } from '#core/pitches/pitch.ts';
import { evidenceSummary } from '#core/problems/evidence-summary.ts';
import { statementText, trackingNumber } from '#core/problems/problem.ts';
import { useSnapshot } from '#renderer/state/selectors.ts';
import { Section } from '#renderer/ui/Section.tsx';
import { momentOf, sayCount } from '#renderer/ui/say.ts';
import { TrackingNumber } from '#renderer/ui/TrackingNumber.tsx';
import { WhenText } from '#renderer/ui/WhenText.tsx';
import classes from './PitchInspector.module.css';

interface ChosenProblemsProps {
  readonly pitch: Pitch;
  readonly facts: ReadonlyMap<ItemId, EvidenceFact>;
}

/** The problems that a pitch solves; each opens in its own place. */
export function ChosenProblems({ pitch, facts }: ChosenProblemsProps) {
  const { problems } = useSnapshot().problems;
  const [, go] = useLocation();
  return (
    <Section title="Problems" count={pitch.problemIds.length}>
      <ul className={classes.problems}>
        {pitch.problemIds.map((id) => {
          const problem = problems[id];
          if (!problem) return <li key={id}>A problem that is not there any more.</li>;
          const { customers, items, firstSaidAt } = evidenceSummary(problem, facts);
          return (
            <li key={id} className={classes.problem}>
              <button type="button" className={classes.open} onClick={() => go(`/problems/${id}`)}>
                {statementText(problem.statement)}
              </button>
              <span className={classes.facts}>
                <TrackingNumber number={trackingNumber(problem)} />
                <span className="numeric">{sayCount(customers, 'customer')}</span>
                <span className="numeric">{sayCount(items, 'verbatim')}</span>
                <span>
                  since <WhenText at={momentOf(firstSaidAt)} />
                </span>
              </span>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
