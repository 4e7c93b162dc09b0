// A column called Nr, No. or # may hold each entry's own number, or only count the rows of the sheet. Counts move
// on with every entry that comes between, and as ids they would put one person's words in the place of another's:
// so what counts 1, 2, 3 … is asked for and taken for nothing until somebody says so.
import type { ColumnEvidence } from './column-evidence.ts';
import type { MappingField } from './mapping.ts';

const IS_NUMBER = /^(?:n[°º]|no|nr|num|nummer|n[uú]mero|№)\.?$/iu;
/** These are ids to other rules already, unless they count the rows. */
const IS_NUMBER_TOO = /^(?:#|number)$/iu;
const LONGEST = 20;
/** Rows that are blank have no number either. */
const NEARLY_ALL = 0.95;
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
  const name = header.trim();
  const isNumber = IS_NUMBER.test(name);
  if (!(isNumber || IS_NUMBER_TOO.test(name)) || !isOneEach(evidence)) return null;
  if (evidence.isRunning) return { field: 'extra', confidence: ASKED };
  if (!isNumber) return null;
  return { field: 'sourceId', confidence: evidence.filled < ENOUGH_ROWS ? ASKED : LIKELY };
}

function isOneEach({ rows, filled, unique, longest, withSpaces, emails }: ColumnEvidence): boolean {
  const isEverywhere = filled > 0 && filled >= rows * NEARLY_ALL;
  return isEverywhere && unique > 0.999 && longest <= LONGEST && withSpaces === 0 && emails === 0;
}
