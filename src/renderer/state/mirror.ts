import { create } from 'zustand';
import type { CallError } from '#contract/contract.ts';
import type { DuplicatesStatus } from '#contract/duplicates-calls.ts';
import type { SentimentStatus } from '#contract/feedback-calls.ts';
import type { AppStatus, Snapshot } from '#contract/workspace-calls.ts';

/** What main says, and nothing else. Written by sync.ts alone; windows read it. */
export interface Mirror {
  /** Null until main has answered for the first time. */
  readonly status: AppStatus | null;
  /** Why main has not answered with a status: not signed in, not connected. Null when it has. */
  readonly trouble: CallError | null;
  /** Null while no workspace is open. */
  readonly snapshot: Snapshot | null;
  readonly connection: 'connecting' | 'live' | 'lost';
  /** Null while no import runs, and no files are unpacked or counted for one. */
  readonly importing: {
    readonly doing: 'reading' | 'checking' | 'importing';
    readonly bytesRead: number;
    readonly bytesTotal: number;
    readonly rows: number;
  } | null;
  /** Null while the search index is up to date. */
  readonly indexing: { readonly done: number; readonly total: number } | null;
  /** Grows when the library holds other items than before: lists read again. */
  readonly feedbackVersion: number;
  /** Whether feedback that says the same has been looked for; null until main has said anything of it. */
  readonly duplicates: DuplicatesStatus | null;
  /** How far it is found out how items sound; null until main has said anything of it. */
  readonly sentiments: SentimentStatus | null;
  /** What the acting person can undo and redo, next first. */
  readonly history: { readonly undo: readonly string[]; readonly redo: readonly string[] };
}

export const useMirror = create<Mirror>(() => ({
  status: null,
  trouble: null,
  snapshot: null,
  connection: 'connecting',
  importing: null,
  indexing: null,
  feedbackVersion: 0,
  duplicates: null,
  sentiments: null,
  history: { undo: [], redo: [] },
}));
