import type { FeedbackFilters, TriageFilter } from '#core/feedback/query.ts';
import { DAY_MS } from '#core/time.ts';
import type { ActiveFilter } from '#renderer/ui/FilterBar.tsx';
import { momentOf, sayDay } from '#renderer/ui/say.ts';
import { saySentiment } from './say-sentiment.ts';

const TRIAGE: Record<TriageFilter, string> = {
  open: 'not set aside or merged',
  setAside: 'set aside only',
  merged: 'merged only',
  all: 'set aside and merged too',
};

/** The filters in use as chips, each with what takes it away. */
export function activeFilters(
  filters: FeedbackFilters,
  set: (changes: Partial<FeedbackFilters>) => void,
  nameOfBatch: (batchId: string) => string,
): ActiveFilter[] {
  const { from, to, minRating, maxRating, batchId, triage } = filters;
  const lists = [
    ['tags', 'Tag'],
    ['areas', 'Area'],
    ['sources', 'Source'],
  ] as const;
  return [
    ...chip(from !== null || to !== null, 'Said', saySpan(from, to), () => set({ from: null, to: null })),
    ...lists.flatMap(([key, name]) =>
      filters[key].map((value) => ({
        key: `${key} ${value}`,
        name,
        value,
        onRemove: () => set({ [key]: filters[key].filter((one) => one !== value) }),
      })),
    ),
    ...chip(minRating !== null || maxRating !== null, 'Rated', sayRating(minRating, maxRating), () =>
      set({ minRating: null, maxRating: null }),
    ),
    ...filters.sentiments.map((choice) => ({
      key: `sounds ${choice}`,
      name: 'Sounds',
      value: saySentiment(choice),
      onRemove: () => set({ sentiments: filters.sentiments.filter((one) => one !== choice) }),
    })),
    ...chip(triage !== 'open', 'Shown', TRIAGE[triage], () => set({ triage: 'open' })),
    ...chip(batchId !== null, 'Import', nameOfBatch(batchId ?? ''), () => set({ batchId: null })),
  ];
}

function chip(isSet: boolean, name: string, value: string, onRemove: () => void): ActiveFilter[] {
  return isSet ? [{ key: name, name, value, onRemove }] : [];
}

// Both ends are days, or moments. The end is exclusive; people say the last day.
export function saySpan(from: number | null, to: number | null): string {
  const first = from === null ? null : sayDay(momentOf(from));
  const last = to === null ? null : sayDay(momentOf(to % DAY_MS === 0 ? to - DAY_MS : to));
  if (first === null) return `until ${last}`;
  if (last === null) return `since ${first}`;
  return first === last ? first : `${first} to ${last}`;
}

function sayRating(min: number | null, max: number | null): string {
  if (min === null) return `${max} or less`;
  if (max === null) return `${min} or more`;
  return min === max ? String(min) : `${min} to ${max}`;
}
