import classes from './TrackingLine.module.css';
import type { StepState } from './tracking-steps.ts';

interface StepShapeProps {
  readonly state: StepState;
  readonly isDelivered: boolean;
}

/** Done is a filled disc with a tick, now a ringed one, missing a broken ring, ahead a hollow dot. */
export function StepShape({ state, isDelivered }: StepShapeProps) {
  const isReached = state === 'done' || state === 'now';
  return (
    <svg
      className={classes.shape}
      data-state={state}
      data-delivered={(isReached && isDelivered) || undefined}
      viewBox="0 0 20 20"
      aria-hidden="true"
    >
      {state === 'now' ? <circle className={classes.halo} cx="10" cy="10" r="9" /> : null}
      <circle className={classes.disc} cx="10" cy="10" r={isReached ? 6.5 : state === 'ahead' ? 3 : 5.5} />
      {isReached ? <path className={classes.tick} d="M7.2 10.2l2 2 3.7-4.2" /> : null}
      {state === 'missing' ? <path className={classes.cross} d="M10 7.6v3M10 12.4v.2" /> : null}
    </svg>
  );
}
