// Who voted for items, of all batches that are not undone: the newest list of an item, and whom later imports of
// the same list added to it.
import type { KeptVoter } from '#core/feedback/voter.ts';
import type { ItemId } from '#core/ids.ts';
import { batchPath } from './batch-lines.ts';
import type { LibraryIndex } from './library-index.ts';
import { liveVersions } from './versions.ts';
import { VoterFiles } from './voter-files.ts';

/** Someone who voted, and the batch that named them first, undone or not. */
export interface FoundVoter extends KeptVoter {
  readonly firstBatchId: string;
}

/** How many voted for an item: runs of a batch that named them first, and how many it named one behind the other. */
export interface VotesOf {
  readonly itemId: ItemId;
  readonly runs: readonly (readonly [firstBatchId: string, count: number])[];
}

/** What is asked of voters: items, and where to look for who voted for them. */
export interface VotersWanted {
  readonly ids: readonly string[];
  /** All imports, undone ones too, in the order in which they were made. Field notes have nobody who votes. */
  readonly batchIds: readonly string[];
}

/** The voters that one batch names. */
interface NamedBy {
  /** Of the batch in the index, and its place in the order of import; -1 where it is not to be read. */
  readonly number: number;
  readonly rank: number;
  readonly id: string;
  readonly byItem: ReadonlyMap<string, readonly KeptVoter[]>;
}

export class VoterReader {
  readonly #workspaceFolder: string;
  readonly #files = new VoterFiles();

  constructor(workspaceFolder: string) {
    this.#workspaceFolder = workspaceFolder;
  }

  /** Item by item, each in the order of its export; nobody for an item that is not in the library. */
  votersOf(index: LibraryIndex, { ids, batchIds }: VotersWanted): FoundVoter[] {
    const numbers = new Map(index.batches.map(({ number, id }) => [id, number]));
    const batches = batchIds.map((id): NamedBy => {
      const byItem = this.#files.read(batchPath(this.#workspaceFolder, id, 'voters'), ids);
      const number = numbers.get(id) ?? -1;
      return { number, id, rank: index.ranks[number] ?? -1, byItem };
    });
    const naming = batches.filter(({ byItem }) => byItem.size > 0);
    if (naming.length === 0) return [];
    const newestFirst = naming.filter(({ rank }) => rank >= 0).sort((a, b) => b.rank - a.rank);
    return [...new Set(ids)].flatMap((id) => {
      const holding = batchesHolding(index, id);
      const first = firstNamed(naming, id, holding);
      const voters = votersIn(newestFirst, id, holding);
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

/** The batch that named each voter first, in the order of import, and since then no whole list was without them. */
function firstNamed(
  naming: readonly NamedBy[],
  id: string,
  holding: ReadonlySet<number>,
): ReadonlyMap<string, string> {
  let first = new Map<string, string>();
  for (const { id: batchId, number, byItem } of naming) {
    const voters = byItem.get(id) ?? [];
    if (voters.length === 0) continue;
    const named = voters.map((voter) => [voter.id, first.get(voter.id) ?? batchId] as const);
    first = new Map(holding.has(number) ? named : [...first, ...named]);
  }
  return first;
}

/** The same without anybody: whoever counts them does not wait for thousands of names to be handed over. */
export function votesOf(voters: readonly FoundVoter[]): VotesOf[] {
  const byItem = new Map<ItemId, [string, number][]>();
  for (const { itemId, firstBatchId } of voters) {
    const runs = byItem.get(itemId) ?? [];
    byItem.set(itemId, runs);
    const last = runs.at(-1);
    if (last?.[0] === firstBatchId) last[1] += 1;
    else runs.push([firstBatchId, 1]);
  }
  return Array.from(byItem, ([itemId, runs]) => ({ itemId, runs }));
}
