import { join } from 'node:path';
import type { ContactDetail, FeedbackItem } from '#core/feedback/item.ts';
import type {
  EvidenceFact,
  FeedbackFacets,
  FeedbackPage,
  FeedbackQuery,
  NameBeside,
} from '#core/feedback/query.ts';
import type { JudgedSlice } from './judged-batches.ts';
import { LatestOnly } from './latest-only.ts';
import { pageOf } from './page-message.ts';
import type {
  BatchState,
  FeedbackSelection,
  IndexProgress,
  SearchCalls,
  SortedSelection,
  SyncOutcome,
} from './search-calls.ts';
import { SearchWorkerHandle, type WorkerEvents } from './search-worker-handle.ts';
import type { FoundVoter, VotersWanted, VotesOf } from './voter-reader.ts';

// The library of feedback as the kernel sees it: questions go to a worker thread that owns the index,
// so that neither indexing nor searching ever holds up the app.

export type SearchIndex = {
  /**
   * Brings the index to these batches, in the order of import: new ones are read in the background,
   * undone ones are left out, a re-done one counts again. Aborting keeps what is indexed.
   */
  sync(batches: readonly BatchState[], signal?: AbortSignal): Promise<SyncOutcome>;
  /** Makes ready for indexing an import that may follow; answers when that is done, or when something is to be indexed. */
  prepare(): Promise<null>;
  /** An import begins, which needs the processor for itself: what is not ready by now is left. */
  stopPreparing(): Promise<null>;
  /** Tells what people wrote beside the items: all of it after opening, then what changed. */
  overlay(told: SearchCalls['overlay']['input']): Promise<null>;
  /** Tells how items of a batch sound. */
  judged(slice: JudgedSlice): Promise<null>;
  /** The code of how an item sounds, see core/sentiment. */
  sentiment(id: string): Promise<number>;
  /**
   * One page. Of the queries with the same `supersedes` key only the newest waits while one is being
   * answered; those in between are refused with `superseded`.
   */
  query(query: FeedbackQuery, supersedes?: string): Promise<FeedbackPage>;
  /** All counts. Of one asker only the newest is answered: those before it are refused, also while counting. */
  facets(selection: FeedbackSelection, asker?: string | null): Promise<FeedbackFacets>;
  /** All tags and areas of what matches, with how many items have them: not only the most frequent. */
  labels(selection: FeedbackSelection): Promise<SearchCalls['labels']['output']>;
  /** Of which names the words are found as well, see names-beside.ts. */
  names(selection: FeedbackSelection): Promise<NameBeside[]>;
  /** Whether an item is among what matches. */
  matches(id: string, selection: FeedbackSelection): Promise<boolean>;
  /** What undoing a batch would change; null while a batch is still to be indexed. */
  ifUndone(batchId: string): Promise<SearchCalls['ifUndone']['output']>;
  /** The ids of everything that matches, at most `limit`. */
  ids(query: SortedSelection, limit: number): Promise<string[]>;
  /** One item with its earlier versions, newest first. Refuses with `not-found`. */
  item(id: string): Promise<{ item: FeedbackItem; earlier: FeedbackItem[] }>;
  /** In the order asked for; unknown ids are left out, here and below. */
  items(ids: readonly string[]): Promise<FeedbackItem[]>;
  evidenceFacts(ids: readonly string[]): Promise<EvidenceFact[]>;
  contacts(ids: readonly string[]): Promise<ContactDetail[]>;
  /** Who voted for them, item by item, without whoever said them. */
  voters(wanted: VotersWanted): Promise<FoundVoter[]>;
  /** Only how many: names of thousands would hold up the app. */
  votes(wanted: VotersWanted): Promise<VotesOf[]>;
  /** Ends indexing, closes the file and stops the worker. */
  close(): Promise<void>;
};

/**
 * Starts the worker; one that dies is started again: `onRecovered` tells what the new one found, `onGivenUp`
 * that they keep dying. A workspace opened read-only gets a temporary index outside its folder.
 */
export function openSearchIndex(
  { workspaceFolder, readOnly }: { workspaceFolder: string; readOnly: boolean },
  onProgress: (progress: IndexProgress) => void,
  { onGivenUp, onRecovered }: Pick<WorkerEvents, 'onGivenUp' | 'onRecovered'> = {},
): SearchIndex {
  const indexPath = readOnly ? null : join(workspaceFolder, '.shipit', 'search.sqlite');
  const worker = new SearchWorkerHandle(
    { workspaceFolder, indexPath },
    { onProgress, ...(onGivenUp && { onGivenUp }), ...(onRecovered && { onRecovered }) },
  );
  const latest = new LatestOnly();
  return {
    sync: (batches, signal) => syncWith(worker, batches, signal),
    prepare: () => worker.call('prepare', null),
    stopPreparing: () => worker.call('stopPreparing', null),
    overlay: (told) => worker.overlay(told),
    judged: (slice) => worker.judged(slice),
    sentiment: (id) => worker.call('sentiment', { id }),
    query: (query, supersedes) =>
      latest.run(supersedes, async () => pageOf(await worker.call('query', query))),
    facets: (selection, asker = null) => worker.call('facets', { selection, asker }),
    labels: (selection) => worker.call('labels', selection),
    names: (selection) => worker.call('names', selection),
    matches: (id, selection) => worker.call('matches', { id, selection }),
    ifUndone: (batchId) => worker.call('ifUndone', { batchId }),
    ids: (query, limit) => worker.call('ids', { query, limit }),
    item: (id) => worker.call('item', { id }),
    items: (ids) => worker.call('items', { ids: [...ids] }),
    evidenceFacts: (ids) => worker.call('evidenceFacts', { ids: [...ids] }),
    contacts: (ids) => worker.call('contacts', { ids: [...ids] }),
    voters: (wanted) => worker.call('voters', wanted),
    votes: (wanted) => worker.call('votes', wanted),
    close: () => worker.close(),
  };
}

async function syncWith(
  worker: SearchWorkerHandle,
  batches: readonly BatchState[],
  signal?: AbortSignal,
): Promise<SyncOutcome> {
  const abort = (): void => {
    // Whoever asked for the sync is told if the worker died.
    void worker.call('abort', null).catch(() => null);
  };
  const outcome = worker.sync([...batches]);
  if (signal?.aborted) abort();
  signal?.addEventListener('abort', abort, { once: true });
  try {
    return await outcome;
  } finally {
    signal?.removeEventListener('abort', abort);
  }
}
