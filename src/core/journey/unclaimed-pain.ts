import type { EvidenceFact } from '../feedback/query.ts';
import type { HackathonDocument, Quarter } from '../hackathon/hackathon.ts';
import type { ItemId } from '../ids.ts';
import type { ProblemsDocument } from '../problems/problem.ts';
import { type ProblemOnBoard, problemBoard, sortBoard } from '../problems/problem-board.ts';
import { isShipped } from '../shipments/shipment-rules.ts';

/** A problem that nobody carries now. */
export interface UnclaimedPain extends ProblemOnBoard {
  /** The newest quarter in which it was picked, and not shipped; null where nobody ever picked it. */
  readonly letGoIn: Quarter | null;
}

/**
 * The board of unclaimed pain: what nobody ever picked, then what closed quarters picked and did not
 * ship. In each, most customers first.
 */
export function unclaimedPain(
  problems: ProblemsDocument,
  hackathons: readonly HackathonDocument[],
  facts: ReadonlyMap<ItemId, EvidenceFact>,
): UnclaimedPain[] {
  const board = sortBoard(
    problemBoard(Object.values(problems.problems), hackathons, facts),
    'most-customers',
  );
  const never = board.filter(({ picks }) => picks.length === 0);
  const letGo = board.filter(
    ({ picks }) =>
      picks.length > 0 &&
      picks.every(({ hackathon, pitch }) => hackathon.phase === 'closed' && !isShipped(hackathon, pitch.id)),
  );
  return [
    ...never.map((row) => ({ ...row, letGoIn: null })),
    ...letGo.map((row) => ({ ...row, letGoIn: lastQuarter(row) })),
  ];
}

function lastQuarter({ picks }: ProblemOnBoard): Quarter | null {
  return (
    picks
      .map(({ hackathon }) => hackathon.quarter)
      .sort()
      .at(-1) ?? null
  );
}
