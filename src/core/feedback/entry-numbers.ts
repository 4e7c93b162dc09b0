// A column called Nr, No. or # may hold each entry's own number, or only count the rows of the sheet. Counts move
// on with every entry that comes between, and as ids they would put one person's words in the place of another's:
// so what may be a count, in whatever order the sheet stands now, is asked for and no id until somebody says so.
import type { ColumnEvidence } from './column-evidence.ts';
import type { ColumnMapping, MappingField } from './mapping.ts';

const IS_NUMBER = /^(?:n[°º]|no|nr|num|nummer|n[uú]mero|№)\.?$/iu;
/** These are ids to other rules already, unless they may count the rows. */
const IS_NUMBER_TOO = /^(?:#|number)$/iu;
const LONGEST = 20;
/** Rows that are blank have no number either. */
const NEARLY_ALL = 0.95;
const UNIQUE = 0.999;
/** Fewer rows have different numbers by chance. */
const ENOUGH_ROWS = 3;
const LIKELY = 0.65;
/** Below what is used without asking: Columns.tsx. */
const ASKED = 0.4;

export interface NumberClaim {
  readonly field: MappingField;
  readonly confidence: number;
}

/** What such a column is; null for a column that is called otherwise, or holds something else. */
export function entryNumber(header: string, evidence: ColumnEvidence): NumberClaim | null {
  if (!isCalledNumber(header)) return null;
  if (evidence.isCount) return { field: 'extra', confidence: evidence.unique > UNIQUE ? ASKED : LIKELY };
  if (!IS_NUMBER.test(header.trim()) || !isOneEach(evidence)) return null;
  return { field: 'sourceId', confidence: evidence.filled < ENOUGH_ROWS ? ASKED : LIKELY };
}

/** It may only count the rows, or be each entry's own number, and nobody has said which. */
export function isOpenNumber({ header, field, confidence }: Omit<ColumnMapping, 'samples'>): boolean {
  return field === 'extra' && confidence <= ASKED && isCalledNumber(header);
}

/** Whether the name of a column alone leaves open what it is. */
export function isCalledNumber(header: string): boolean {
  const name = header.trim();
  return IS_NUMBER.test(name) || IS_NUMBER_TOO.test(name);
}

function isOneEach({ rows, filled, unique, longest, withSpaces, emails }: ColumnEvidence): boolean {
  const isEverywhere = filled > 0 && filled >= rows * NEARLY_ALL;
  return isEverywhere && unique > UNIQUE && longest <= LONGEST && withSpaces === 0 && emails === 0;
}
