import type { VoterDetail } from '#core/feedback/voter.ts';
import type { Instant } from '#core/time.ts';
import type { CallContext } from './call-context.ts';

/** Who voted for items, and since when they are known. Names and addresses: for those who tell them, or to count. */
export async function votersOf(ids: readonly string[], context: CallContext): Promise<VoterDetail[]> {
  const workspace = context.workspace();
  const { batches } = workspace.read('batches');
  const voters = await workspace.library.search.voters(ids);
  return voters.map(({ itemId, name, email, votedAt, firstBatchId }) => ({
    itemId,
    name,
    email,
    votedAt,
    knownAt: batches[firstBatchId]?.importedAt ?? (0 as Instant),
  }));
}
