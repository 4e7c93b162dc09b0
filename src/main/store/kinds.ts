import { BatchesDocument } from '#core/feedback/batch.ts';
import { noViews, ViewsDocument } from '#core/feedback/saved-view.ts';
import { HackathonDocument } from '#core/hackathon/hackathon.ts';
import { noPeople, PeopleDocument } from '#core/people/person.ts';
import { noProblems, ProblemsDocument } from '#core/problems/problem.ts';
import { notesInParts } from '#core/triage/note-parts.ts';
import { NotesDocument, noNotes } from '#core/triage/notes.ts';
import { VotesDocument } from '#core/votes/ballot.ts';
import { WorkspaceDocument } from '#core/workspace/workspace.ts';
import type { DocumentKinds } from './document-kinds.ts';

/** The documents of a ShipIt! workspace. A new version of one: raise `version`, add a migration. */
export const workspaceKinds = {
  shipit: {
    family: false,
    path: 'shipit.json',
    schema: WorkspaceDocument,
    version: 1,
    empty: null,
    migrations: {},
  },
  people: {
    family: false,
    path: 'people.json',
    schema: PeopleDocument,
    version: 1,
    empty: noPeople,
    migrations: {},
  },
  problems: {
    family: false,
    path: 'problems.json',
    schema: ProblemsDocument,
    version: 1,
    empty: noProblems,
    migrations: {},
    notUndone: ['nextNumber'],
  },
  batches: {
    family: false,
    path: 'feedback/batches.json',
    schema: BatchesDocument,
    version: 1,
    empty: (): BatchesDocument => ({ schemaVersion: 1, batches: {} }),
    migrations: {},
  },
  notes: {
    family: false,
    path: 'feedback/notes.json',
    schema: NotesDocument,
    version: 2,
    empty: noNotes,
    migrations: { 1: notesInParts },
    notUndone: ['writers'],
  },
  views: {
    family: false,
    path: 'feedback/views.json',
    schema: ViewsDocument,
    version: 1,
    empty: noViews,
    migrations: {},
  },
  hackathons: {
    family: true,
    folder: 'hackathons',
    member: /^\d{4}-Q[1-4]$/u,
    schema: HackathonDocument,
    version: 1,
    migrations: {},
  },
  votes: {
    family: true,
    folder: 'votes',
    member: /^\d{4}-Q[1-4]$/u,
    schema: VotesDocument,
    version: 1,
    migrations: {},
  },
} as const satisfies DocumentKinds;

export type WorkspaceKinds = typeof workspaceKinds;
