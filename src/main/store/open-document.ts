// One document of an open workspace: its lowdb `Low`, its queue of commits and its backups.
import { dirname, join } from 'node:path';
import { Low } from 'lowdb';
import { DocumentBackups } from './backups.ts';
import { CommitQueue, type QueuedCommit } from './commit-queue.ts';
import { checkedValue } from './document-check.ts';
import type { DocumentPlace } from './document-kinds.ts';
import { ensureFolder } from './durable-folder.ts';
import { durableJsonAdapter } from './durable-json-adapter.ts';
import { durableRemove } from './durable-write.ts';
import type { FileSystem } from './file-system.ts';
import type { Manifest } from './manifest.ts';

export class OpenDocument {
  readonly place: DocumentPlace;
  readonly #path: string;
  readonly #fs: FileSystem;
  readonly #manifest: Manifest;
  readonly #low: Low<unknown>;
  readonly #backups: DocumentBackups;
  readonly #queue: CommitQueue<unknown>;

  constructor(folder: string, place: DocumentPlace, value: unknown, manifest: Manifest, fs: FileSystem) {
    this.place = place;
    this.#path = join(folder, place.path);
    this.#fs = fs;
    this.#manifest = manifest;
    this.#backups = new DocumentBackups(folder, place.name, fs);
    const beforeReplace = () => this.#backups.keepPrevious(this.#path);
    this.#low = new Low(durableJsonAdapter(this.#path, place.kind, { fs, beforeReplace }), value);
    this.#queue = new CommitQueue({
      name: place.name,
      initial: value,
      check: (next, before) => checkedValue(place.name, place.kind, next, before),
      save: (next) => this.#save(next),
    });
  }

  /** What is on the disk; null for a member of a family that is not there. */
  get value(): unknown {
    return this.#queue.saved;
  }

  commit<Answer>(commit: QueuedCommit<unknown, Answer>): Promise<Answer> {
    return this.#queue.commit(commit);
  }

  /** Writes the value as it is: a migrated document, or one of a new workspace. */
  async writeNow(): Promise<void> {
    await this.#save(this.value);
  }

  backUp(): Promise<void> {
    return this.#backups.copyCurrent(this.#path);
  }

  backUpBeforeMigration(): Promise<void> {
    return this.#backups.copyBeforeMigration(this.#path, this.place.kind.version);
  }

  /** Waits for all commits. */
  flush(): Promise<void> {
    return this.#queue.flush();
  }

  async #save(value: unknown): Promise<void> {
    if (value === null) {
      await this.#manifest.remove(this.place.name);
      const beforeRemove = () => this.#backups.keepPrevious(this.#path);
      await durableRemove(this.#path, { fs: this.#fs, beforeRemove });
      return;
    }
    await ensureFolder(dirname(this.#path), { fs: this.#fs });
    const before = this.#low.data;
    this.#low.data = value;
    try {
      await this.#low.write();
      await this.#manifest.add(this.place.name);
    } catch (error) {
      this.#low.data = before;
      throw error;
    }
  }
}
