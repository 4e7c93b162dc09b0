// What the tracking line shows, apart from how it is drawn. A step is done on its own evidence, so a
// later step can be done while an earlier one is missing: the line shows that gap.

import type { Moment } from './say.ts';

export const STEP_WORDS = {
  heard: 'Heard',
  picked: 'Picked',
  promised: 'Promised',
  'on-stage': 'On stage',
  delivered: 'Delivered',
  told: 'Told',
  measured: 'Measured',
} as const;

export type StepName = keyof typeof STEP_WORDS;

export interface StepView {
  readonly name: StepName;
  readonly isDone: boolean;
  /** When it got there (an instant, or a day for a shipment); null when it has not or nobody knows. */
  readonly at: Moment | null;
  /** Names of who carried it there. */
  readonly by: readonly string[];
  /** What is missing, where one can say it: "3 customers to tell". */
  readonly note?: string;
}

/** `now` is the furthest step reached, `missing` a gap behind it, `next` what is due. */
export type StepState = 'done' | 'now' | 'missing' | 'next' | 'ahead';

/** The state of each step, in order. */
export function stepStates(steps: readonly StepView[]): StepState[] {
  const furthest = steps.findLastIndex(({ isDone }) => isDone);
  return steps.map(({ isDone }, index) => {
    if (isDone) return index === furthest ? 'now' : 'done';
    if (index < furthest) return 'missing';
    return index === furthest + 1 ? 'next' : 'ahead';
  });
}

/** The line in one sentence: "Promised, step 3 of 7. Missing: On stage. Next: Told." */
export function sayTracking(steps: readonly StepView[]): string {
  const states = stepStates(steps);
  const word = (state: StepState) =>
    steps.filter((_, index) => states[index] === state).map(({ name }) => STEP_WORDS[name]);
  const [now] = word('now');
  const furthest = states.indexOf('now') + 1;
  const parts = [now ? `${now}, step ${furthest} of ${steps.length}.` : 'Not heard yet.'];
  if (word('missing').length > 0) parts.push(`Missing: ${word('missing').join(', ')}.`);
  if (word('next').length > 0) parts.push(`Next: ${word('next').join(', ')}.`);
  return parts.join(' ');
}
