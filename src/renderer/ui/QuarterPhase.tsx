import classes from './QuarterPhase.module.css';
import type { Moment } from './say.ts';
import { WhenText } from './WhenText.tsx';

const phases = [
  { id: 'draft', word: 'Draft' },
  { id: 'open', word: 'Open for pitches' },
  { id: 'building', word: 'Building' },
  { id: 'demos', word: 'Demos' },
  { id: 'wrap-up', word: 'Wrap-up' },
  { id: 'closed', word: 'Closed' },
] as const;

export type PhaseName = (typeof phases)[number]['id'];

interface QuarterPhaseProps {
  readonly phase: PhaseName;
  /** The day on which a phase begins. */
  readonly begins?: Partial<Record<PhaseName, Moment>>;
}

/** Where the quarter is: six phases in a strip, the present one marked. */
export function QuarterPhase({ phase, begins = {} }: QuarterPhaseProps) {
  const now = phases.findIndex(({ id }) => id === phase);
  return (
    <ol className={classes.strip} aria-label="Phases of the quarter">
      {phases.map(({ id, word }, index) => {
        const begin = begins[id];
        return (
          <li
            key={id}
            className={classes.phase}
            data-when={index < now ? 'past' : index === now ? 'now' : 'ahead'}
            aria-current={index === now ? 'step' : undefined}
          >
            <span className={classes.word}>{word}</span>
            {begin === undefined ? null : (
              <span className={classes.day}>
                <WhenText at={begin} />
              </span>
            )}
          </li>
        );
      })}
    </ol>
  );
}
