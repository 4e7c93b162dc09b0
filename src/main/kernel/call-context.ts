import type { CallName, OutputOf, ParsedInputOf } from '#contract/contract.ts';
import type { HackathonDocument, Quarter } from '#core/hackathon/hackathon.ts';
import type { NewId } from '#core/ids.ts';
import type { Person } from '#core/people/person.ts';
import type { Instant } from '#core/time.ts';
import type { AppSession } from './app-session.ts';
import type { Caller, KernelOptions } from './kernel.ts';
import type { DocumentName, DocumentOf, OpenWorkspace } from './open-workspace.ts';

/** What a handler gets beside its input: who calls, when, and the workspace. */
export interface CallContext {
  readonly caller: Caller;
  readonly now: Instant;
  readonly newId: NewId;
  readonly app: AppSession;
  readonly options: KernelOptions;
  /** Who acts, or null where the call allows that. */
  readonly person: Person | null;
  /** Who acts; throws `who-are-you` when nobody has been chosen. */
  requirePerson(): Person;
  /** The open workspace; throws `no-workspace` when none is. */
  workspace(): OpenWorkspace;
  /**
   * Applies a rule to a document and answers when it is saved. `label` names the command for Undo, which
   * `isUndoable: false` keeps it from.
   */
  commit<N extends DocumentName>(
    document: N,
    label: string,
    rule: (current: DocumentOf<N>) => DocumentOf<N>,
    isUndoable?: boolean,
  ): Promise<void>;
  /** The same for the document of a quarter. `isUndoable: false` for the demo clock (rule 2). */
  commitHackathon(
    quarter: Quarter,
    label: string,
    rule: (current: HackathonDocument) => HackathonDocument,
    isUndoable?: boolean,
  ): Promise<void>;
}

/** One function for each call of a noun; the compiler sees to it that none is left out. */
export type Handlers<N extends CallName> = {
  readonly [K in N]: (input: ParsedInputOf<K>, context: CallContext) => OutputOf<K> | Promise<OutputOf<K>>;
};
