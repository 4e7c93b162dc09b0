import type { DuplicatesStatus } from '#contract/duplicates-calls.ts';
import type { SentimentStatus } from '#contract/feedback-calls.ts';
import type { FeedbackTrouble } from '#contract/workspace-calls.ts';
import type { MusicPiece } from '#core/demos/music.ts';
import type { Rehearsal } from '#core/demos/rehearsal.ts';
import { isShowUnderWay } from '#core/demos/show-rules.ts';
import type { GroupDecisions } from '#core/duplicates/decided-groups.ts';
import { decisionsOf } from '#core/duplicates/duplicate-rules.ts';
import type { BatchesDocument } from '#core/feedback/batch.ts';
import type { HackathonDocument, Quarter } from '#core/hackathon/hackathon.ts';
import type { PersonId } from '#core/ids.ts';
import { Refusal } from '#core/refusals.ts';
import { noteBatches } from '#core/triage/field-note.ts';
import type { NotesDocument } from '#core/triage/notes.ts';
import { overlayChanges, overlayOf } from '#core/triage/overlay.ts';
import { noVotes, type VotesDocument } from '#core/votes/ballot.ts';
import { placeholderKey } from '#main/feedback/placeholder-key.ts';
import type { BatchState, SyncOutcome } from '#main/feedback/search/search-calls.ts';
import type { SearchIndex } from '#main/feedback/search/search-index.ts';
import type { DocumentValue } from '#main/store/document-kinds.ts';
import type { WorkspaceKinds } from '#main/store/kinds.ts';
import { refusingFailedWrites } from '#main/store/not-saved.ts';
import type { WorkspaceStore } from '#main/store/workspace-store.ts';
import { forgetAnchor, loadAnchor, saveAnchor } from './clock-anchor.ts';
import { Duplicates } from './duplicates.ts';
import type { ClockAnchor, HostClock } from './host-clock.ts';
import { Imports } from './running-imports.ts';
import { Sentiments } from './sentiments.ts';

/** The documents that a workspace has one of. */
export type DocumentName = 'shipit' | 'people' | 'problems' | 'batches' | 'notes' | 'views';
export type DocumentOf<N extends DocumentName> = DocumentValue<WorkspaceKinds, N>;

interface Parts {
  readonly folder: string;
  readonly store: WorkspaceStore<WorkspaceKinds>;
  readonly search: SearchIndex;
  readonly clock: HostClock;
  /** The index holds other items than before; some batches may not be readable. */
  readonly onIndexed: (outcome: SyncOutcome) => void;
  readonly onIndexFault: (fault: unknown) => void;
  readonly onDuplicates: (status: DuplicatesStatus) => void;
  readonly onDuplicatesFault: (fault: unknown) => void;
  readonly onSentiments: (status: SentimentStatus, isNews: boolean) => void;
  readonly onSentimentsFault: (fault: unknown) => void;
}

/** A workspace while it is open: its documents, its feedback, and the clock of its show. */
export class OpenWorkspace {
  readonly folder: string;
  readonly store: WorkspaceStore<WorkspaceKinds>;
  readonly search: SearchIndex;
  readonly imports = new Imports();
  /** In memory alone: it leaves no record, and closes with the workspace. */
  rehearsal: Rehearsal | null = null;
  /** Calls that may begin a show and are not on disk yet: no rehearsal begins beside them. */
  showsBeginning = 0;
  readonly duplicates: Duplicates;
  readonly sentiments: Sentiments;
  readonly #parts: Parts;
  readonly #clock: HostClock;
  /** By which the clock is held, as far as that is on disk. */
  #savedAnchor: ClockAnchor | null = null;
  #isClosed = false;
  #feedbackTrouble: FeedbackTrouble | null = null;
  #placeholderKey: Promise<string> | null = null;
  // What the index has been told of the notes; null before the first time.
  #toldNotes: NotesDocument | null = null;
  #decided: { readonly notes: NotesDocument; readonly decisions: GroupDecisions } | null = null;

  constructor(parts: Parts) {
    this.folder = parts.folder;
    this.store = parts.store;
    this.search = parts.search;
    this.#clock = parts.clock;
    this.#parts = parts;
    this.duplicates = new Duplicates({
      workspaceFolder: parts.folder,
      isReadOnly: parts.store.mode === 'read-only',
      batches: () => this.#batches(),
      decisions: () => this.#decisions(),
      onStatus: parts.onDuplicates,
      onFault: parts.onDuplicatesFault,
    });
    this.sentiments = new Sentiments({
      workspaceFolder: parts.folder,
      isReadOnly: parts.store.mode === 'read-only',
      batches: () => this.#batches(),
      onJudged: (slice) => this.search.judged(slice).catch((fault: unknown) => this.failIndexing(fault)),
      onStatus: parts.onSentiments,
      onFault: parts.onSentimentsFault,
    });
  }

  read<N extends DocumentName>(document: N): DocumentOf<N> {
    return this.store.read(document);
  }

  /** All quarters, oldest first. */
  hackathons(): HackathonDocument[] {
    return this.store
      .list('hackathons')
      .map((name) => this.store.read(name))
      .filter((document) => document !== null)
      .sort((a, b) => a.quarter.localeCompare(b.quarter));
  }

  /** Throws `not-found` for a quarter that has no hackathon. */
  hackathon(quarter: Quarter): HackathonDocument {
    const document = this.store.read(`hackathons/${quarter}`);
    if (!document) {
      throw new Refusal('not-found', `There is no hackathon ${quarter} yet.`, { what: 'hackathon', quarter });
    }
    return document;
  }

