import { type Decided, decideGroups, type GroupDecisions } from '#core/duplicates/decided-groups.ts';
import type { FoundGroup } from '#core/duplicates/duplicate-group.ts';
import type { WorkerAnswers } from '../answer-calls.ts';
import { GiveWay } from '../give-way.ts';
import type {
  BatchToCompare,
  DuplicatesCalls,
  DuplicatesProgress,
  DuplicatesSetup,
} from './duplicates-calls.ts';
import { type FileToCompare, findGroups } from './find-groups.ts';
import { filesToCompare, keepGroups, keyOf, readGroups } from './groups-file.ts';

// Everything the duplicates worker can do, one entry a call.

export class DuplicatesEngine {
  readonly #setup: DuplicatesSetup;
  readonly #onProgress: (progress: DuplicatesProgress) => void;
  #groups: FoundGroup[] = [];
  #madeOf: string | null = null;
  #decisions: GroupDecisions = { mergedInto: new Map(), notTheSame: [] };
  #decided: Decided | null = null;
  /** Counts the runs: a newer one, or a cancel, ends the one before. */
  #run = 0;
  readonly #way = new GiveWay();

  constructor(setup: DuplicatesSetup, onProgress: (progress: DuplicatesProgress) => void) {
    this.#setup = setup;
    this.#onProgress = onProgress;
  }

  readonly answers: WorkerAnswers<DuplicatesCalls> = {
    find: ({ batches }) => this.#find(this.#filesOf(batches)),
    cancel: () => {
      this.#run += 1;
      return null;
    },
    giveWay: () => {
      this.#way.tell();
      return null;
    },
    decide: (decisions) => {
      this.#decisions = decisions;
      this.#decided = null;
      return null;
    },
    page: ({ shelf, offset, limit }) => {
      const { shelves, exactSets } = this.#now();
      const groups = shelves[shelf];
      const exact = { groups: exactSets.length, items: exactSets.flat().length };
      return { total: groups.length, exact, groups: groups.slice(offset, offset + limit) };
    },
    group: ({ id, shelf }) => {
      const { byId, byHand } = this.#now();
      const [found, merged] = [byId.get(id) ?? null, byHand.get(id) ?? null];
      return shelf === 'merged' ? (merged ?? found) : (found ?? merged);
    },
    exactSets: () => [...this.#now().exactSets],
    groupOf: ({ itemId }) => this.#now().byItem.get(itemId) ?? null,
  };

  #filesOf(batches: readonly BatchToCompare[]): FileToCompare[] {
    return filesToCompare(this.#setup.workspaceFolder, batches);
  }

  #load(files: readonly FileToCompare[]): boolean {
    if (this.#madeOf === keyOf(files)) return true;
    const { groupsPath } = this.#setup;
    const kept = groupsPath === null ? null : readGroups(groupsPath, files);
    if (kept) this.#take(files, kept);
    return kept !== null;
  }

  async #find(files: readonly FileToCompare[]): Promise<boolean> {
    this.#run += 1;
    const run = this.#run;
    if (this.#load(files)) return true;
    const groups = await findGroups(this.#setup.workspaceFolder, files, {
      isCancelled: () => run !== this.#run,
      progressed: this.#onProgress,
      pause: () => this.#way.pause(),
    });
    if (!groups) return false;
    this.#take(files, groups);
    if (this.#setup.groupsPath !== null) keepGroups(this.#setup.groupsPath, files, groups);
    return true;
  }

  #take(files: readonly FileToCompare[], groups: FoundGroup[]): void {
    this.#groups = groups;
    this.#madeOf = keyOf(files);
    this.#decided = null;
  }

  #now(): Decided {
    this.#decided ??= decideGroups(this.#groups, this.#decisions);
    return this.#decided;
  }
}
