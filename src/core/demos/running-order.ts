import type { HackathonDocument } from '../hackathon/hackathon.ts';
import { refuseOutside } from '../hackathon/phase.ts';
import type { PersonId, PitchId } from '../ids.ts';
import { projectsOf } from '../pitches/pitch-rules.ts';
import { Refusal } from '../refusals.ts';
import type { Instant } from '../time.ts';
import { seededShuffle } from './seeded-shuffle.ts';
import { breakOf, hasGiven, type RowId, type Show } from './show.ts';

// The order reads as the show goes: what has been, as it was; who is on stage; what is to come; and of
// that the teams that are not ready last.

/**
 * Every row in its order. Projects that came later are behind; dissolved ones are left out, unless they gave
 * their demo.
 */
export function rowOrder(document: HackathonDocument): RowId[] {
  const { show } = document;
  const rows = [
    ...projectsOf(document).map(({ id }) => id),
    ...Object.values(show.breaks).map(({ id }) => id),
  ];
  const set = show.order.filter((id) => rows.includes(id) || (isTeam(show, id) && isFixed(show, id)));
  const all = [...set, ...rows.filter((id) => !set.includes(id))];
  // As it was written each time a row was entered; not by their times: a clock can be set back.
  const fixed = all.filter((id) => isFixed(show, id));
  return [
    ...fixed,
    ...readyFirst(
      show,
      all.filter((id) => !isFixed(show, id)),
    ),
  ];
}

/** The teams of the running order. */
export function runningOrder(document: HackathonDocument): PitchId[] {
  return rowOrder(document).filter((id): id is PitchId => isTeam(document.show, id));
}

/** Once the demos are over the order is on record. */
export function refuseSettingOrder(document: HackathonDocument): void {
  refuseOutside(document.phase, ['open', 'building', 'demos'], 'Setting the running order');
}

/** A draw with nobody left in it would only put another seed beside the order that was really drawn. */
export function refuseDrawing(document: HackathonDocument): void {
  refuseSettingOrder(document);
  if (runningOrder(document).length > 0 && toDraw(document).length === 0) {
    throw new Refusal(
      'demo-already-given',
      'Every demo has been given, or is on stage, or its team is not ready: nothing is left to draw.',
    );
  }
}

/** Sets the order by hand. What has been, and the team on stage, stay where they are. */
export function setOrder(document: HackathonDocument, order: readonly RowId[]): HackathonDocument {
  refuseSettingOrder(document);
  const current = rowOrder(document);
  if (order.length !== current.length || current.some((id) => !order.includes(id))) {
    throw new Refusal('order-incomplete', 'The running order holds every project and every break once.');
  }
  if (current.some((id, place) => isFixed(document.show, id) && order[place] !== id)) {
    throw new Refusal(
      'demo-already-given',
      'Demos that were given, and the one on stage, stay in their place.',
    );
  }
  // Moving a break among the teams leaves a draw what it was. A team that was moved does not make it undone: its seed
  // stays for who wants to check what was drawn.
  const teams = order.filter((id) => isTeam(document.show, id));
  const isSame = runningOrder(document).every((id, place) => teams[place] === id);
  const { draw } = document.show;
  return ordered(document, order, isSame || !draw ? draw : { ...draw, isShown: false, isChanged: true });
}

/**
 * A fair draw of all that is still to come: every order is equally likely, and the seed is kept. Breaks keep
 * their places.
 */
export function drawOrder(
  document: HackathonDocument,
  seed: string,
  { by, at, isShown = true }: { by: PersonId; at: Instant; isShown?: boolean },
): HackathonDocument {
  refuseDrawing(document);
  // Sorted first, so that the outcome depends on the seed and on who takes part, not on the old order.
  const free: RowId[] = toDraw(document).sort();
  const waiting = seededShuffle(free, seed);
  const order = rowOrder(document).map((id) => (free.includes(id) ? (waiting.shift() ?? id) : id));
  return ordered(document, order, { seed, at, by, isShown, isChanged: false });
}

/** The order after moving one row to another place; those that are fixed stay in theirs. */
export function orderAfterMove(document: HackathonDocument, id: RowId, toPlace: number): RowId[] {
  const current = rowOrder(document);
  const { show } = document;
  if (!current.includes(id) || isFixed(show, id)) return current;
  const others = current.filter((other) => other !== id);
  const first = others.filter((other) => isFixed(show, other)).length;
  others.splice(Math.min(Math.max(first, toPlace), others.length), 0, id);
  return [...others.slice(0, first), ...readyFirst(show, others.slice(first))];
}

/** What comes after what is on stage now: the first row that has not begun. */
export function nextRow(document: HackathonDocument): RowId | null {
  return rowOrder(document).find((id) => !isFixed(document.show, id)) ?? null;
}

/**
 * What comes where the team that was called is not ready. A team that was called since the last demo and did not come
 * is not called once more: where none is left, the show is over.
 */
export function rowAfterPassingOver(document: HackathonDocument): RowId | null {
  const { show } = document;
  const lastGiven = show.changeovers.findLastIndex(({ to }) => hasGiven(show, to));
  const didNotCome: RowId[] = show.changeovers.slice(lastGiven + 1).map(({ to }) => to);
  const to = rowOrder(document).filter((id) => !isFixed(show, id) && !didNotCome.includes(id));
  return to[0] ?? null;
}

/** The next team, whatever break is before it. */
export function nextUp(document: HackathonDocument): PitchId | null {
  return runningOrder(document).find((id) => !isFixed(document.show, id)) ?? null;
}

/** A row keeps its place once it has begun, and a team while it is on stage. */
export function isFixed(show: Show, id: RowId): boolean {
  const row = breakOf(show, id) ?? show.slots[id];
  return show.onStage === id || (row?.startedAt ?? null) !== null;
}

export function isTeam(show: Show, id: RowId): id is PitchId {
  return breakOf(show, id) === undefined;
}

/** Teams that are to come and ready, in their order. */
function toDraw(document: HackathonDocument): PitchId[] {
  const { show } = document;
  return runningOrder(document).filter(
    (id) => !isFixed(show, id) && !show.notReady[id] && !hasGiven(show, id),
  );
}

/** Teams that are not ready come behind the last that is; a break at the very end stays there. */
function readyFirst(show: Show, free: readonly RowId[]): RowId[] {
  const isWaiting = (id: RowId) => show.notReady[id] !== undefined;
  const last = free.findLastIndex((id) => isTeam(show, id) && !isWaiting(id));
  const [before, behind] = [free.slice(0, last + 1), free.slice(last + 1)];
  return [...before.filter((id) => !isWaiting(id)), ...before.filter(isWaiting), ...behind];
}

function ordered(
  document: HackathonDocument,
  order: readonly RowId[],
  draw: Show['draw'],
): HackathonDocument {
  const set = { ...document, show: { ...document.show, order: [...order], draw } };
  return { ...set, show: { ...set.show, order: rowOrder(set) } };
}
