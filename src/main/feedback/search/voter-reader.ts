// Who voted for items, of all batches that are not undone: the newest list of an item, and whom later imports of
// the same list added to it.
import type { KeptVoter } from '#core/feedback/voter.ts';
import { batchPath } from './batch-lines.ts';
import type { LibraryIndex } from './library-index.ts';
import { liveVersions } from './versions.ts';
import { VoterFiles } from './voter-files.ts';

/** Someone who voted, and the batch that named them first, undone or not. */
export interface FoundVoter extends KeptVoter {
  readonly firstBatchId: string;
}

/** The voters that one batch names. */
interface NamedBy {
  readonly number: number;
  readonly id: string;
  readonly rank: number;
  readonly byItem: ReadonlyMap<string, readonly KeptVoter[]>;
}

export class VoterReader {
  readonly #workspaceFolder: string;
  readonly #files = new VoterFiles();

  constructor(workspaceFolder: string) {
    this.#workspaceFolder = workspaceFolder;
  }

  /** Item by item, each in the order of its export; nobody for an item that is not in the library. */
  votersOf(index: LibraryIndex, ids: readonly string[]): FoundVoter[] {
    const batches = index.batches.map(({ number, id }): NamedBy => {
      const byItem = this.#files.read(batchPath(this.#workspaceFolder, id, 'voters'), ids);
      return { number, id, rank: index.ranks[number] ?? -1, byItem };
    });
    const naming = batches.filter(({ byItem }) => byItem.size > 0);
    if (naming.length === 0) return [];
    const newestFirst = naming.filter(({ rank }) => rank >= 0).sort((a, b) => b.rank - a.rank);
    return [...new Set(ids)].flatMap((id) => {
      const first = firstNamed(naming, id);
      const voters = votersIn(newestFirst, id, batchesHolding(index, id));
      return voters.map((voter) => ({ ...voter, firstBatchId: first.get(voter.id) ?? '' }));
    });
  }
}

function batchesHolding(index: LibraryIndex, id: string): ReadonlySet<number> {
  const versions = liveVersions(index.facts, index.ranks, index.newestRow(id));
  return new Set(versions.map((row) => index.facts.columns.batch[row] ?? -1));
}

function votersIn(newestFirst: readonly NamedBy[], id: string, holding: ReadonlySet<number>): KeptVoter[] {
  if (holding.size === 0) return [];
  const found = new Map<string, KeptVoter>();
  for (const { number, byItem } of newestFirst) {
    const voters = byItem.get(id) ?? [];
    for (const voter of voters) if (!found.has(voter.id)) found.set(voter.id, voter);
    // This import wrote the item with all who voted: who is only in an older list has taken the vote back.
    if (voters.length > 0 && holding.has(number)) break;
  }
  return [...found.values()];
}

/** The batch that named each voter first, in the order in which batches were read into the index. */
function firstNamed(naming: readonly NamedBy[], id: string): ReadonlyMap<string, string> {
  const first = new Map<string, string>();
  for (const { id: batchId, byItem } of naming)
    for (const voter of byItem.get(id) ?? []) if (!first.has(voter.id)) first.set(voter.id, batchId);
  return first;
}
