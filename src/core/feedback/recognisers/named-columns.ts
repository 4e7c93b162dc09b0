// Gives the columns of a recognised format their fields by name; used for every vendor.
import type { SampledColumn } from '../guess-mapping.ts';
import { isPersonalHeader } from '../header-synonyms.ts';
import type { ColumnMapping, MappingField } from '../mapping.ts';
import { type ExportRecogniser, HeaderKeys } from './recogniser.ts';

/** Fields that several columns of a format may feed: repeated `Labels`, a description and a remark. */
const SHARED: ReadonlySet<string> = new Set<MappingField>(['verbatim', 'tags', 'extra', 'drop']);

/** The field of each column by position; columns that the format does not name are not in it. */
export function namedColumns(
  { fields }: Pick<ExportRecogniser, 'fields'>,
  columns: readonly SampledColumn[],
): Map<number, MappingField> {
  const { list } = new HeaderKeys(columns.map(({ header }) => header));
  const named = new Map<number, MappingField>();
  for (const [field, keys] of Object.entries(fields) as [MappingField, string][]) {
    const found = keys
      .split(' ')
      .flatMap((key) => list.flatMap((own, at) => (matches(own, key) && !named.has(at) ? [at] : [])))
      .filter((at) => field !== 'rating' || mayRate(columns[at]));
    // The first column may be there and hold nothing, as Jira's first copy of a repeated header.
    const best = found.find((at) => (columns[at]?.evidence.filled ?? 0) > 0) ?? found[0];
    const taken = SHARED.has(field) ? found : best === undefined ? [] : [best];
    for (const at of taken) named.set(at, field);
  }
  return named;
}

/** A column named by its format is certain; any other one is kept, but for what is about the person. */
export function columnOf(column: SampledColumn, field: MappingField | undefined, key: string): ColumnMapping {
  const { index, header, evidence } = column;
  const plain: MappingField = isPersonalHeader(key) || evidence.emails > 0.6 ? 'drop' : 'extra';
  return { index, header, field: field ?? plain, confidence: 1, samples: [...evidence.samples] };
}

function matches(own: string, key: string): boolean {
  return key.endsWith('*') ? own.startsWith(key.slice(0, -1)) : own === key;
}

/** `Good` and `Bad` are kept beside the item: promised as a rating, they would be none. */
function mayRate(column: SampledColumn | undefined): boolean {
  return column?.evidence.filled === 0 || (column?.evidence.ratings ?? 0) > 0;
}
