import type { LogEntry } from '#core/shipments/ship-log.ts';
import type { ShipmentState } from '#core/shipments/shipment.ts';
import type { MissingProof } from '#core/shipments/shipment-rules.ts';

/** The states as a team chooses between them. */
export const STATE_MEANS: Readonly<Record<ShipmentState, string>> = {
  fully: 'Every customer it was promised to has it.',
  partly: 'Some customers have it, or a part of it.',
  'behind-flag': 'In production, but no customer has it.',
  'rolled-back': 'Customers had it, and it was taken back.',
  'not-shipped': 'Nothing is in production.',
};

/** What each proof is, as something one can have: "a link or file that shows it". */
export const PROOF: Readonly<Record<MissingProof, string>> = {
  state: 'customers who have it',
  production: 'where it is in production',
  date: 'the day it went there',
  evidence: 'a link or a file that shows it',
};

const LACKS: Readonly<Record<Exclude<MissingProof, 'state'>, string>> = {
  production: 'no place in production',
  date: 'no date',
  evidence: 'no evidence',
};

const NOT_THERE: Partial<Record<ShipmentState, string>> = {
  'behind-flag': 'no customer has it',
  'rolled-back': 'taken back from customers',
};

/** For a row: "No date, no evidence". Empty when it counts. */
export function sayMissing({ current, missing }: Pick<LogEntry, 'current' | 'missing'>): string {
  if (!current) return 'Nothing recorded yet';
  // What is not in production has neither a place nor a day there.
  if (current.state === 'not-shipped') return 'Not in production';
  const words = missing.map((proof) => (proof === 'state' ? NOT_THERE[current.state] : LACKS[proof]));
  const said = words.filter((word) => word !== undefined).join(', ');
  return said.charAt(0).toUpperCase() + said.slice(1);
}

/** For a sentence: "a, b and c". */
export function sayList(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}
