import { z } from 'zod';
import { Rehearsal } from '#core/demos/rehearsal.ts';
import { Room } from '#core/demos/room.ts';
import { BatchesDocument } from '#core/feedback/batch.ts';
import { ViewsDocument } from '#core/feedback/saved-view.ts';
import { HackathonDocument } from '#core/hackathon/hackathon.ts';
import { PeopleDocument } from '#core/people/person.ts';
import { ProblemsDocument } from '#core/problems/problem.ts';
import { Instant } from '#core/time.ts';
import { WorkspaceDocument } from '#core/workspace/workspace.ts';
import { DuplicatesStatus } from './duplicates-calls.ts';
import { SentimentStatus } from './feedback-calls.ts';
import { FeedbackTrouble } from './workspace-calls.ts';

const changed = { type: z.literal('document.changed'), revision: z.number().int(), now: Instant };

/** A saved change. A gap in `revision` means that one was missed: fetch a snapshot. */
export const DocumentChanged = z.discriminatedUnion('document', [
  z.object({ ...changed, document: z.literal('shipit'), value: WorkspaceDocument }),
  z.object({ ...changed, document: z.literal('people'), value: PeopleDocument }),
  z.object({ ...changed, document: z.literal('problems'), value: ProblemsDocument }),
  z.object({ ...changed, document: z.literal('batches'), value: BatchesDocument }),
  z.object({ ...changed, document: z.literal('views'), value: ViewsDocument }),
  /** Without its value, which can be large: what stands beside the items is asked for with the items. */
  z.object({ ...changed, document: z.literal('notes') }),
  /** Somebody voted. Without a value: ballots are secret until they are counted. */
  z.object({ ...changed, document: z.literal('votes'), quarter: z.string() }),
  z.object({
    ...changed,
    document: z.literal('hackathon'),
    quarter: z.string(),
    value: HackathonDocument.nullable(),
  }),
]);
export type DocumentChanged = z.infer<typeof DocumentChanged>;

/** What main tells every window, unasked. `now` is the host's clock, for windows to correct theirs by. */
export const ShipItEvent = z.union([
  DocumentChanged,
  z.object({ type: z.literal('workspace.changed'), now: Instant }),
  /** The host's clock has jumped, forward or back: windows ask for it anew. */
  z.object({ type: z.literal('clock.changed'), now: Instant }),
  z.object({
    type: z.literal('import.progressed'),
    now: Instant,
    /** Files being unpacked, counted without writing, or imported. */
    doing: z.enum(['reading', 'checking', 'importing']),
    bytesRead: z.number(),
    bytesTotal: z.number(),
    rows: z.number(),
  }),
  z.object({ type: z.literal('index.progressed'), now: Instant, done: z.number(), total: z.number() }),
  /** The search index holds other items than before: lists read again. */
  z.object({
    type: z.literal('feedback.changed'),
    now: Instant,
    trouble: FeedbackTrouble.nullable(),
  }),
  /** Groups of feedback that says the same are being looked for, or known anew. */
  z.object({ type: z.literal('duplicates.changed'), now: Instant, status: DuplicatesStatus }),
  /** A rehearsal began, went on or ended. In no document, so without a revision. */
  z.object({ type: z.literal('rehearsal.changed'), now: Instant, rehearsal: Rehearsal.nullable() }),
  /** The screens look otherwise, or the show sounds otherwise or from another page. */
  z.object({ type: z.literal('room.changed'), now: Instant, room: Room }),
  /** How items sound is being found out, or known. */
  z.object({ type: z.literal('sentiment.changed'), now: Instant, status: SentimentStatus }),
]);
export type ShipItEvent = z.infer<typeof ShipItEvent>;
