import type { Quarter } from '#core/hackathon/hackathon.ts';
import { useSnapshot } from '#renderer/state/selectors.ts';
import { Note } from '#renderer/ui/Note.tsx';
import { useMusicState } from './music-state.ts';

/** Which music will not be heard, said to the operator alone. */
export function MusicTroubles({ quarter }: { readonly quarter: Quarter }) {
  const pieces = useSnapshot().hackathons[quarter]?.show.music.pieces ?? [];
  const troubles = useMusicState((state) => state.troubles);
  return pieces
    .filter(({ id }) => troubles[id])
    .map(({ id, label }) => (
      <Note key={id} tone="warning" title={`“${label}” cannot be played and is skipped.`}>
        The list under Screens says why.
      </Note>
    ));
}
