// The documents of one open workspace. Whoever gets an answer from `commit`, `undo` or `redo` may say
// "saved". Made by open-workspace.ts; the kernel is its only user.
import type { PersonId } from '#core/ids.ts';
import { Refusal } from '#core/refusals.ts';
import { applyChanges, changesBetween } from './changes.ts';
import type { CommitMeta, Committed, HistoryStep, RefuseStep } from './commits.ts';
import {
  type DocumentKinds,
  type DocumentName,
  type DocumentPlace,
  type DocumentValue,
  type FamilyName,
  placeOf,
} from './document-kinds.ts';
import { notSaved } from './not-saved.ts';
import type { OpenDocument } from './open-document.ts';
import { type HistoryDirection, type HistoryEntry, UndoHistory } from './undo-history.ts';
import type { WorkspaceLock } from './workspace-lock.ts';

export type ReadOnlyReason = 'asked' | 'workspace-newer' | 'folder-not-writable';

export interface WorkspaceStoreParts {
  readonly kinds: DocumentKinds;
  readonly documents: Map<string, OpenDocument>;
  readonly openAbsent: (place: DocumentPlace) => OpenDocument;
  readonly lock: WorkspaceLock | null;
  readonly readOnlyReason: ReadOnlyReason | null;
  readonly onCommitted: (committed: Committed) => void;
}

export class WorkspaceStore<Kinds extends DocumentKinds> {
  readonly #parts: WorkspaceStoreParts;
  readonly #history = new UndoHistory();
  // What each person is waiting for; their undo comes after it.
  readonly #underway = new Map<PersonId | null, Set<Promise<unknown>>>();
  #revision = 0;
  #sequence = 0;
  #closing: Promise<void> | null = null;

  constructor(parts: WorkspaceStoreParts) {
    this.#parts = parts;
  }

  get mode(): 'write' | 'read-only' {
    return this.#parts.readOnlyReason === null ? 'write' : 'read-only';
  }

  get readOnlyReason(): ReadOnlyReason | null {
    return this.#parts.readOnlyReason;
  }

  /** Of the last change in this session; 0 before the first. */
  get revision(): number {
    return this.#revision;
  }

  /** What is saved. Frozen. Null for a member of a family that is not there. */
  read<Name extends DocumentName<Kinds>>(name: Name): DocumentValue<Kinds, Name> {
    return this.#document(name).value as DocumentValue<Kinds, Name>;
  }

