import type { ReactNode } from 'react';
import classes from './StateWord.module.css';

type Tone = 'plain' | 'delivered' | 'warning' | 'danger';

const half = <path d="M8 2.5a5.5 5.5 0 0 1 0 11z" className={classes.solid} />;
const ring = <circle cx="8" cy="8" r="5.5" />;

// Each state has its own outline, so that it can be told without colour and at 14 px.
const states = {
  'not-shipped': {
    word: 'Not shipped',
    tone: 'plain',
    shape: <circle cx="8" cy="8" r="5.5" strokeDasharray="2.4 2" />,
  },
  'behind-flag': { word: 'Behind a flag', tone: 'plain', shape: <path d="M4.5 14V2.5h8l-2 3 2 3h-8" /> },
  partly: {
    word: 'Partly shipped',
    tone: 'plain',
    shape: (
      <>
        {ring}
        {half}
      </>
    ),
  },
  fully: {
    word: 'Fully shipped',
    tone: 'delivered',
    shape: (
      <>
        <circle cx="8" cy="8" r="6" className={classes.solid} />
        <path d="M5.4 8.2l1.8 1.8 3.4-3.9" className={classes.onSolid} />
      </>
    ),
  },
  'rolled-back': {
    word: 'Rolled back',
    tone: 'danger',
    shape: <path d="M6.5 3L3 6.5 6.5 10M3.5 6.5H10a3.5 3.5 0 0 1 0 7H7" />,
  },
} as const satisfies Record<string, { word: string; tone: Tone; shape: ReactNode }>;

export type ShipmentStateName = keyof typeof states;

/** What went into production, as a shape and a word. Green is for fully shipped alone. */
export function StateWord({ state }: { readonly state: ShipmentStateName }) {
  const { word, tone, shape } = states[state];
  return (
    <span className={classes.state} data-tone={tone}>
      <svg viewBox="0 0 16 16" width="15" height="15" aria-hidden="true" className={classes.shape}>
        {shape}
      </svg>
      {word}
    </span>
  );
}
