// One recogniser per export format, asked in turn: vendors first, the generic one last, which takes
// everything. A vendor's recogniser is one more file and one more line in the list.
import { guessMapping, type SampledColumn } from './guess-mapping.ts';
import { headerKey } from './header-key.ts';
import type { ColumnMapping } from './mapping.ts';

export interface ExportRecogniser {
  /** Shown to people: "Jira CSV". Empty for the generic one, which knows no tool. */
  readonly name: string;
  /** `keys` are the header keys in the order of the file. */
  recognises(keys: readonly string[]): boolean;
  map(columns: readonly SampledColumn[]): ColumnMapping[];
}

const generic: ExportRecogniser = { name: '', recognises: () => true, map: guessMapping };

const RECOGNISERS: readonly ExportRecogniser[] = [generic];

/** Who recognised the columns, and what each of them becomes. */
export function recogniseColumns(columns: readonly SampledColumn[]): {
  name: string;
  columns: ColumnMapping[];
} {
  const keys = columns.map((column) => headerKey(column.header));
  const recogniser = RECOGNISERS.find((candidate) => candidate.recognises(keys)) ?? generic;
  return { name: recogniser.name, columns: recogniser.map(columns) };
}