  /** The members of a family that are there, as names for `read`, sorted. */
  list<Family extends FamilyName<Kinds>>(family: Family): readonly `${Family}/${string}`[] {
    const isMember = (name: string): name is `${Family}/${string}` => name.startsWith(`${family}/`);
    const there = [...this.#parts.documents].filter(([, document]) => document.value !== null);
    return there
      .map(([name]) => name)
      .filter(isMember)
      .sort();
  }

  /**
   * Changes one document by a pure rule: the newest value in, the next one out; the same reference
   * for no change. A member of a family comes and goes as null. Answers once it is on the disk, else
   * rejects with what the rule refused, or with `not-saved` and nothing changed.
   */
  commit<Name extends DocumentName<Kinds>>(
    name: Name,
    meta: CommitMeta,
    rule: (document: DocumentValue<Kinds, Name>) => DocumentValue<Kinds, Name>,
  ): Promise<{ readonly revision: number; readonly value: DocumentValue<Kinds, Name> }> {
    type Value = DocumentValue<Kinds, Name>;
    const sequence = ++this.#sequence;
    return this.#track(meta.by, async () => {
      const document = this.#writableDocument(name);
      return document.commit({
        rule: (value) => rule(value as Value),
        saved: (before, after) => {
          if (meta.undoable) this.#remember(document.place, meta, before, after, sequence);
          const revision = before === after ? this.#revision : this.#publish(name, after, meta, 'command');
          return { revision, value: after as Value };
        },
      });
    });
  }

  /** Takes back the person's newest command, unless somebody has changed the same since. */
  undo(by: PersonId | null, refuse: RefuseStep = () => undefined): Promise<HistoryStep> {
    return this.#step(by, 'undo', refuse);
  }

  /** Makes the person's last undone command again. */
  redo(by: PersonId | null, refuse: RefuseStep = () => undefined): Promise<HistoryStep> {
    return this.#step(by, 'redo', refuse);
  }

  /** The labels of what the person can undo and redo, next first. */
  history(by: PersonId | null): { readonly undo: readonly string[]; readonly redo: readonly string[] } {
    return this.#history.labels(by);
  }

  /** Waits for what is being saved, backs up and lets go of the workspace. */
  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    if (this.#parts.readOnlyReason !== null) return;
    const documents = [...this.#parts.documents.values()];
    // All of them, whatever becomes of one: the lock may only go when nothing writes any more.
    const closed = await Promise.allSettled(
      documents.map(async (document) => {
        await document.flush();
        await document.backUp();
      }),
    );
    await this.#parts.lock?.release();
    const failed = closed.find((result) => result.status === 'rejected');
    if (failed) throw notSaved(null, failed.reason);
  }

  #step(by: PersonId | null, direction: HistoryDirection, refuse: RefuseStep): Promise<HistoryStep> {
    const sequence = ++this.#sequence;
    const earlier = [...(this.#underway.get(by) ?? [])];
    return this.#track(by, async () => {
      await Promise.allSettled(earlier);
      const entry = this.#history.next(by, direction, sequence);
      if (!entry) throw new Refusal('nothing-to-undo', `There is nothing to ${direction}.`, { direction });
      const revision = await this.#applyEntry(by, entry, direction, refuse);
      return { revision, name: entry.document, label: entry.label };
    });
  }

  async #applyEntry(
    by: PersonId | null,
    entry: HistoryEntry,
    direction: HistoryDirection,
    refuse: RefuseStep,
  ): Promise<number> {
    let refusal: unknown = null;
    const { document, call, label } = entry;
    const rule = (before: unknown) => {
      try {
        const after = applyChanges(before, entry.changes, direction);
        refuse({ document, call, before, after });
        return after;
      } catch (error) {
        refusal = error;
        throw error;
      }
    };
    try {
      return await this.#writableDocument(document).commit({
        rule,
        saved: (_before, after) => {
          this.#history.move(by, entry, direction);
          return this.#publish(document, after, { by, label }, direction);
        },
      });
    } catch (error) {
      // A failed write may be tried again; what is refused now must not block the commands before it.
      if (!(error instanceof Refusal) || error !== refusal) throw error;
      this.#history.drop(by, entry, direction);
      throw new Refusal(error.code, error.message, { ...error.details, label, direction });
    }
  }

  #remember(place: DocumentPlace, meta: CommitMeta, before: unknown, after: unknown, sequence: number): void {
    const kept = place.kind.notUndone ?? [];
    const changes = changesBetween(before, after).filter(({ path }) => !kept.includes(path[0] ?? ''));
    if (changes.length === 0) return;
    const { label, call = null } = meta;
    this.#history.record(meta.by, { document: place.name, label, call, changes, sequence });
  }

  #publish(
    name: string,
    value: unknown,
    meta: Pick<CommitMeta, 'by' | 'label'>,
    via: Committed['via'],
  ): number {
    this.#revision += 1;
    const { by, label } = meta;
    try {
      this.#parts.onCommitted({ revision: this.#revision, name, value, by, label, via });
    } catch (error) {
      // It is saved, whatever a listener makes of it; the fault is told, not taken out on the commit.
      process.emitWarning(error instanceof Error ? error : String(error));
    }
    return this.#revision;
  }

  #track<Answer>(by: PersonId | null, work: () => Promise<Answer>): Promise<Answer> {
    const own = this.#underway.get(by) ?? new Set();
    this.#underway.set(by, own);
    const promise = work();
    own.add(promise);
    const forget = () => own.delete(promise);
    promise.then(forget, forget);
    return promise;
  }

  #writableDocument(name: string): OpenDocument {
    const reason = this.#parts.readOnlyReason;
    if (reason !== null)
      throw new Refusal('read-only', 'The workspace is open for reading only.', { reason });
    if (this.#closing) throw new Refusal('no-workspace', 'The workspace has been closed.');
    return this.#document(name);
  }

  #document(name: string): OpenDocument {
    const known = this.#parts.documents.get(name);
    if (known) return known;
    const place = placeOf(this.#parts.kinds, name);
    if (!place) throw new Refusal('not-found', 'There is no document of that name.', { what: 'document' });
    const absent = this.#parts.openAbsent(place);
    this.#parts.documents.set(name, absent);
    return absent;
  }
}
