import type { DuplicatesStatus } from '#contract/duplicates-calls.ts';
import type { SentimentStatus } from '#contract/feedback-calls.ts';
import type { FeedbackTrouble } from '#contract/workspace-calls.ts';
import type { GroupDecisions } from '#core/duplicates/decided-groups.ts';
import { decisionsOf } from '#core/duplicates/duplicate-rules.ts';
import type { BatchesDocument } from '#core/feedback/batch.ts';
import type { FeedbackPage } from '#core/feedback/query.ts';
import { noteBatches } from '#core/triage/field-note.ts';
import type { NotesDocument } from '#core/triage/notes.ts';
import { overlayChanges, overlayOf } from '#core/triage/overlay.ts';
import type { BatchState, SyncOutcome } from '#main/feedback/search/search-calls.ts';
import type { SearchIndex } from '#main/feedback/search/search-index.ts';
import { Duplicates } from './duplicates.ts';
import { Sentiments } from './sentiments.ts';

export interface LibraryParts {
  readonly search: SearchIndex;
  /** The index holds other items than before; some batches may not be readable. */
  readonly onIndexed: (outcome: SyncOutcome) => void;
  readonly onIndexFault: (fault: unknown) => void;
  readonly onDuplicates: (status: DuplicatesStatus) => void;
  readonly onDuplicatesFault: (fault: unknown) => void;
  readonly onSentiments: (status: SentimentStatus, isNews: boolean) => void;
  readonly onSentimentsFault: (fault: unknown) => void;
}

interface Documents {
  readonly folder: string;
  readonly isReadOnly: boolean;
  readonly batches: () => BatchesDocument;
  readonly notes: () => NotesDocument;
}

/** Fewer are indexed at once. */
const LEAST_BYTES_TO_PREPARE = 1_000_000;

/** The feedback of a workspace while it is open: the workers that read it, and what each has been told. */
export class OpenLibrary {
  readonly search: SearchIndex;
  readonly duplicates: Duplicates;
  readonly sentiments: Sentiments;
  readonly #parts: LibraryParts;
  readonly #documents: Documents;
  #isClosed = false;
  #trouble: FeedbackTrouble | null = null;
  // What the index has been told of the notes; null before the first time.
  #toldNotes: NotesDocument | null = null;
  #decided: { readonly notes: NotesDocument; readonly decisions: GroupDecisions } | null = null;

  constructor(parts: LibraryParts, documents: Documents) {
    this.#parts = parts;
    this.#documents = documents;
    this.search = parts.search;
    const { folder: workspaceFolder, isReadOnly } = documents;
    const batches = () => this.#batches();
    this.duplicates = new Duplicates({
      ...{ workspaceFolder, isReadOnly, batches },
      decisions: () => this.#decisions(),
      onStatus: parts.onDuplicates,
      onFault: parts.onDuplicatesFault,
    });
    this.sentiments = new Sentiments({
      ...{ workspaceFolder, isReadOnly, batches },
      onJudged: (slice) => this.search.judged(slice).catch((fault: unknown) => this.failIndexing(fault)),
      onStatus: parts.onSentiments,
      onFault: parts.onSentimentsFault,
    });
  }

  /** As the index answers; what works in the background rests meanwhile. */
  query(...asked: Parameters<SearchIndex['query']>): Promise<FeedbackPage> {
    this.duplicates.giveWay();
    this.sentiments.giveWay();
    return this.search.query(...asked);
  }

  /** Brings the index up to the batches that are not undone, in the background. */
  sync(): void {
    this.search.sync(this.#batches()).then(
      (outcome) => this.noteIndexed(outcome),
      (fault: unknown) => this.failIndexing(fault),
    );
  }

  /** Somebody looks at the preview of so many bytes: what indexes them makes itself ready. */
  expectImport(bytes: number): void {
    if (bytes < LEAST_BYTES_TO_PREPARE) return;
    // An index that is not prepared is made all the same, and says then what is wrong.
    void this.search.prepare().catch(() => null);
  }

  /** What makes itself ready for the import would only hold it up from now on. */
  importBegins(): void {
    void this.search.stopPreparing().catch(() => null);
  }

  /** The index is up to date: what was said before of it holds no longer. */
  noteIndexed(outcome: SyncOutcome): void {
    if (this.#isClosed) return;
    this.#trouble = outcome.damaged.length > 0 ? 'unreadable' : null;
    this.#parts.onIndexed(outcome);
    this.duplicates.libraryChanged();
    this.sentiments.libraryChanged();
  }

  /** Tells the index what is written beside the items: everything at first, then what has changed. */
  tellNotes(): void {
    const [told, notes] = [this.#toldNotes, this.#documents.notes()];
    this.#toldNotes = notes;
    const entries = told ? overlayChanges(told, notes) : overlayOf(notes);
    if (entries.length > 0) {
      const overlaid = this.search.overlay({ isWhole: told === null, entries });
      overlaid.catch((fault: unknown) => this.failIndexing(fault));
    }
    if (told && told.fieldNotes !== notes.fieldNotes) this.sync();
  }

  /** The index could not be brought up to date, or its worker keeps dying. */
  failIndexing(fault: unknown): void {
    if (this.#isClosed) return;
    this.#trouble = 'not-indexed';
    this.#parts.onIndexFault(fault);
  }

  /** What keeps some feedback from being read; null while nothing is known to. */
  get trouble(): FeedbackTrouble | null {
    return this.#trouble;
  }

  /** The imports that count, in the order in which they were made. */
  knownBatchIds(): string[] {
    return batchStates(this.#documents.batches())
      .filter(({ isUndone }) => !isUndone)
      .map(({ id }) => id);
  }

  /** Everything that holds items: the imports, and the field notes. */
  #batches(): BatchState[] {
    return [...batchStates(this.#documents.batches()), ...noteBatches(this.#documents.notes())];
  }

  // The same object while the notes are the same: the worker is told only of others.
  #decisions(): GroupDecisions {
    const notes = this.#documents.notes();
    if (this.#decided?.notes !== notes) this.#decided = { notes, decisions: decisionsOf(notes) };
    return this.#decided.decisions;
  }

  /** From now on nothing that a worker says is passed on. */
  silence(): void {
    this.#isClosed = true;
  }

  async close(): Promise<void> {
    await this.duplicates.close();
    await this.sentiments.close();
    await this.search.close();
  }
}

// In the order of import, which is that of the document and not of times: a clock can be set back. The
// later batch is read where two hold the same item.
function batchStates({ batches }: BatchesDocument): BatchState[] {
  return Object.values(batches).map(({ id, undoneAt }) => ({ id, isUndone: undoneAt !== null }));
}
