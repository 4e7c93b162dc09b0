import { StepShape } from './StepShape.tsx';
import { momentOf } from './say.ts';
import classes from './TrackingLine.module.css';
import { STEP_WORDS, type StepState, type StepView, sayTracking, stepStates } from './tracking-steps.ts';
import { WhenText } from './WhenText.tsx';

interface TrackingLineProps {
  /** All seven steps, in order. */
  readonly steps: readonly StepView[];
}

/** Where a thing is: every step with its shape, its word, when it got there and who carried it. */
export function TrackingLine({ steps }: TrackingLineProps) {
  const states = stepStates(steps);
  return (
    <div className={classes.room}>
      <ol className={classes.line} aria-label={`Tracking: ${sayTracking(steps)}`}>
        {steps.map((step, index) => (
          <FullStep key={step.name} step={step} state={states[index] ?? 'ahead'} />
        ))}
      </ol>
    </div>
  );
}

const stateWords: Partial<Record<StepState, string>> = { missing: 'Missing', next: 'Next' };

function FullStep({ step, state }: { readonly step: StepView; readonly state: StepState }) {
  const isReached = state === 'done' || state === 'now';
  return (
    <li className={classes.step} data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
      <StepShape state={state} isDelivered={step.name === 'delivered'} />
      <span className={classes.word}>{STEP_WORDS[step.name]}</span>
      <span className={classes.when}>
        {isReached ? <WhenText at={momentOf(step.at)} unknown="Done" /> : (stateWords[state] ?? '')}
      </span>
      {step.by.length > 0 || step.note ? (
        <span className={classes.who} title={step.by.join(', ') || undefined}>
          {step.note ?? sayNames(step.by)}
        </span>
      ) : null}
    </li>
  );
}

function sayNames(names: readonly string[]): string {
  const [first = '', ...rest] = names;
  return rest.length > 0 ? `${first} +${rest.length}` : first;
}

/** The same line for a row: seven shapes and the word of the step that is reached. */
export function CompactTrackingLine({ steps }: TrackingLineProps) {
  const states = stepStates(steps);
  const now = steps[states.indexOf('now')];
  return (
    <span className={classes.compact} title={sayTracking(steps)}>
      <span className={classes.shapes} aria-hidden="true">
        {steps.map((step, index) => (
          <i
            key={step.name}
            className={classes.pip}
            data-state={states[index]}
            data-delivered={(step.isDone && step.name === 'delivered') || undefined}
          />
        ))}
      </span>
      <span className={classes.compactWord}>{now ? STEP_WORDS[now.name] : 'Not heard'}</span>
      <span className="visually-hidden">{sayTracking(steps)}</span>
    </span>
  );
}
