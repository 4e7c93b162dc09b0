import type { Pitch } from '#core/pitches/pitch.ts';
import { useNameOf } from '#renderer/state/selectors.ts';

/** Longer than this a name may be broken: it could be wider than its place. */
const LONGEST = 24;

/** Who is in a team, as one line of words. Where it takes two, no line ends inside a name. */
export function TeamNames({ pitch }: { readonly pitch: Pitch | null }) {
  const nameOf = useNameOf();
  return Object.keys(pitch?.members ?? {})
    .map((member) => whole(nameOf(member)))
    .join(', ');
}

/** Spaces that do not break, and a joiner that nobody sees behind each hyphen. */
const whole = (name: string) =>
  name.length <= LONGEST ? name.replaceAll(' ', '\u00A0').replaceAll('-', '-\u2060') : name;
