import type { PersonId } from '#core/ids.ts';
import type { HistoryDirection } from './undo-history.ts';

// What goes into a commit, an undo or a redo, and what comes out of it.

export interface CommitMeta {
  /** Null while nobody is chosen. */
  readonly by: PersonId | null;
  /** The call of the contract that made it; left out where none did. */
  readonly call?: string;
  /** What the person did, for the Undo menu. */
  readonly label: string;
  /** False for what must never be taken back, such as the clock of a demo. */
  readonly undoable: boolean;
}

/** What happened, told once it is on the disk, in the order of the revisions. */
export interface Committed {
  /** One more with each change, from 1 when the workspace opened. */
  readonly revision: number;
  readonly name: string;
  readonly value: unknown;
  readonly by: PersonId | null;
  readonly label: string;
  readonly via: 'command' | HistoryDirection;
}

/** What an undo or redo is about to make of a document. */
export interface StepTaken {
  readonly document: string;
  /** See CommitMeta; null where no call made the command. */
  readonly call: string | null;
  readonly before: unknown;
  readonly after: unknown;
}

/** Throws what forbids a step: time has gone on since the command, and it must keep the rules of now. */
export type RefuseStep = (step: StepTaken) => void;

/** What was taken back or made again. */
export interface HistoryStep {
  readonly revision: number;
  readonly name: string;
  readonly label: string;
}
