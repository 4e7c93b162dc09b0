import type { EvidenceFact } from '#core/feedback/query.ts';
import type { VoterDetail } from '#core/feedback/voter.ts';
import type { Instant } from '#core/time.ts';
import type { CallContext } from './call-context.ts';

/** When and by whom items were said, and how many voted for them: no more of these than a number. */
export async function evidenceFactsOf(ids: readonly string[], context: CallContext): Promise<EvidenceFact[]> {
  const { search } = context.workspace().library;
  const [batchIds, knownAt] = importsOf(context);
  const counting = search.votes({ ids, batchIds }).catch((fault: unknown) => {
    // Home and every problem ask for the facts: a file beside the words must not keep these from anybody.
    context.options.log('The votes for feedback could not be read.', fault);
    return [];
  });
  const [facts, votes] = await Promise.all([search.evidenceFacts(ids), counting]);
  const byItem = new Map(votes.map(({ itemId, runs }) => [itemId, runs]));
  return facts.map((fact) => ({
    ...fact,
    votes: (byItem.get(fact.itemId) ?? []).flatMap(([id, count]) => Array(count).fill(knownAt(id))),
  }));
}

/** Who voted for items, and since when they are known: names and addresses, for those who tell them. */
export async function votersOf(ids: readonly string[], context: CallContext): Promise<VoterDetail[]> {
  const [batchIds, knownAt] = importsOf(context);
  const voters = await context.workspace().library.search.voters({ ids, batchIds });
  return voters.map(({ itemId, name, email, votedAt, firstBatchId }) => ({
    itemId,
    name,
    email,
    votedAt,
    knownAt: knownAt(firstBatchId),
  }));
}

/** All imports in the order of the document, and when each was made. */
function importsOf(context: CallContext) {
  const { batches } = context.workspace().read('batches');
  const knownAt = (id: string): Instant => batches[id]?.importedAt ?? (0 as Instant);
  return [Object.values(batches).map(({ id }) => id), knownAt] as const;
}
