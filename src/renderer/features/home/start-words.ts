import type { HackathonDialog } from '#renderer/state/hackathon-dialogs.ts';

/** A next step in words, and where its button leads; no button where there is nothing to press. */
export interface StepWords {
  readonly title: string;
  readonly why: string;
  readonly verb?: string;
  readonly to?: string | HackathonDialog;
}

type AtStart =
  | 'say-who-you-are'
  | 'import-feedback'
  | 'wait-for-feedback'
  | 'make-first-problem'
  | 'wait-for-problems'
  | 'create-hackathon'
  | 'wait-for-hackathon';

/** What is said before there is a quarter to speak of. */
export const AT_START: Readonly<Record<AtStart, StepWords>> = {
  'say-who-you-are': {
    title: 'Say who you are',
    why: 'What comes next depends on your role. Choose your name at the top right, or press U.',
  },
  'import-feedback': {
    title: 'Import what customers say',
    why: 'An export of the support tool, reviews or a survey: CSV, Excel or JSON. Everything here begins with their words.',
    verb: 'Import feedback',
    to: '/feedback/import',
  },
  'wait-for-feedback': {
    title: 'No customer’s words are here yet',
    why: 'An organiser imports what customers say. Then you read it here, and problems are made of it.',
  },
  'make-first-problem': {
    title: 'Make the first problem',
    why: 'Read what customers say, select what belongs together, and say what they want to do and cannot.',
    verb: 'Read the feedback',
    to: '/feedback',
  },
  'wait-for-problems': {
    title: 'Read what customers say',
    why: 'Engineers and organisers make problems of it. You can then add what you know of the customers.',
    verb: 'Read the feedback',
    to: '/feedback',
  },
  'create-hackathon': {
    title: 'Create the next quarter',
    why: 'Its days are proposed, and you change them. Engineers pitch once you open it.',
    verb: 'Create the quarter',
    to: { kind: 'create' },
  },
  'wait-for-hackathon': {
    title: 'No quarter has been created yet',
    why: 'An organiser creates it. Until then, see which problem you would like to solve.',
    verb: 'See the problems',
    to: '/problems',
  },
};
