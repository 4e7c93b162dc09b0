import type { HackathonDocument } from '../hackathon/hackathon.ts';
import { prizeOnStage } from '../votes/reveal-rules.ts';
import { drawShownAtMs } from './drawn-rows.ts';
import type { Music } from './music.ts';
import { rowOrder } from './running-order.ts';
import { sceneOf } from './scene.ts';
import { openChangeover, type Show } from './show.ts';

// Whether music sounds, from the show and a moment alone, so that a reload or another window goes on with the
// same. The player only does what this says; how loud it is and through what is no part of it. All is by the
// clock of the show: a rehearsal hears the same ten times as fast.

/** Music is gone so long before a changeover or a break is over: the room is to hear the next team. */
export const QUIET_BEFORE_END_MS = 3000;
/** How long it takes to fade out there. */
export const FADE_OUT_MS = 2000;
/** What would be heard for less than that is not begun. */
export const SHORTEST_MS = 3000;
/** How long before the start that is set it may begin, and how long after it nobody is left to hear it. */
export const BEFORE_START_MS = 600_000;
export const AFTER_START_MS = 3_600_000;
/** A draw is looked at a little longer than it takes. */
const AFTER_DRAW_MS = 5000;

/**
 * `untilMs` is the moment from which the answer is another, by the clock of the show; null while only a
 * command ends it.
 */
export type MusicNow =
  | {
      readonly kind: 'plays';
      /** One of a kind for each changeover, break and wait: with another one comes another piece. */
      readonly part: string;
      /** Which piece it is in the order of the pieces, counted on beyond their number. */
      readonly turn: number;
      readonly untilMs: number | null;
    }
  | {
      readonly kind: 'silent';
      /** Nothing fades into somebody’s demo. */
      readonly isAtOnce: boolean;
      readonly untilMs: number | null;
    };

interface Given {
  /** The show that is on the screens. */
  readonly document: HackathonDocument;
  /** What was chosen for its quarter; a rehearsal has none of its own. */
  readonly music: Music;
  readonly isRehearsal: boolean;
}

const SILENT = { kind: 'silent', isAtOnce: false, untilMs: null } as const;
const SILENT_AT_ONCE = { ...SILENT, isAtOnce: true } as const;

/** What sounds at this moment of the show. */
export function musicNow({ document, music, isRehearsal }: Given, nowMs: number): MusicNow {
  const { pieces, moments } = music;
  const { show, phase, voting } = document;
  const scene = sceneOf(document);
  if (scene.kind === 'demo' || prizeOnStage(voting) !== null) return SILENT_AT_ONCE;
  if (phase !== 'demos' || pieces.length === 0 || (isRehearsal && !moments.rehearsals)) return SILENT;
  const turn = Math.max(0, partsBegun(show) - (moments.before ? 0 : 1));
  if (scene.kind === 'before') {
    return moments.before ? waiting(document, turn, nowMs) : SILENT;
  }
  const changeover = openChangeover(show);
  if (scene.kind === 'changeover' && changeover && moments.changeovers) {
    const { startedAt, plannedMs } = changeover;
    return until(`changeover ${startedAt}`, turn, startedAt, startedAt + plannedMs, nowMs);
  }
  if (scene.kind === 'break' && moments.breaks) {
    const { id, startedAt, lengthMs } = scene.break;
    const begunMs = startedAt ?? nowMs;
    return until(`${id} ${startedAt}`, turn, begunMs, begunMs + lengthMs, nowMs);
  }
  return SILENT;
}

function until(part: string, turn: number, begunMs: number, endMs: number, nowMs: number): MusicNow {
  const fadeMs = endMs - FADE_OUT_MS - QUIET_BEFORE_END_MS;
  if (nowMs >= fadeMs || fadeMs - begunMs < SHORTEST_MS) return SILENT;
  return { kind: 'plays', part, turn, untilMs: fadeMs };
}

/** Before the first team is called: near the start that was set, and while a draw is shown. */
function waiting(document: HackathonDocument, turn: number, nowMs: number): MusicNow {
  const { startsAt, draw } = document.show;
  const spans: { readonly part: string; readonly fromMs: number; readonly untilMs: number }[] = [];
  if (startsAt !== null) {
    spans.push({
      part: 'before',
      fromMs: startsAt - BEFORE_START_MS,
      untilMs: startsAt + AFTER_START_MS,
    });
  }
  if (draw?.isShown) {
    const shownAtMs = drawShownAtMs(draw.at, rowOrder(document).length);
    spans.push({ part: `draw ${draw.at}`, fromMs: draw.at, untilMs: shownAtMs + AFTER_DRAW_MS });
  }
  // What began first goes on: a draw in the last minutes begins no other piece.
  spans.sort((a, b) => a.fromMs - b.fromMs);
  const current = spans.find(({ fromMs, untilMs }) => fromMs <= nowMs && nowMs < untilMs);
  if (current) return { kind: 'plays', part: current.part, turn, untilMs: current.untilMs };
  const next = Math.min(...spans.map(({ fromMs }) => fromMs).filter((fromMs) => fromMs > nowMs));
  return { ...SILENT, untilMs: Number.isFinite(next) ? next : null };
}

/** How many changeovers and breaks there have been. */
function partsBegun({ changeovers, breaks }: Show): number {
  return changeovers.length + Object.values(breaks).filter(({ startedAt }) => startedAt !== null).length;
}
