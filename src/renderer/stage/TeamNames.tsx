import type { Pitch } from '#core/pitches/pitch.ts';
import { useNameOf } from '#renderer/state/selectors.ts';

/** Who is in a team, as one line of words. */
export function TeamNames({ pitch }: { readonly pitch: Pitch | null }) {
  const nameOf = useNameOf();
  return Object.keys(pitch?.members ?? {})
    .map(nameOf)
    .join(', ');
}
