// What people settled for one export holds for the next: the whole mapping where the headers are the same,
// else what belongs to the source (its name, base of links, zone, columns left out, whether its numbers are ids).
import type { Instant } from '../time.ts';
import type { Batch } from './batch.ts';
import { UNSETTLED } from './date-order.ts';
import { isCalledNumber, isOpenNumber } from './entry-numbers.ts';
import { headerKey } from './header-key.ts';
import {
  type ColumnMapping,
  type DateOrder,
  type ImportMapping,
  type MappingField,
  VOTER_FIELDS,
} from './mapping.ts';

export interface Recalled {
  readonly mapping: ImportMapping;
  readonly columns: ColumnMapping[];
  /** The source and day it is offered by: “zendesk”, 12 Mar 2026. */
  readonly source: string;
  readonly importedAt: Instant;
}

export interface FreshlyRecognised {
  readonly fingerprint: string;
  readonly mapping: ImportMapping;
  readonly columns: readonly ColumnMapping[];
}

/** What the newest batch says that is not undone; null where none has these headers, this format or this source. */
export function recallMapping(fresh: FreshlyRecognised, batches: readonly Batch[]): Recalled | null {
  const standing = batches.filter(({ undoneAt }) => undoneAt === null);
  const alike = standing.filter(({ recognition }) => recognition.fingerprint === fresh.fingerprint);
  // Two forms may have the same headers: of a table that nothing but its name tells, the one that is called so.
  const sameName = alike.findLast(
    ({ source }) => fresh.mapping.format === '' && source === fresh.mapping.source,
  );
  const sameHeaders = sameName ?? alike.at(-1);
  if (sameHeaders) {
    const mapping = wholeMapping(fresh, sameHeaders.mapping);
    // Settled once, not asked again: neither what a column becomes nor the order of its dates.
    const columns = fresh.columns.map((column) => ({ ...column, confidence: 1 }));
    return recalled(sameHeaders, mapping, columns);
  }
  const { format, source } = fresh.mapping;
  const sameSource = standing.findLast(
    ({ mapping }) => (format !== '' && mapping.format === format) || mapping.source === source,
  );
  return sameSource ? recalled(sameSource, settingsOnly(fresh, sameSource.mapping), fresh.columns) : null;
}

function recalled(
  { source, importedAt }: Batch,
  mapping: ImportMapping,
  fresh: readonly ColumnMapping[],
): Recalled {
  const fields = new Map(mapping.columns.map(({ index, field }) => [index, field]));
  const columns = fresh.map((column) => {
    const field = fields.get(column.index) ?? column.field;
    return field === column.field ? column : { ...column, field, confidence: 1 };
  });
  return { mapping, columns, source, importedAt };
}

/** By place where the headers are the same at each place; keys of JSON come and go, so those by name. */
function wholeMapping(fresh: FreshlyRecognised, before: ImportMapping): ImportMapping {
  const isSamePlaces = fresh.mapping.columns.every(
    ({ index, header }) => headerKey(before.columns[index]?.header ?? '') === headerKey(header),
  );
  const byName = new Map(before.columns.map(({ header, field }) => [headerKey(header), field]));
  const columns = fresh.mapping.columns.map((column) => {
    const field = isSamePlaces ? before.columns[column.index]?.field : byName.get(headerKey(column.header));
    const isNews = !before.knowsVoters && VOTER_FIELDS.has(column.field) && field === 'drop';
    return { ...column, field: isNews ? column.field : (field ?? column.field) };
  });
  const { format } = fresh.mapping;
  const staff = before.staff ?? fresh.mapping.staff;
  const dateOrder = dateOrderOf(fresh, before);
  const settled = { format, columns, staff, withStaff: false, knowsVoters: true, dateOrder };
  return { ...fresh.mapping, ...before, ...settled };
}

/** What the dates of this file settle by themselves stands above what an earlier one was read by. */
function dateOrderOf({ mapping, columns }: FreshlyRecognised, before: ImportMapping): DateOrder {
  const isSettled = columns.some(({ field, confidence }) => field === 'date' && confidence > UNSETTLED);
  const isBetter = mapping.dateOrder !== 'iso' && (isSettled || before.dateOrder === 'iso');
  return isBetter ? mapping.dateOrder : before.dateOrder;
}

function settingsOnly({ mapping: fresh, columns }: FreshlyRecognised, before: ImportMapping): ImportMapping {
  const dropped = new Set(before.columns.filter(isDropped).map(({ header }) => headerKey(header)));
  const settled = numbersAsBefore(columns, before);
  return {
    ...fresh,
    source: before.source,
    linkBase: before.linkBase ?? fresh.linkBase,
    timeZone: fresh.timeZone ?? before.timeZone,
    staff: before.staff ?? fresh.staff,
    marked: before.marked,
    columns: fresh.columns.map((column) =>
      mayBeDropped(column.field, before) && dropped.has(headerKey(column.header))
        ? { ...column, field: 'drop' }
        : { ...column, field: settled.get(column.index) ?? column.field },
    ),
  };
}

/** The columns of a file whose source is named after it was recognised: its numbers as that source has them. */
export function withNumbersOf(
  source: string,
  { mapping, columns }: FreshlyRecognised,
  batches: readonly Batch[],
): ImportMapping['columns'] {
  const before = batches.findLast((batch) => batch.undoneAt === null && batch.mapping.source === source);
  const settled = before ? numbersAsBefore(columns, before.mapping) : new Map<number, MappingField>();
  return mapping.columns.map((column) => ({ ...column, field: settled.get(column.index) ?? column.field }));
}

/**
 * A column Nr that was an id is one in a file with a further column, and one that was none is none: taken otherwise,
 * every item of the source would come a second time.
 */
function numbersAsBefore(
  columns: readonly ColumnMapping[],
  before: ImportMapping,
): ReadonlyMap<number, MappingField> {
  const settled = new Map<number, MappingField>();
  const idBefore = before.columns.find(({ field }) => field === 'sourceId');
  for (const column of columns.filter(({ header }) => isCalledNumber(header))) {
    const isThere = (other: { readonly header: string }) =>
      isCalledNumber(other.header) && headerKey(other.header) === headerKey(column.header);
    const wasNone = !idBefore && before.columns.some((each) => each.field === 'extra' && isThere(each));
    if (wasNone && column.field === 'sourceId') settled.set(column.index, 'extra');
    const isFree = columns.every(({ field }) => field !== 'sourceId');
    if (idBefore && isThere(idBefore) && isFree && isOpenNumber(column))
      settled.set(column.index, 'sourceId');
  }
  return settled;
}

function mayBeDropped(field: MappingField, { knowsVoters }: ImportMapping): boolean {
  return field === 'extra' || (knowsVoters && VOTER_FIELDS.has(field));
}

function isDropped({ field }: { readonly field: MappingField }): boolean {
  return field === 'drop';
}
