import { Link } from 'wouter';
import type { ProblemPick } from '#core/problems/problem-board.ts';
import { useNameOf } from '#renderer/state/selectors.ts';
import { Section } from '#renderer/ui/Section.tsx';
import classes from './ProblemInspector.module.css';

/** The pitches that chose the problem, in whatever quarter. */
export function ProblemPitches({ picks }: { readonly picks: readonly ProblemPick[] }) {
  const nameOf = useNameOf();
  return (
    <Section title="Picked by" count={picks.length}>
      {picks.length === 0 ? <p className={classes.quiet}>Nobody has picked it yet.</p> : null}
      <div className={classes.pitches}>
        {picks.map(({ hackathon, pitch }) => (
          <Link key={pitch.id} href={`/pitches/${pitch.id}`} className={classes.picked ?? ''}>
            <span className="numeric">{hackathon.quarter}</span>
            <span className={classes.pickedTitle}>{pitch.title}</span>
            <span className={classes.quiet}>{nameOf(pitch.pitchedBy)}</span>
          </Link>
        ))}
      </div>
    </Section>
  );
}
