import { type OrderDoubt, UNSETTLED } from '#core/feedback/date-order.ts';
import type { FileGroup } from './import-flow.ts';

/** Why the dates of a group are read by a guess; null where they are not, or somebody has said how they are read. */
export function dateDoubtOf({ files, columns }: Pick<FileGroup, 'files' | 'columns'>): OrderDoubt | null {
  const isOpen = columns.some(({ field, confidence }) => field === 'date' && confidence <= UNSETTLED);
  return isOpen ? (files.find(({ dateDoubt }) => dateDoubt)?.dateDoubt ?? null) : null;
}
