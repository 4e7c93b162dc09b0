import type { FeedbackItem } from '#core/feedback/item.ts';
import type { ItemId } from '#core/ids.ts';
import { useMirror } from '#renderer/state/mirror.ts';
import { useQuery } from '#renderer/state/use-query.ts';

/** As many items as one call reads. */
const READ_AT_ONCE = 500;

/** What was said, by ids of these items; nothing until it has been read. */
export function useWordsOf(ids: readonly ItemId[]): (ids: readonly ItemId[]) => FeedbackItem[] {
  const version = useMirror(({ feedbackVersion }) => feedbackVersion);
  const asked = [...new Set(ids)].slice(0, READ_AT_ONCE);
  const { value } = useQuery('feedback.items', asked.length === 0 ? null : { ids: asked }, version);
  const items = new Map((value?.items ?? []).map((item) => [item.id, item]));
  return (wanted) => wanted.flatMap((id) => items.get(id) ?? []);
}
