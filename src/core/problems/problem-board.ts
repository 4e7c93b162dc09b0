import type { EvidenceFact } from '../feedback/query.ts';
import type { HackathonDocument } from '../hackathon/hackathon.ts';
import type { ItemId, ProblemId } from '../ids.ts';
import type { Pitch } from '../pitches/pitch.ts';
import type { Area } from '../workspace/workspace.ts';
import { type EvidenceSummary, evidenceSummary } from './evidence-summary.ts';
import { type Problem, statementText, trackingNumber } from './problem.ts';

// The list of problems as people weigh them: who voiced each, since when, and who has picked it.
// Filtered to the unclaimed it is the board of unclaimed pain.

/** A pitch that chose a problem, in its quarter. */
export interface ProblemPick {
  readonly hackathon: HackathonDocument;
  readonly pitch: Pitch;
}

export interface ProblemOnBoard {
  readonly problem: Problem;
  readonly summary: EvidenceSummary;
  /** Pitches that chose it and were not withdrawn, newest first. Empty: nobody has claimed it. */
  readonly picks: readonly ProblemPick[];
}

export const BOARD_SORTS = ['most-customers', 'longest-waiting', 'newest'] as const;
export type BoardSort = (typeof BOARD_SORTS)[number];

export interface BoardFilter {
  readonly unclaimedOnly: boolean;
  /** Area ids, any of which; empty for all. */
  readonly areaIds: readonly string[];
  /** Words all of which occur in number, statement or area; case does not matter. */
  readonly text: string;
}

/** The pitches that chose a problem and stand, newest first. */
export function picksOf(problemId: ProblemId, hackathons: readonly HackathonDocument[]): ProblemPick[] {
  return hackathons
    .flatMap((hackathon) => Object.values(hackathon.pitches).map((pitch) => ({ hackathon, pitch })))
    .filter(({ pitch }) => pitch.withdrawnAt === null && pitch.problemIds.includes(problemId))
    .sort((a, b) => b.pitch.pitchedAt - a.pitch.pitchedAt);
}

/** Every problem with what it weighs, in no particular order. */
export function problemBoard(
  problems: readonly Problem[],
  hackathons: readonly HackathonDocument[],
  facts: ReadonlyMap<ItemId, EvidenceFact>,
): ProblemOnBoard[] {
  return problems.map((problem) => ({
    problem,
    summary: evidenceSummary(problem, facts),
    picks: picksOf(problem.id, hackathons),
  }));
}

export function filterBoard(
  rows: readonly ProblemOnBoard[],
  { unclaimedOnly, areaIds, text }: BoardFilter,
  areas: Readonly<Record<string, Area>>,
): ProblemOnBoard[] {
  const words = text.toLowerCase().split(/\s+/u).filter(Boolean);
  return rows.filter(({ problem, picks }) => {
    if (unclaimedOnly && picks.length > 0) return false;
    if (areaIds.length > 0 && !areaIds.includes(problem.areaId ?? '')) return false;
    const area = areas[problem.areaId ?? '']?.name ?? '';
    const searched = `${trackingNumber(problem)} ${statementText(problem.statement)} ${area}`.toLowerCase();
    return words.every((word) => searched.includes(word));
  });
}

/** A sorted copy; equals come in the order of their numbers, newest first. */
export function sortBoard(rows: readonly ProblemOnBoard[], sort: BoardSort): ProblemOnBoard[] {
  const newest = (a: ProblemOnBoard, b: ProblemOnBoard) => b.problem.number - a.problem.number;
  const compare = {
    'most-customers': (a: ProblemOnBoard, b: ProblemOnBoard) => b.summary.customers - a.summary.customers,
    'longest-waiting': (a: ProblemOnBoard, b: ProblemOnBoard) => waitingSince(a) - waitingSince(b),
    newest,
  }[sort];
  return [...rows].sort((a, b) => compare(a, b) || newest(a, b));
}

// Without a dated complaint nobody knows how long it has waited: such problems come last.
const waitingSince = ({ summary }: ProblemOnBoard): number => summary.firstSaidAt ?? Number.MAX_SAFE_INTEGER;
