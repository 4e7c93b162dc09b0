import type { HackathonDocument } from '../hackathon/hackathon.ts';
import { refuseOutside } from '../hackathon/phase.ts';
import type { PersonId, PitchId } from '../ids.ts';
import { projectsOf } from '../pitches/pitch-rules.ts';
import { Refusal } from '../refusals.ts';
import type { Instant } from '../time.ts';
import { hasGiven, type Show } from './show.ts';

/**
 * The running order as it is: what the organiser set, then projects that came later, in the order
 * of their pitches. Projects that dissolved are left out.
 */
export function runningOrder(document: HackathonDocument): PitchId[] {
  const projects = projectsOf(document).map((project) => project.id);
  const set = document.show.order.filter((id) => projects.includes(id) || document.show.slots[id]);
  return [...set, ...projects.filter((id) => !set.includes(id))];
}

/** Once the demos are over the order is on record. */
export function refuseSettingOrder(document: HackathonDocument): void {
  refuseOutside(document.phase, ['open', 'building', 'demos'], 'Setting the running order');
}

/** A draw with nobody left in it would only put another seed beside the order that was really drawn. */
export function refuseDrawing(document: HackathonDocument): void {
  refuseSettingOrder(document);
  const current = runningOrder(document);
  if (current.length > 0 && current.every((id) => isFixed(document.show, id))) {
    throw new Refusal(
      'demo-already-given',
      'Every demo has been given, or is on stage: nothing is left to draw.',
    );
  }
}

/** Sets the order by hand. Demos given, and the one on stage, stay where they are. */
export function setOrder(document: HackathonDocument, order: readonly PitchId[]): HackathonDocument {
  refuseSettingOrder(document);
  const current = runningOrder(document);
  if (order.length !== current.length || current.some((id) => !order.includes(id))) {
    throw new Refusal('order-incomplete', 'The running order holds every project once.');
  }
  if (current.some((id, place) => isFixed(document.show, id) && order[place] !== id)) {
    throw new Refusal(
      'demo-already-given',
      'Demos that were given, and the one on stage, stay in their place.',
    );
  }
  return { ...document, show: { ...document.show, order: [...order], draw: null } };
}

/** A fair draw of all that is still to come: every order is equally likely, and the seed is kept. */
export function drawOrder(
  document: HackathonDocument,
  seed: string,
  drawn: { by: PersonId; at: Instant },
): HackathonDocument {
  refuseDrawing(document);
  const current = runningOrder(document);
  // Sorted first, so that the outcome depends on the seed and on who takes part, not on the old order.
  const free = current.filter((id) => !isFixed(document.show, id)).sort();
  const order = inFreePlaces(document.show, current, shuffle(free, seed));
  return { ...document, show: { ...document.show, order, draw: { seed, ...drawn } } };
}

/** The order after moving one project to another place; those that are fixed stay in theirs. */
export function orderAfterMove(document: HackathonDocument, id: PitchId, toPlace: number): PitchId[] {
  const current = runningOrder(document);
  if (!current.includes(id) || isFixed(document.show, id)) return current;
  const moved = current.filter((other) => other !== id);
  moved.splice(Math.min(Math.max(0, toPlace), moved.length), 0, id);
  const free = moved.filter((other) => !isFixed(document.show, other));
  return inFreePlaces(document.show, current, free);
}

/** Who comes after the team on stage: the next that has not given its demo, then those passed over. */
export function nextUp(document: HackathonDocument): PitchId | null {
  const { show } = document;
  const order = runningOrder(document);
  const behind = show.onStage === null ? -1 : order.indexOf(show.onStage);
  const waiting = (id: PitchId) => id !== show.onStage && !hasGiven(show, id);
  return order.find((id, place) => place > behind && waiting(id)) ?? order.find(waiting) ?? null;
}

/** A project keeps its place once its demo has begun, and while it is on stage. */
export function isFixed(show: Show, id: PitchId): boolean {
  return show.onStage === id || (show.slots[id]?.startedAt ?? null) !== null;
}

function inFreePlaces(show: Show, current: readonly PitchId[], free: readonly PitchId[]): PitchId[] {
  const waiting = [...free];
  return current.map((id) => (isFixed(show, id) ? id : (waiting.shift() ?? id)));
}

/** Fisher–Yates (Durstenfeld 1964) on a generator seeded by the text. */
function shuffle<T>(values: readonly T[], seed: string): T[] {
  const shuffled = [...values];
  const random = mulberry32(fnv1a(seed));
  for (let last = shuffled.length - 1; last > 0; last -= 1) {
    const pick = Math.floor(random() * (last + 1));
    const [a, b] = [shuffled[last], shuffled[pick]];
    if (a !== undefined && b !== undefined) [shuffled[last], shuffled[pick]] = [b, a];
  }
  return shuffled;
}

/** 32-bit FNV-1a over the UTF-16 units of the seed. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

/** Tommy Ettinger's mulberry32: small, well distributed, the same everywhere. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
