import { FeedbackFilters, FeedbackSort, TriageFilter } from '#core/feedback/query.ts';
import { SentimentChoice } from '#core/sentiment/sentiment.ts';
import type { FeedbackOrders } from '#renderer/state/ui-store.ts';
import type { LibrarySearch } from '#renderer/state/use-library.ts';
import { hasWords, orderHeld, orderOf } from './library-order.ts';

// What the library is searched and filtered by, as it stands in the address and back. Only what is set
// is written, and whatever cannot be read counts as not set: an address is typed by people too. The order of a
// search for words is always written, so that a step back, a view and an address open in the one they had.

export const everything: LibrarySearch = {
  text: '',
  filters: FeedbackFilters.parse({}),
  sort: 'newest',
};

const LISTS = { tag: 'tags', area: 'areas', source: 'sources' } as const;

export function writeView(search: LibrarySearch): string {
  const { text, filters } = search;
  const parameters = new URLSearchParams();
  const set = (name: string, value: string | number | null) => {
    if (value !== null && value !== '') parameters.append(name, String(value));
  };
  set('text', text);
  set('from', filters.from);
  set('to', filters.to);
  for (const [name, key] of Object.entries(LISTS)) for (const value of filters[key]) set(name, value);
  set('min', filters.minRating);
  set('max', filters.maxRating);
  for (const choice of filters.sentiments) set('sounds', choice);
  set('batch', filters.batchId);
  if (filters.triage !== 'open') set('triage', filters.triage);
  const sort = orderHeld(search);
  if (sort !== 'newest' || hasWords(text)) set('sort', sort);
  return parameters.toString();
}

/** `orders`: of a search for words that does not say its own. */
export function readView(written: string, orders: Pick<FeedbackOrders, 'words'>): LibrarySearch {
  const parameters = new URLSearchParams(written);
  const number = (name: string) => {
    const value = Number(parameters.get(name) ?? Number.NaN);
    return Number.isFinite(value) ? value : null;
  };
  const filters = FeedbackFilters.safeParse({
    from: number('from'),
    to: number('to'),
    tags: parameters.getAll('tag'),
    areas: parameters.getAll('area'),
    sources: parameters.getAll('source'),
    minRating: number('min'),
    maxRating: number('max'),
    batchId: parameters.get('batch'),
    sentiments: parameters.getAll('sounds').filter((one) => SentimentChoice.safeParse(one).success),
    triage: TriageFilter.safeParse(parameters.get('triage')).data,
  });
  const text = (parameters.get('text') ?? '').slice(0, 400);
  const sort = FeedbackSort.safeParse(parameters.get('sort'));
  return {
    text,
    filters: filters.success ? filters.data : everything.filters,
    sort: sort.success ? orderHeld({ text, sort: sort.data }) : orderOf(text, { ...orders, rest: 'newest' }),
  };
}

export function isFiltered({ text, filters }: LibrarySearch): boolean {
  return writeView({ text, filters, sort: 'newest' }) !== '';
}
