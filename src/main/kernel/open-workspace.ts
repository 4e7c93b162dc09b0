import type { MusicPiece } from '#core/demos/music.ts';
import type { Rehearsal } from '#core/demos/rehearsal.ts';
import { isShowUnderWay } from '#core/demos/show-rules.ts';
import type { HackathonDocument, Quarter } from '#core/hackathon/hackathon.ts';
import type { PersonId } from '#core/ids.ts';
import { Refusal } from '#core/refusals.ts';
import { noVotes, type VotesDocument } from '#core/votes/ballot.ts';
import { placeholderKey } from '#main/feedback/placeholder-key.ts';
import type { DocumentValue } from '#main/store/document-kinds.ts';
import type { WorkspaceKinds } from '#main/store/kinds.ts';
import { refusingFailedWrites } from '#main/store/not-saved.ts';
import type { WorkspaceStore } from '#main/store/workspace-store.ts';
import type { HostClock } from './host-clock.ts';
import { type LibraryParts, OpenLibrary } from './open-library.ts';
import { Imports } from './running-imports.ts';
import { ShowClock } from './show-clock.ts';

/** The documents that a workspace has one of. */
export type DocumentName = 'shipit' | 'people' | 'problems' | 'batches' | 'notes' | 'views';
export type DocumentOf<N extends DocumentName> = DocumentValue<WorkspaceKinds, N>;

interface Parts {
  readonly folder: string;
  readonly store: WorkspaceStore<WorkspaceKinds>;
  readonly library: LibraryParts;
  readonly clock: HostClock;
}

/** A workspace while it is open: its documents, its feedback, and the clock of its show. */
export class OpenWorkspace {
  readonly folder: string;
  readonly store: WorkspaceStore<WorkspaceKinds>;
  readonly library: OpenLibrary;
  readonly imports = new Imports();
  readonly clock: ShowClock;
  /** In memory alone: it leaves no record, and closes with the workspace. */
  rehearsal: Rehearsal | null = null;
  /** Calls that may begin a show and are not on disk yet: no rehearsal begins beside them. */
  showsBeginning = 0;
  #placeholderKey: Promise<string> | null = null;

  constructor({ folder, store, library, clock }: Parts) {
    this.folder = folder;
    this.store = store;
    const isReadOnly = store.mode === 'read-only';
    this.library = new OpenLibrary(library, {
      ...{ folder, isReadOnly },
      batches: () => this.read('batches'),
      notes: () => this.read('notes'),
    });
    this.clock = new ShowClock({
      ...{ workspaceFolder: folder, isReadOnly, clock },
      isShowUnderWay: () => this.hackathons().some(isShowUnderWay),
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

  async close(): Promise<void> {
    this.library.silence();
    this.imports.cancel();
    this.clock.close();
    try {
      await this.library.close();
      await this.imports.unpacked.releaseAll();
    } finally {
      await this.store.close();
    }
  }
}
