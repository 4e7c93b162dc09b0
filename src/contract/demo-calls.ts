import { z } from 'zod';
import { MOST_PIECES, MusicMoments, MusicPiece } from '#core/demos/music.ts';
import { MOST_REHEARSED } from '#core/demos/rehearsal.ts';
import { BreakDetails, Message, RowId, Thresholds } from '#core/demos/show.ts';
import { Reason } from '#core/demos/slot.ts';
import { Quarter } from '#core/hackathon/hackathon.ts';
import { BreakId, MessageId, MusicId, PitchId } from '#core/ids.ts';
import { Instant } from '#core/time.ts';
import { call, ORGANISERS } from './define.ts';

const inQuarter = z.object({ quarter: Quarter });
const nothing = z.object({});

/** The row that the caller sees on, null for none: refused where another is by now. Left out: whichever. */
const seen = { from: RowId.nullable().optional() };

/** A call that changes the show of a quarter. */
const change = <I extends z.ZodRawShape>(summary: string, input: I) =>
  call({
    summary,
    allowed: ORGANISERS,
    access: 'writes',
    input: inQuarter.extend(input),
    output: nothing,
  });

const arrangingCalls = {
  'demo.setOrder': change(
    'Set the running order; what has been, and the team on stage, stay in their place.',
    { order: z.array(RowId).max(500) },
  ),
  'demo.draw': call({
    summary: 'Draw the order of the demos still to come; the seed is kept, so that anyone can check it.',
    allowed: ORGANISERS,
    access: 'writes',
    input: inQuarter.extend({
      seed: z.string().trim().min(1).max(64).optional(),
      /** Row by row on the screens, where the show has not begun; otherwise they show the new order at once. */
      isShown: z.boolean().default(true),
    }),
    output: z.object({ seed: z.string() }),
  }),
  'demo.setReady': change(
    'Say whether a team is ready; one that is not comes last, and back to its place once it is.',
    { pitchId: PitchId, isReady: z.boolean() },
  ),
  'demo.addBreak': call({
    summary: 'Put a break into the running order, at its end or at a place counted from 0.',
    allowed: ORGANISERS,
    access: 'writes',
    input: inQuarter.extend({ ...BreakDetails.shape, place: z.number().int().min(0).max(500).optional() }),
    output: z.object({ id: BreakId }),
  }),
  'demo.changeBreak': change('Give a break another name or length.', {
    breakId: BreakId,
    ...BreakDetails.shape,
  }),
  'demo.removeBreak': change('Take a break that has not begun out of the running order.', {
    breakId: BreakId,
  }),
  'demo.setChangeover': change('Set how long the changeover between demos is.', {
    changeoverMs: z.number().int().min(0).max(600_000),
  }),
  'demo.setThresholds': change(
    'Set when the clock warns, for all teams alike; refused while a demo is running.',
    Thresholds.shape,
  ),
  'demo.setStart': change('Set when the session begins; refused once it has begun.', {
    startsAt: Instant.nullable(),
  }),
  'demo.setMessages': change('Set the messages that can be shown to the speaker.', {
    messages: z.array(Message).max(40),
  }),
} as const;

const runningCalls = {
  'demo.next': call({
    summary:
      'Go on to the next row: begin the show, end a break, or pass over the team that was called; refused while a demo is running.',
    allowed: ORGANISERS,
    access: 'writes',
    input: inQuarter.extend(seen),
    output: z.object({ onStage: PitchId.nullable() }),
  }),
  'demo.load': change('Load a team out of turn; refused while a demo is running.', {
    pitchId: PitchId,
    ...seen,
  }),
  'demo.start': change('Start the five minutes of the team on stage.', seen),
  'demo.undoStart': change(
    'Take a start back as an accident, within its first ten seconds; the reason is kept.',
    { reason: Reason },
  ),
  'demo.pause': change('Pause the running demo; the reason is kept.', { reason: Reason }),
  'demo.resume': change('Go on after a pause.', {}),
  'demo.nudge': change(
    'Put the clock right after a mistake of the operator, by a minute at most and never beyond five minutes; the reason is kept.',
    { ms: z.number().int().min(-60_000).max(60_000), reason: Reason },
  ),
  'demo.finish': change('End the demo of a team that is done, and load what comes next.', seen),
  'demo.stop': change('End the demo of a team that is not done, for a reason, and load what comes next.', {
    reason: Reason,
    ...seen,
  }),
  'demo.showMessage': change('Show a prepared message to the speaker.', { messageId: MessageId }),
  'demo.hideMessage': change('Take the message from the speaker’s screen.', {}),
  'demo.setBlackout': change('Make the screens dark, or light again; clocks go on.', {
    isDark: z.boolean(),
  }),
} as const;

const musicCalls = {
  'demo.addMusic': call({
    summary:
      'Copy a sound file of at most 20 MB into the workspace, to be played between the demos: MP3, M4A, AAC, Ogg, WAV or FLAC, told by its bytes.',
    allowed: ORGANISERS,
    access: 'writes',
    input: inQuarter.extend({ path: z.string().min(1).max(4096) }),
    output: z.object({ piece: MusicPiece }),
  }),
  'demo.removeMusic': change('Take a piece of music out; its file goes when the workspace is opened again.', {
    musicId: MusicId,
  }),
  'demo.orderMusic': change('Set the turn in which the pieces of music are played.', {
    order: z.array(MusicId).max(MOST_PIECES),
  }),
  'demo.setMusicMoments': change(
    'Set when music sounds; never during a demo or a reveal. A moment left out stays.',
    {
      moments: MusicMoments.partial(),
    },
  ),
} as const;

const rehearsalCalls = {
  'demo.beginRehearsal': call({
    summary:
      'Begin a rehearsal with made-up teams on a clock ten times as fast: until it ends, calls about the show of this quarter go to it, and nothing of it is kept.',
    allowed: ORGANISERS,
    access: 'writes',
    input: inQuarter.extend({
      /** Left out, as many as the quarter has, and five at least. */
      teams: z.number().int().min(1).max(MOST_REHEARSED).optional(),
      seed: z.string().trim().min(1).max(64).optional(),
    }),
    output: z.object({ seed: z.string() }),
  }),
  'demo.endRehearsal': call({
    summary: 'End the rehearsal; nothing of it stays.',
    allowed: ORGANISERS,
    access: 'writes',
    input: z.object({}),
    output: nothing,
  }),
} as const;

export const demoCalls = { ...arrangingCalls, ...musicCalls, ...runningCalls, ...rehearsalCalls } as const;
