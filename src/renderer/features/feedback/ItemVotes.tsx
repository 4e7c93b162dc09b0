import type { ItemId } from '#core/ids.ts';
import { useMirror } from '#renderer/state/mirror.ts';
import { useQuery } from '#renderer/state/use-query.ts';
import { FieldRow } from '#renderer/ui/FieldRow.tsx';
import { sayCount } from '#renderer/ui/say.ts';

/** How many voted for an item, beside whoever said it. Who they are is for those who tell them, in the ship log. */
export function ItemVotes({ id }: { readonly id: ItemId }) {
  const version = useMirror(({ feedbackVersion }) => feedbackVersion);
  const { value } = useQuery('feedback.facts', { ids: [id] }, version);
  const fact = value?.facts.find(({ itemId }) => itemId === id);
  if (!fact || fact.votes.length === 0) return null;
  return <FieldRow name="Voted for it">{sayCount(fact.votes.length, 'person', 'people')}</FieldRow>;
}
