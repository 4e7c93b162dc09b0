import { z } from 'zod';
import { BreakId, MessageId, PersonId, PitchId } from '../ids.ts';
import { Instant } from '../time.ts';
import { Music, newMusic } from './music.ts';
import { LogEntry } from './show-log.ts';
import { DEMO_MS, Slot } from './slot.ts';

/** Default length of the changeover between two demos. */
export const CHANGEOVER_MS = 60_000;

/** A row of the running order: a team's demo, or a break. */
export const RowId = z.union([PitchId, BreakId]);
export type RowId = PitchId | BreakId;

/** What a break is called on every screen, and how long it is planned to be. */
export const BreakDetails = z.object({
  title: z.string().trim().min(1, 'A break needs a name.').max(80),
  lengthMs: z.number().int().min(60_000, 'A break is at least one minute.').max(14_400_000),
});
export type BreakDetails = z.infer<typeof BreakDetails>;

export const Break = BreakDetails.extend({
  id: BreakId,
  startedAt: Instant.nullable(),
  endedAt: Instant.nullable(),
});
export type Break = z.infer<typeof Break>;

/** The time in which one team goes and the next comes: a slot of its own kind. */
export const Changeover = z.object({
  /** The team that was called. */
  to: PitchId,
  plannedMs: z.number().int().min(0),
  startedAt: Instant,
  /** When that team's demo started, or another was called in its place; null while it runs. */
  endedAt: Instant.nullable(),
});
export type Changeover = z.infer<typeof Changeover>;

/** When the clock of a demo says that time runs out; for all teams of an event alike. */
export const Thresholds = z.object({
  warningMs: z
    .number()
    .int()
    .min(1000)
    .max(DEMO_MS - 1000),
  dangerMs: z
    .number()
    .int()
    .min(1000)
    .max(DEMO_MS - 1000),
});
export type Thresholds = z.infer<typeof Thresholds>;

export const DEFAULT_THRESHOLDS: Thresholds = { warningMs: 60_000, dangerMs: 15_000 };

export const Message = z.object({
  id: MessageId,
  text: z.string().trim().min(1, 'A message needs words.').max(120),
});
export type Message = z.infer<typeof Message>;

/** When a row was to begin and end when the show began; stays as it was announced. */
export const PlannedRow = z.object({
  startAt: Instant,
  endAt: Instant,
  /** The changeover before it; 0 before a break. */
  changeoverMs: z.number().int().min(0),
});
export type PlannedRow = z.infer<typeof PlannedRow>;

export const Show = z.object({
  /** The running order, by project and break. */
  order: z.array(RowId),
  /** How the order was drawn, so that anyone can check it; null when it never was. */
  draw: z
    .object({
      seed: z.string().min(1).max(64),
      at: Instant,
      by: PersonId,
      /** Whether the screens show it row by row before the show, or its outcome at once. */
      isShown: z.boolean().default(false),
      /** Whether teams were moved since: the seed no longer gives the order as it is. */
      isChanged: z.boolean().default(false),
    })
    .nullable(),
  changeoverMs: z.number().int().min(0).max(600_000),
  /** Whose slot is loaded: on stage, or coming up during the changeover. */
  onStage: PitchId.nullable(),
  slots: z.record(z.string(), Slot),
  // What follows came later than the first workspaces, hence the defaults.
  breaks: z.record(z.string(), Break).default({}),
  /** Every changeover there was, oldest first; the last may be running. */
  changeovers: z.array(Changeover).default([]),
  /** Teams that are not ready, with the place they had: they come last until they are. */
  notReady: z.record(z.string(), z.object({ place: z.number().int().min(0) })).default({}),
  thresholds: Thresholds.default(DEFAULT_THRESHOLDS),
  /** When the first row is to begin; null where nobody has said. */
  startsAt: Instant.nullable().default(null),
  /** The plan as it stood when the show began, by row; null before. */
  plan: z.record(z.string(), PlannedRow).nullable().default(null),
  /** Prepared for the speaker, in the order of the list. */
  messages: z.array(Message).max(40).default([]),
  /** What sounds between the demos. */
  music: Music.default(newMusic),
  /** What the speaker reads now. Its words are kept, whatever becomes of the list. */
  shownMessage: Message.extend({ at: Instant }).nullable().default(null),
  /** Since when the screens are dark; null while they are not. */
  blackoutAt: Instant.nullable().default(null),
  /** Every transition, oldest first. */
  log: z.array(LogEntry).default([]),
});
export type Show = z.infer<typeof Show>;

export const newShow = (): Show => ({
  order: [],
  draw: null,
  changeoverMs: CHANGEOVER_MS,
  onStage: null,
  slots: {},
  breaks: {},
  changeovers: [],
  notReady: {},
  thresholds: DEFAULT_THRESHOLDS,
  startsAt: null,
  plan: null,
  messages: firstMessages(),
  music: newMusic(),
  shownMessage: null,
  blackoutAt: null,
  log: [],
});

/** Whether a team has given its demo. */
export function hasGiven(show: Show, id: PitchId): boolean {
  return (show.slots[id]?.endedAt ?? null) !== null;
}

/** Whether a team is loaded and has not given its demo. */
export function isCalled({ onStage, slots }: Show): boolean {
  return onStage !== null && (slots[onStage]?.endedAt ?? null) === null;
}

/** The changeover that runs now; null where none does. */
export function openChangeover({ changeovers }: Pick<Show, 'changeovers'>): Changeover | null {
  const last = changeovers.at(-1);
  return last && last.endedAt === null ? last : null;
}

/** The break that runs now; null where none does. */
export function openBreak(show: Show): Break | null {
  return Object.values(show.breaks).find(isOpen) ?? null;
}

/** What is on now, a team or a break; null while nothing is. */
export function currentRow(show: Show): RowId | null {
  return show.onStage ?? openBreak(show)?.id ?? null;
}

/** The break of that id; undefined for a team. */
export function breakOf(show: Show, id: RowId): Break | undefined {
  return Object.hasOwn(show.breaks, id) ? show.breaks[id] : undefined;
}

const isOpen = (part: Break) => part.startedAt !== null && part.endedAt === null;

// What an organiser says to every third speaker. They can be changed and taken out like any other.
function firstMessages(): Message[] {
  return ['Please speak up', 'Closer to the microphone', 'Please come to the end'].map((text, index) =>
    Message.parse({ id: `first-${index + 1}`, text }),
  );
}
