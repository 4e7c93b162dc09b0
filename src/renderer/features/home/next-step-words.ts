import type { Snapshot } from '#contract/workspace-calls.ts';
import type { HackathonPhase } from '#core/hackathon/phase.ts';
import type { NextStep } from '#core/journey/next-step.ts';
import type { VoteStep } from '#core/journey/vote-step.ts';
import { trackingNumber } from '#core/problems/problem.ts';
import { sayToTell } from '#renderer/state/say-to-tell.ts';
import { sayCount, sayDay } from '#renderer/ui/say.ts';
import { AT_START, type StepWords } from './start-words.ts';

const BEGIN: Readonly<Record<HackathonPhase, string>> = {
  draft: 'Back to draft',
  open: 'Open for pitches',
  building: 'Begin building',
  demos: 'Begin demos',
  'wrap-up': 'Begin wrap-up',
  closed: 'Close the quarter',
};

/** What a step says on Home. `snapshot` lends the promise or statement that it is about. */
export function stepWords(step: NextStep, snapshot: Snapshot): StepWords {
  switch (step.kind) {
    case 'say-who-you-are':
    case 'import-feedback':
    case 'wait-for-feedback':
    case 'make-first-problem':
    case 'wait-for-problems':
    case 'create-hackathon':
    case 'wait-for-hackathon':
      return AT_START[step.kind];
    case 'record-shipment':
    case 'tell-customers':
    case 'verify-shipment':
      return afterDemos(step);
    case 'build':
    case 'choose-project':
    case 'give-demo':
      return whileBuilding(step, snapshot);
    case 'open-voting':
    case 'take-votes':
    case 'reveal-prizes':
      return ofVote(step);
    default:
      return otherwise(step, snapshot);
  }
}

type Of<K extends NextStep['kind']> = Extract<NextStep, { kind: K }>;
function afterDemos(step: Of<'record-shipment' | 'tell-customers' | 'verify-shipment'>): StepWords {
  const to = `/ship-log/${step.projectId}`;
  switch (step.kind) {
    case 'record-shipment':
      return {
        title: step.isFirst ? `Record what “${step.title}” shipped` : `Finish the record of “${step.title}”`,
        why: step.isFirst
          ? 'It counts once the record names production, a date and a piece of evidence.'
          : 'It does not count as shipped yet. The form says what is missing.',
        verb: step.isFirst ? 'Record the shipment' : 'Finish the record',
        to: `${to}?record=${step.projectId}`,
      };
    case 'tell-customers':
      return {
        title: `Tell ${sayToTell(step.customers, step.voters)} what shipped`,
        why: `They asked for what “${step.title}” put into production, and have not heard of it.`,
        verb: `Tell ${step.customers > 0 ? sayCount(step.customers, 'customer') : 'who voted'}`,
        to,
      };
    case 'verify-shipment':
      return {
        title: `See “${step.title}” in production`,
        why: 'Its team says that it is there. Somebody outside the team looks, and says so too.',
        verb: 'Look at the shipment',
        to,
      };
  }
}

function ofVote(step: VoteStep): StepWords {
  const to = '/demo-day/votes';
  switch (step.kind) {
    case 'open-voting':
      return {
        title: `Open voting on ${sayCount(step.prizes, 'prize')}`,
        why: 'The demos are given, and everybody still remembers them. People vote one after another, each once.',
        verb: 'Go to votes and prizes',
        to,
      };
    case 'take-votes':
      return {
        title: 'Voting is open',
        why: 'The kiosk takes one ballot after another. Close the vote when everybody has voted: then prizes can be revealed.',
        verb: 'Go to votes and prizes',
        to,
      };
    case 'reveal-prizes':
      return {
        title: `${sayCount(step.left, 'prize')} to reveal`,
        why: 'The vote is closed, and nobody knows yet. The stage shows third to first, one press at a time.',
        verb: 'Go to votes and prizes',
        to,
      };
  }
}

function whileBuilding(
  step: Of<'build' | 'choose-project' | 'give-demo'>,
  { hackathons }: Snapshot,
): StepWords {
  switch (step.kind) {
    case 'choose-project':
      return choosing(step);
    case 'build':
      return {
        title: `Build “${step.title}”`,
        why: hackathons[step.quarter]?.pitches[step.projectId]?.promise ?? '',
        verb: 'Open the project',
        to: `/pitches/${step.projectId}`,
      };
    case 'give-demo':
      return {
        title: `Your demo is still to come: “${step.title}”`,
        why: 'Five minutes. The running order says when.',
        verb: 'See the running order',
        to: '/demo-day',
      };
  }
}

function choosing({ pitches, looking }: Of<'choose-project'>): StepWords {
  const title = 'Choose what you work on';
  if (pitches === 0) {
    const why =
      'Nobody has pitched yet. Take a problem that moves you, and promise what will be in production.';
    return { title, why, verb: 'Choose a problem', to: '/problems' };
  }
  const open = looking > 0 ? `${sayCount(looking, 'pitch looks', 'pitches look')} for a team. ` : '';
  const why = `${open}Join a team, or pitch on a problem yourself: nobody chooses for you.`;
  return { title, why, verb: 'Choose a pitch', to: '/pitches' };
}

function otherwise(
  step: Of<'begin-phase' | 'draw-order' | 'run-demos' | 'add-context' | 'read-unclaimed' | 'nothing'>,
  { problems }: Snapshot,
): StepWords {
  switch (step.kind) {
    case 'begin-phase':
      return {
        title: `${BEGIN[step.phase]}: ${step.quarter}`,
        why: 'You see what it changes before you confirm. It can be moved back one step.',
        verb: BEGIN[step.phase],
        to: { kind: 'phase', quarter: step.quarter, phase: step.phase },
      };
    case 'draw-order':
      return {
        title: 'Draw the running order',
        why: `${sayCount(step.projects, 'team gives its demo', 'teams give their demos')}. A fair draw says who begins.`,
        verb: 'Draw the order',
        to: '/demo-day',
      };
    case 'run-demos':
      return {
        title: `${sayCount(step.left, 'demo')} still to give`,
        why: 'Five minutes for every team. The control view starts the clock and opens the stage.',
        verb: 'Open the control view',
        to: '/demo-day',
      };
    case 'add-context': {
      const problem = problems.problems[step.problemId];
      return {
        title: 'Say what you know of these customers',
        why: `Engineers choose for themselves. What you know of the customers behind ${problem ? trackingNumber(problem) : 'it'} helps whoever takes it on.`,
        verb: 'Add context',
        to: `/problems/${step.problemId}`,
      };
    }
    case 'read-unclaimed':
      return {
        title: `${sayCount(step.problems, 'problem')} that nobody has picked`,
        why: 'Read every word behind them before pitches open. The next quarter is yours to choose.',
        verb: 'Read the problems',
        to: '/problems',
      };
    case 'nothing':
      return {
        title: 'Nothing waits for you now',
        why: step.next
          ? `The next phase is announced for ${sayDay(step.next.on)}.`
          : 'The quarter is closed.',
      };
  }
}
