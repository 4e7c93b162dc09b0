import type { InspectedFile } from '#contract/inspected-file.ts';
import { UNSETTLED } from '#core/feedback/date-order.ts';
import type { ColumnMapping, ImportMapping, MappingField } from '#core/feedback/mapping.ts';
import type { FileGroup } from './import-flow.ts';

/** Files with the same headers from the same source are one batch; others stand for themselves. */
export function groupFiles(files: readonly InspectedFile[]): FileGroup[] {
  const unique = new Map(files.map((file) => [file.path, file]));
  const groups = Map.groupBy(unique.values(), ({ recognition, mapping }) => {
    const { format, fingerprint } = recognition;
    return `${format} ${fingerprint} ${mapping.source}`;
  });
  return [...groups].flatMap(([key, own]) => {
    const [first] = own;
    if (!first) return [];
    const proposal = withSettledDates(proposalOf(first), own);
    const untouched = {
      overrides: {},
      refusal: null,
      linkTyped: null,
      without: [],
      isLeftOut: false,
      isPartSaid: false,
      counted: null,
    };
    return [{ key, files: own, ...proposal, ...untouched, batch: null }];
  });
}

/** Also once it was made anew of the files that it is made of, and lies elsewhere. */
export function isSameFile(one: InspectedFile, other: InspectedFile): boolean {
  if (one.path === other.path) return true;
  const [a, b] = [one.origin, other.origin];
  const isMade = a !== null && a.kind !== 'archive' && a.kind !== 'folder';
  return isMade && a.kind === b?.kind && a.path === b.path && one.name === other.name;
}

/** Files of one shape are written one way: the order of day and month that one of them settles holds for all. */
function withSettledDates(proposal: ReturnType<typeof proposalOf>, files: readonly InspectedFile[]) {
  const dated = files.filter(({ mapping }) => mapping.dateOrder !== 'iso');
  const settled = dated.find(({ dateDoubt }) => dateDoubt === null);
  const { dateOrder } = (settled ?? dated[0])?.mapping ?? proposal.mapping;
  if (dateOrder === proposal.mapping.dateOrder && !settled) return proposal;
  const columns = proposal.columns.map((column) =>
    settled && column.field === 'date' && column.confidence <= UNSETTLED
      ? { ...column, confidence: 1 }
      : column,
  );
  return { ...proposal, mapping: { ...proposal.mapping, dateOrder }, columns };
}

/** Each was read under a guess of its own, and they are imported under one. */
export function isReadAlike({ files, mapping }: FileGroup): boolean {
  const wanted = JSON.stringify(mapping);
  return files.every((file) => JSON.stringify(file.mapping) === wanted);
}

/** What is proposed for a file, and the two it was chosen from where an earlier import is remembered. */
export function proposalOf({ mapping, columns, remembered }: InspectedFile) {
  const recalled = remembered && { ...remembered, mapping, columns };
  return { mapping, columns, recalled, isFresh: false };
}

/** Fields that several columns may feed together; of any other a second column would be lost. */
const SHARED: readonly MappingField[] = ['verbatim', 'tags', 'extra', 'drop'];

/** Gives a column another field. Whoever had it before is kept beside the item. */
export function assignField(
  mapping: ImportMapping,
  columns: readonly ColumnMapping[],
  index: number,
  field: MappingField,
): ImportMapping {
  return {
    ...mapping,
    columns: columns.map((column) => {
      const { header } = column;
      if (column.index === index) return { index, header, field };
      const isReplaced = column.field === field && !SHARED.includes(field);
      return { index: column.index, header, field: isReplaced ? 'extra' : column.field };
    }),
  };
}

/** As many as somebody chose: those that were joined are one by now. */
export function countChosen(files: readonly InspectedFile[]): number {
  return files.reduce((sum, { origin }) => sum + (origin?.files ?? 1), 0);
}
