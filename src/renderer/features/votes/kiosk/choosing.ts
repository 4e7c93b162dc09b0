import type { PitchId } from '#core/ids.ts';
import { mostChoices, type Prize } from '#core/votes/prize.ts';

/** What is chosen after a press: a choice is taken, taken back, or, where there is one only, replaced. */
export function chooseOrTakeBack(prize: Prize, chosen: readonly PitchId[], id: PitchId): readonly PitchId[] {
  if (chosen.includes(id)) return chosen.filter((other) => other !== id);
  if (mostChoices(prize) === 1) return [id];
  return chosen.length < mostChoices(prize) ? [...chosen, id] : chosen;
}

/** `1st`, `2nd`, `3rd`; a single choice is said without a rank. */
export function sayRank(prize: Prize, place: number): string {
  if (mostChoices(prize) === 1) return 'Chosen';
  return ['1st', '2nd', '3rd'][place] ?? '';
}
