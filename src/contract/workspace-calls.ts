import { z } from 'zod';
import { Rehearsal } from '#core/demos/rehearsal.ts';
import { Room } from '#core/demos/room.ts';
import { BatchesDocument } from '#core/feedback/batch.ts';
import { ViewsDocument } from '#core/feedback/saved-view.ts';
import { HackathonDocument } from '#core/hackathon/hackathon.ts';
import { AreaId, BenefitId, PersonId } from '#core/ids.ts';
import { PeopleDocument, PersonDetails } from '#core/people/person.ts';
import { ProblemsDocument } from '#core/problems/problem.ts';
import { Instant } from '#core/time.ts';
import { Area, Benefit, WorkspaceDocument } from '#core/workspace/workspace.ts';
import { call, EVERYONE, MAKERS, ORGANISERS } from './define.ts';

// From "/" or a drive on: anything else would be a folder beside the program, which nobody means.
const WHOLE_PATH = /^(\/|[A-Za-z]:[\\/]|\\\\)/u;

const path = z
  .string()
  .trim()
  .min(1, { error: 'Choose a folder.', abort: true })
  .max(4096)
  .refine(
    (given) => WHOLE_PATH.test(given),
    'Give the whole path of the folder, from its first / or drive on.',
  );

export const RecentWorkspace = z.object({ path: z.string(), organisation: z.string(), openedAt: Instant });
export type RecentWorkspace = z.infer<typeof RecentWorkspace>;

/** What keeps some feedback from being read: its file is missing or damaged, or the index failed. */
export const FeedbackTrouble = z.enum(['unreadable', 'not-indexed']);
export type FeedbackTrouble = z.infer<typeof FeedbackTrouble>;

/** What the app knows before and beside the documents. */
export const AppStatus = z.object({
  version: z.string(),
  /** The host's clock now, so that a window can correct its own. */
  now: Instant,
  /** `desktop` has folder and file dialogs of the system; `browser` types and uploads. */
  door: z.enum(['desktop', 'browser']),
  /** Where a new workspace is proposed. */
  defaultFolder: z.string(),
  recent: z.array(RecentWorkspace),
  workspace: z
    .object({
      path: z.string(),
      mode: z.enum(['write', 'read-only']),
      /** Why it is read-only; null when it is not. */
      readOnlyReason: z.enum(['asked', 'workspace-newer', 'folder-not-writable']).nullable(),
      /** Null while all feedback can be read, as far as is known. */
      feedbackTrouble: FeedbackTrouble.nullable(),
    })
    .nullable(),
  /** Who acts through this window or token; null until somebody has chosen. */
  actingPerson: PersonId.nullable(),
  /** How screens look and the show sounds on this machine. */
  room: Room,
});
export type AppStatus = z.infer<typeof AppStatus>;

/** Everything that the mirror holds, at one revision. Feedback itself is read by the page. */
export const Snapshot = z.object({
  revision: z.number().int(),
  workspace: WorkspaceDocument,
  people: PeopleDocument,
  problems: ProblemsDocument,
  batches: BatchesDocument,
  views: ViewsDocument,
  /** By quarter. */
  hackathons: z.record(z.string(), HackathonDocument),
  /** The rehearsal that is on; null while none is. It is in no document. */
  rehearsal: Rehearsal.nullable(),
});
export type Snapshot = z.infer<typeof Snapshot>;

const history = z.object({
  /** What Undo would take back for the acting person, newest first: labels of commands. */
  undo: z.array(z.string()),
  redo: z.array(z.string()),
});

export const workspaceCalls = {
  'app.status': call({
    summary: 'Tell version, door, recent workspaces, the open one and who acts.',
    allowed: 'anyone',
    access: 'reads',
    input: z.object({}),
    output: AppStatus,
  }),
  'workspace.create': call({
    summary: 'Make a workspace in an empty or new folder, with you as its first organiser, and open it.',
    allowed: 'anyone',
    access: 'writes',
    input: z.object({
      path,
      organisation: z.string().trim().min(1, 'Name the organisation.').max(120),
      you: PersonDetails.pick({ name: true, email: true }),
    }),
    output: AppStatus,
  }),
  'workspace.open': call({
    summary: 'Open a workspace; read-only on request or where nothing can be written.',
    allowed: 'anyone',
    access: 'writes',
    input: z.object({ path, readOnly: z.boolean().default(false) }),
    output: AppStatus,
  }),
  'workspace.exploreSample': call({
    summary: 'Copy the sample company to a folder of your own and open it.',
    allowed: 'anyone',
    access: 'writes',
    input: z.object({}),
    output: AppStatus,
  }),
  'workspace.restore': call({
    summary: 'Replace damaged documents by their newest valid backups, keep the originals aside, and open.',
    allowed: 'anyone',
    access: 'writes',
    input: z.object({ path, documents: z.array(z.string()).min(1) }),
    output: AppStatus,
  }),
  'workspace.close': call({
    summary: 'Close the workspace; everything is saved already.',
    allowed: 'anyone',
    access: 'writes',
    input: z.object({}),
    output: AppStatus,
  }),
  'workspace.forget': call({
    summary: 'Take a workspace off the list of recent ones. The folder stays.',
    allowed: 'anyone',
    access: 'writes',
    input: z.object({ path }),
    output: AppStatus,
  }),
  'workspace.snapshot': call({
    summary: 'Read all documents at one revision.',
    allowed: 'anyone',
    access: 'reads',
    input: z.object({}),
    output: Snapshot,
  }),
  'workspace.rename': call({
    summary: "Change the organisation's name.",
    allowed: ORGANISERS,
    access: 'writes',
    input: z.object({ organisation: z.string().trim().min(1).max(120) }),
    output: z.object({}),
  }),
  'area.add': call({
    summary: 'Add a product area.',
    allowed: MAKERS,
    access: 'writes',
    input: Area.pick({ name: true }),
    output: z.object({ id: AreaId }),
  }),
  'benefit.add': call({
    summary: 'Add a customer benefit and its metric.',
    allowed: MAKERS,
    access: 'writes',
    input: Benefit.omit({ id: true }),
    output: z.object({ id: BenefitId }),
  }),
  'session.actAs': call({
    summary: 'Say who you are; every later call is made in that name and role.',
    allowed: 'anyone',
    access: 'writes',
    input: z.object({ personId: PersonId }),
    output: AppStatus,
  }),
  'history.show': call({
    summary: 'List what you can undo and redo.',
    allowed: 'anyone',
    access: 'reads',
    input: z.object({}),
    output: history,
  }),
  'history.undo': call({
    summary: 'Take back your newest command.',
    allowed: EVERYONE,
    access: 'writes',
    input: z.object({}),
    output: z.object({ label: z.string() }),
  }),
  'history.redo': call({
    summary: 'Do again what you took back last.',
    allowed: EVERYONE,
    access: 'writes',
    input: z.object({}),
    output: z.object({ label: z.string() }),
  }),
} as const;
