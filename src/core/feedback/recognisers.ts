// One recogniser per export format, asked in turn: the most specific first, the generic one last, which
// takes everything. A vendor's recogniser is one more file in recognisers/ and one more line in the list.
import { guessMapping, type SampledColumn } from './guess-mapping.ts';
import type { ColumnMapping } from './mapping.ts';
import { jiraCsv } from './recognisers/jira.ts';
import { columnOf, namedColumns } from './recognisers/named-columns.ts';
import { type ExportRecogniser, HeaderKeys } from './recognisers/recogniser.ts';

const generic: ExportRecogniser = {
  id: '',
  name: '',
  row: 'row',
  source: '',
  writtenFor: 'any table',
  recognises: () => true,
  fields: {},
  rest: 'guess',
};

const RECOGNISERS: readonly ExportRecogniser[] = [jiraCsv];

/** The recogniser a mapping was made by; the generic one for an id that this version does not know. */
export function recogniserNamed(id: string): ExportRecogniser {
  return RECOGNISERS.find((recogniser) => recogniser.id === id) ?? generic;
}

export interface RecognisedColumns {
  readonly recogniser: ExportRecogniser;
  readonly columns: ColumnMapping[];
}

/** Who recognised the columns, and what each of them becomes. */
export function recogniseColumns(columns: readonly SampledColumn[]): RecognisedColumns {
  const headers = new HeaderKeys(columns.map(({ header }) => header));
  const recogniser = RECOGNISERS.find((candidate) => candidate.recognises(headers)) ?? generic;
  const named = namedColumns(recogniser, columns);
  if (recogniser.rest === 'guess') {
    const others = new Map(guessMapping(columns.filter((_, at) => !named.has(at))).map((c) => [c.index, c]));
    const taken = new Set(named.values());
    return {
      recogniser,
      columns: columns.map((column, at) => {
        const guess = others.get(column.index);
        return guess && !taken.has(guess.field)
          ? guess
          : columnOf(column, named.get(at), headers.list[at] ?? '');
      }),
    };
  }
  return {
    recogniser,
    columns: columns.map((column, at) => columnOf(column, named.get(at), headers.list[at] ?? '')),
  };
}
