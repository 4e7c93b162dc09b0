import type { VoterDetail } from '#core/feedback/voter.ts';
import type { AskingVoters } from '#core/impact/voters-to-tell.ts';
import { useMirror } from '#renderer/state/mirror.ts';
import { useQuery } from '#renderer/state/use-query.ts';

/** Who is still to be told of those who voted for an item; for those who may. Null until it has been read. */
export function useVoters({ itemId, told }: AskingVoters): readonly VoterDetail[] | null {
  const version = useMirror(({ feedbackVersion }) => feedbackVersion);
  const { value } = useQuery('feedback.contacts', { ids: [itemId] }, version);
  return value?.voters.filter(({ knownAt }) => told === null || knownAt > told.toldAt) ?? null;
}
