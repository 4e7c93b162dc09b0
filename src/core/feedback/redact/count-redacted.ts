import type { RedactedPlace } from './redact-content.ts';
import type { RedactedCounts } from './redaction.ts';

export const noneRedacted = (): RedactedCounts => ({ emails: 0, phones: 0, cards: 0, keys: 0 });

/** Adds the places of one item. */
export function countRedacted(counts: RedactedCounts, places: readonly RedactedPlace[]): void {
  for (const { kind } of places) counts[kind] += 1;
}
