import type { EvidenceFact } from '#core/feedback/query.ts';
import type { VoterDetail } from '#core/feedback/voter.ts';
import type { Instant } from '#core/time.ts';
import type { CallContext } from './call-context.ts';

/** When and by whom items were said, and how many voted for them: no more of these than a number. */
export async function evidenceFactsOf(ids: readonly string[], context: CallContext): Promise<EvidenceFact[]> {
  const [facts, voters] = await Promise.all([
    context.workspace().library.search.evidenceFacts(ids),
    votersOf(ids, context),
  ]);
  const byItem = Map.groupBy(voters, ({ itemId }) => itemId);
  return facts.map((fact) => ({
    ...fact,
    votes: (byItem.get(fact.itemId) ?? []).map(({ knownAt }) => knownAt),
  }));
}

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
