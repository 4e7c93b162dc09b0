import { nextUp, runningOrder } from '../demos/running-order.ts';
import { hasGiven } from '../demos/show.ts';
import type { EvidenceFact } from '../feedback/query.ts';
import type { HackathonDocument, Quarter } from '../hackathon/hackathon.ts';
import type { HackathonPhase } from '../hackathon/phase.ts';
import type { ItemId, PitchId, ProblemId } from '../ids.ts';
import type { Person } from '../people/person.ts';
import { isProject } from '../pitches/pitch.ts';
import { projectsOf } from '../pitches/pitch-rules.ts';
import type { ProblemsDocument } from '../problems/problem.ts';
import { problemBoard, sortBoard } from '../problems/problem-board.ts';
import type { LogEntry } from '../shipments/ship-log.ts';
import { teamOf } from '../teams/team-rules.ts';
import type { CalendarDate } from '../time.ts';
import { type NextPhase, nextPhase } from './next-phase.ts';
import { recordOwed, toVerify, type Untold, untoldCustomers } from './open-duties.ts';
import { type UnclaimedPain, unclaimedPain } from './unclaimed-pain.ts';
import { isVoteUnderWay, type VoteStep, voteStep } from './vote-step.ts';

// What the acting person does next: one thing, by role and by where the quarter is. Home shows it as
// the one action of the screen. Only what the rules allow that person is ever proposed.

interface OfProject {
  readonly quarter: Quarter;
  readonly projectId: PitchId;
  readonly title: string;
}

interface PitchCounts {
  readonly pitches: number;
  readonly looking: number;
}

export type NextStep =
  | { readonly kind: 'say-who-you-are' }
  | { readonly kind: 'import-feedback' | 'wait-for-feedback' }
  | { readonly kind: 'make-first-problem' | 'wait-for-problems' }
  | { readonly kind: 'create-hackathon' | 'wait-for-hackathon' }
  | { readonly kind: 'begin-phase'; readonly quarter: Quarter; readonly phase: HackathonPhase }
  /** `pitches` counts those that stand, `looking` those of them that nobody has joined. */
  | ({ readonly kind: 'choose-project'; readonly quarter: Quarter } & PitchCounts)
  | { readonly kind: 'draw-order'; readonly quarter: Quarter; readonly projects: number }
  | { readonly kind: 'run-demos'; readonly quarter: Quarter; readonly left: number }
  | VoteStep
  | ({ readonly kind: 'build' | 'give-demo' } & OfProject)
  /** `isFirst`: nothing is recorded yet; else the record lacks something to count. */
  | ({ readonly kind: 'record-shipment'; readonly isFirst: boolean } & OfProject)
  | ({ readonly kind: 'tell-customers'; readonly customers: number; readonly voters: number } & OfProject)
  | ({ readonly kind: 'verify-shipment' } & OfProject)
  | { readonly kind: 'add-context'; readonly problemId: ProblemId }
  | { readonly kind: 'read-unclaimed'; readonly problems: number }
  | { readonly kind: 'nothing'; readonly next: NextPhase | null };

export interface NextStepFacts {
  /** Null while nobody has said who they are. */
  readonly person: Person | null;
  readonly hasFeedback: boolean;
  readonly problems: ProblemsDocument;
  readonly hackathons: readonly HackathonDocument[];
  /** Of the evidence of all problems. */
  readonly facts: ReadonlyMap<ItemId, EvidenceFact>;
  readonly today: CalendarDate;
}

/** The one thing to do next. */
export function nextStep(all: NextStepFacts): NextStep {
  const { person, hasFeedback, problems } = all;
  if (!person) return { kind: 'say-who-you-are' };
  const hasProblems = Object.keys(problems.problems).length > 0;
  // Problems have evidence: where all of it was written down as field notes, nothing was imported.
  if (!hasFeedback && !hasProblems) {
    return { kind: person.role === 'organiser' ? 'import-feedback' : 'wait-for-feedback' };
  }
  if (!hasProblems) {
    return { kind: person.role === 'guest' ? 'wait-for-problems' : 'make-first-problem' };
  }
  const known: Known = { ...all, person, running: newestOf(all.hackathons) };
  switch (person.role) {
    case 'organiser':
      return organiserStep(known);
    case 'engineer':
      return engineerStep(known);
    case 'guest':
      return guestStep(known);
  }
}

interface Known extends NextStepFacts {
  readonly person: Person;
  readonly running: HackathonDocument | null;
}

