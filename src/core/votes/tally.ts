import type { PitchId } from '../ids.ts';
import type { Ballot } from './ballot.ts';
import { type Prize, pointsFor } from './prize.ts';
import type { ShownPlace, Standing, TieBreak } from './voting.ts';

// Counting is pure: the same ballots and the same field give the same places, whoever asks and when.

/** Who stands, as it was when the prize was revealed. */
export interface Field {
  /** All projects, in the running order: the order in which those who share a place are named. */
  readonly projects: readonly PitchId[];
  /** Those that can win. The others keep their votes and have no place. */
  readonly counting: readonly PitchId[];
  readonly customers: Readonly<Record<string, number>>;
}

/** Every project with a vote, best first; those that cannot win come last, without a place. */
export function tally(prize: Prize, ballots: readonly Ballot[], field: Field): Standing[] {
  const counted = field.projects
    .map((projectId) => countFor(prize, ballots, projectId, field))
    .filter(({ voters }) => voters > 0);
  const canWin = (standing: Standing) => field.counting.includes(standing.projectId);
  return [
    ...withPlaces(counted.filter(canWin).sort(compare)),
    ...counted.filter((standing) => !canWin(standing)).sort(compare),
  ];
}

/** How many ballots chose something for a prize. */
export function ballotsFor(prize: Pick<Prize, 'id'>, ballots: readonly Ballot[]): number {
  return ballots.filter(({ choices }) => choices[prize.id] !== undefined).length;
}

/** The places of the stage, lowest first. Where nobody has a vote that counts: first place, empty. */
export function podiumOf(standings: readonly Standing[]): ShownPlace[] {
  const places = [3, 2, 1]
    .map((place) => ({ place, standings: standings.filter((standing) => standing.place === place) }))
    .filter((shown) => shown.standings.length > 0);
  return places.length > 0 ? places : [{ place: 1, standings: [] }];
}

function countFor(prize: Prize, ballots: readonly Ballot[], projectId: PitchId, field: Field): Standing {
  const places = ballots
    .map(({ choices }) => choices[prize.id]?.indexOf(projectId) ?? -1)
    .filter((place) => place >= 0);
  return {
    projectId,
    points: places.reduce((sum, place) => sum + pointsFor(prize, place), 0),
    firstChoices: places.filter((place) => place === 0).length,
    voters: places.length,
    customers: field.customers[projectId] ?? 0,
    place: null,
    settledBy: null,
  };
}

const TIE_BREAKS = [
  ['first-choices', 'firstChoices'],
  ['voters', 'voters'],
  ['customers', 'customers'],
] as const satisfies readonly (readonly [TieBreak, keyof Standing])[];

/** Points; then more first choices, more voters, more customers who asked. 0: the place is shared. */
function compare(a: Standing, b: Standing): number {
  if (a.points !== b.points) return b.points - a.points;
  const [, field] = decidingBreak(a, b) ?? [];
  return field ? b[field] - a[field] : 0;
}

function decidingBreak(a: Standing, b: Standing) {
  return TIE_BREAKS.find(([, field]) => a[field] !== b[field]);
}

function withPlaces(sorted: readonly Standing[]): Standing[] {
  return sorted.map((standing) => {
    const place = sorted.filter((other) => compare(other, standing) < 0).length + 1;
    const next = sorted.find((other) => compare(standing, other) < 0);
    const isTied = next !== undefined && next.points === standing.points;
    return { ...standing, place, settledBy: isTied ? (decidingBreak(standing, next)?.[0] ?? null) : null };
  });
}
