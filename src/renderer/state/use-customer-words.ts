import type { FeedbackItem } from '#core/feedback/item.ts';
import type { EvidenceFact } from '#core/feedback/query.ts';
import type { ItemId } from '#core/ids.ts';
import { evidenceOf, type Origin, originOf, wordsFor } from '#core/pitches/origin.ts';
import type { Pitch } from '#core/pitches/pitch.ts';
import { useMirror } from './mirror.ts';
import { useSnapshot } from './selectors.ts';
import { useQuery } from './use-query.ts';

/** So many of the oldest are read to choose from; the same everywhere, so that the choice is too. */
const CANDIDATES = 40;

export interface PitchOrigin extends Origin {
  /** The verbatim that stands for the others; null until it has been read, or where there is none. */
  readonly words: FeedbackItem | null;
}

/** The customers behind a pitch, and one of them in their own words. Null reads nothing. */
export function usePitchOrigin(
  pitch: Pick<Pitch, 'problemIds'> | null,
  facts: ReadonlyMap<ItemId, EvidenceFact>,
): PitchOrigin {
  const { problems } = useSnapshot();
  const version = useMirror(({ feedbackVersion }) => feedbackVersion);
  const origin = originOf(pitch ? evidenceOf(pitch, problems) : [], facts);
  const ids = origin.oldest.slice(0, CANDIDATES);
  const read = useQuery('feedback.items', ids.length === 0 ? null : { ids }, version);
  // The items of the pitch before stay in `read` until these have come.
  const own = (read.value?.items ?? []).filter(({ id }) => ids.includes(id));
  return { ...origin, words: wordsFor(own) };
}