function organiserStep(known: Known): NextStep {
  const { running, today } = known;
  if (!running) return { kind: 'create-hackathon' };
  const { quarter, phase, show } = running;
  const projects = projectsOf(running).length;
  const next = nextPhase(running, today);
  const begin = next ? ({ kind: 'begin-phase', quarter, phase: next.phase } as const) : null;
  if (phase === 'building' && projects > 0 && show.order.length === 0) {
    return { kind: 'draw-order', quarter, projects };
  }
  if (phase === 'demos' && (nextUp(running) !== null || isOnStage(running))) {
    return { kind: 'run-demos', quarter, left: demosLeft(running) };
  }
  // The hall still sits there: the vote comes before the quarter moves on. Later nobody waits for it, unless it
  // was begun: customers do, and what they are told of may be what a prize waits for.
  const vote = voteStep(running);
  if (vote && (phase === 'demos' || isVoteUnderWay(running))) return vote;
  const isClosing = begin !== null && next !== null && next.inDays <= 0;
  if (begin && (phase === 'demos' || (isClosing && !vote))) return begin;
  const [untold] = untoldOf(known);
  if (untold && !(vote && isClosing)) return telling(untold);
  // For the last time: a closed quarter has no vote any more.
  if (vote) return vote;
  if (!next) return { kind: 'create-hackathon' };
  return phase === 'draft' && begin ? begin : { kind: 'nothing', next };
}

function engineerStep(known: Known): NextStep {
  const { running, person, hackathons, today } = known;
  const owed = recordOwed(hackathons, person.id);
  if (owed) return { kind: 'record-shipment', isFirst: owed.current === null, ...ofProject(owed) };
  const own = running && teamOf(running, person.id);
  if (running && (running.phase === 'open' || running.phase === 'building')) {
    if (own) return { kind: 'build', ...ofProject({ hackathon: running, project: own }) };
    return { kind: 'choose-project', quarter: running.quarter, ...pitchCounts(running) };
  }
  if (running?.phase === 'demos' && own && !hasGiven(running.show, own.id)) {
    return { kind: 'give-demo', ...ofProject({ hackathon: running, project: own }) };
  }
  const untold = untoldOf(known).find(({ project }) => project.members[person.id]);
  if (untold) return telling(untold);
  const unverified = toVerify(hackathons, person.id);
  if (unverified) return { kind: 'verify-shipment', ...ofProject(unverified) };
  const unclaimed = unclaimedOf(known).length;
  if (unclaimed > 0) return { kind: 'read-unclaimed', problems: unclaimed };
  return running ? { kind: 'nothing', next: nextPhase(running, today) } : { kind: 'wait-for-hackathon' };
}

function guestStep(known: Known): NextStep {
  const { running, person, hackathons, problems, facts, today } = known;
  const isBuilt = running !== null && ['demos', 'wrap-up', 'closed'].includes(running.phase);
  const unverified = isBuilt ? toVerify(hackathons, person.id) : null;
  if (unverified) return { kind: 'verify-shipment', ...ofProject(unverified) };
  const board = sortBoard(
    problemBoard(Object.values(problems.problems), hackathons, facts),
    'most-customers',
  );
  const loudest = unclaimedOf(known)[0] ?? board[0];
  if (loudest) return { kind: 'add-context', problemId: loudest.problem.id };
  return { kind: 'nothing', next: running && nextPhase(running, today) };
}

function unclaimedOf({ problems, hackathons, facts }: Known): UnclaimedPain[] {
  return unclaimedPain(problems, hackathons, facts);
}

function untoldOf({ hackathons, problems, facts }: Known): Untold[] {
  return untoldCustomers(hackathons, problems, facts);
}

function telling(untold: Untold): NextStep {
  const { customers, voters } = untold;
  return { kind: 'tell-customers', customers: customers.length, voters, ...ofProject(untold) };
}

function ofProject({ hackathon, project }: Pick<LogEntry, 'hackathon' | 'project'>): OfProject {
  return { quarter: hackathon.quarter, projectId: project.id, title: project.title };
}

function pitchCounts({ pitches }: HackathonDocument): PitchCounts {
  const standing = Object.values(pitches).filter(({ withdrawnAt }) => withdrawnAt === null);
  return { pitches: standing.length, looking: standing.filter((pitch) => !isProject(pitch)).length };
}

function demosLeft(hackathon: HackathonDocument): number {
  return runningOrder(hackathon).filter((id) => !hasGiven(hackathon.show, id)).length;
}

function isOnStage({ show }: HackathonDocument): boolean {
  return show.onStage !== null && !hasGiven(show, show.onStage);
}

function newestOf(hackathons: readonly HackathonDocument[]): HackathonDocument | null {
  return [...hackathons].sort((a, b) => a.quarter.localeCompare(b.quarter)).at(-1) ?? null;
}