  /** The ballots of a quarter. For counting only: they go into no answer, event or log. */
  votes(quarter: Quarter): VotesDocument {
    return this.store.read(`votes/${quarter}`) ?? noVotes(quarter);
  }

  /** Every piece of music that a quarter names. */
  music(): MusicPiece[] {
    return this.hackathons().flatMap(({ show }) => show.music.pieces);
  }

  /** Saves a new quarter. Throws `quarter-exists` where there is one. */
  async createHackathon(created: HackathonDocument, by: PersonId): Promise<void> {
    const call = 'hackathon.create';
    const command = { by, call, label: `Create ${created.quarter}`, undoable: true };
    await this.store.commit(`hackathons/${created.quarter}`, command, (current) => {
      if (current) {
        throw new Refusal('quarter-exists', `${created.quarter} is there already.`, {
          quarter: created.quarter,
        });
      }
      return created;
    });
  }

  /** The batches that count, in the order of their import. */
  knownBatchIds(): string[] {
    return batchStates(this.read('batches'))
      .filter(({ isUndone }) => !isUndone)
      .map(({ id }) => id);
  }

  /** The secret for placeholders, the same for as long as the workspace lives. */
  placeholderKey(): Promise<string> {
    this.#placeholderKey ??= refusingFailedWrites(() =>
      placeholderKey(this.folder, this.store.mode === 'write'),
    );
    const key = this.#placeholderKey;
    // Asked again, it may do: the disk has room again, the file was put back.
    key.catch(() => {
      this.#placeholderKey = null;
    });
    return key;
  }

  refuseReadOnly(): void {
    if (this.store.mode === 'read-only') {
      throw new Refusal('read-only', 'This workspace is open for reading only.');
    }
  }

  /** Holds the host clock while the show is given, and remembers by what, for a restart. */
  async holdClock(): Promise<void> {
    this.refuseReadOnly();
    const anchor = this.#clock.hold();
    if (anchor === this.#savedAnchor) return;
    try {
      await refusingFailedWrites(() => saveAnchor(this.folder, anchor));
      this.#savedAnchor = anchor;
    } catch (fault) {
      await this.settleClock();
      throw fault;
    }
  }

  /** Gives the clock free once no show is under way; takes the hold up again after a restart. */
  async settleClock(): Promise<void> {
    // The clock is that of the workspace which is open now.
    if (this.#isClosed) return;
    if (this.hackathons().some(isShowUnderWay)) {
      if (this.#savedAnchor) return;
      const anchor = await loadAnchor(this.folder);
      if (this.#clock.hold(anchor) === anchor) this.#savedAnchor = anchor;
    } else {
      this.#clock.release();
      this.#savedAnchor = null;
      if (this.store.mode === 'write') await forgetAnchor(this.folder);
    }
  }

  /** Brings the index up to the batches that are not undone, in the background. */
  syncSearch(): void {
    this.search.sync(this.#batches()).then(
      (outcome) => this.noteIndexed(outcome),
      (fault: unknown) => this.failIndexing(fault),
    );
  }

  /** The index is up to date: what was said before of it holds no longer. */
  noteIndexed(outcome: SyncOutcome): void {
    if (this.#isClosed) return;
    this.#feedbackTrouble = outcome.damaged.length > 0 ? 'unreadable' : null;
    this.#parts.onIndexed(outcome);
    this.duplicates.libraryChanged();
    this.sentiments.libraryChanged();
  }

  /** Tells the index what is written beside the items: everything at first, then what has changed. */
  tellNotes(): void {
    const [told, notes] = [this.#toldNotes, this.read('notes')];
    this.#toldNotes = notes;
    const entries = told ? overlayChanges(told, notes) : overlayOf(notes);
    if (entries.length > 0) {
      const overlaid = this.search.overlay({ isWhole: told === null, entries });
      overlaid.catch((fault: unknown) => this.failIndexing(fault));
    }
    if (told && told.fieldNotes !== notes.fieldNotes) this.syncSearch();
  }

  /** The index could not be brought up to date, or its worker keeps dying. */
  failIndexing(fault: unknown): void {
    if (this.#isClosed) return;
    this.#feedbackTrouble = 'not-indexed';
    this.#parts.onIndexFault(fault);
  }

  /** What keeps some feedback from being read; null while nothing is known to. */
  get feedbackTrouble(): FeedbackTrouble | null {
    return this.#feedbackTrouble;
  }

  /** Everything that holds items: the imports, and the field notes. */
  #batches(): BatchState[] {
    return [...batchStates(this.read('batches')), ...noteBatches(this.read('notes'))];
  }

  // The same object while the notes are the same: the worker is told only of others.
  #decisions(): GroupDecisions {
    const notes = this.read('notes');
    if (this.#decided?.notes !== notes) this.#decided = { notes, decisions: decisionsOf(notes) };
    return this.#decided.decisions;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.imports.cancel();
    this.#clock.release();
    try {
      await this.duplicates.close();
      await this.sentiments.close();
      await this.search.close();
      await this.imports.unpacked.releaseAll();
    } finally {
      await this.store.close();
    }
  }
}

// In the order of import, which is that of the document and not of times: a clock can be set back. The
// later batch is read where two hold the same item.
function batchStates({ batches }: BatchesDocument): BatchState[] {
  return Object.values(batches).map(({ id, undoneAt }) => ({ id, isUndone: undoneAt !== null }));
}
