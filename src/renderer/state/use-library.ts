import { useCallback, useEffect, useReducer, useRef } from 'react';
import type { CallError } from '#contract/contract.ts';
import type { FeedbackFilters, FeedbackRow, FeedbackSort, SearchCorrection } from '#core/feedback/query.ts';
import type { Client } from '#renderer/client/client.ts';
import { useClient } from './client-context.ts';
import { useMirror } from './mirror.ts';

// The library as a list of any length: pages are read where the list is looked at, one question at a
// time, and the old rows stay until the first page of a new search is there.

const PAGE = 50;

export interface LibrarySearch {
  readonly text: string;
  readonly filters: FeedbackFilters;
  readonly sort: FeedbackSort;
}

export interface Library {
  /** The search whose items these are; null before the first answer. */
  readonly search: LibrarySearch | null;
  /** Whether another search is asked for, and not yet answered. */
  readonly isBehind: boolean;
  /** How many items match; null before the first answer. */
  readonly total: number | null;
  /** Undefined while its page is on its way. */
  readonly rowAt: (index: number) => FeedbackRow | undefined;
  /** Tells which rows are in view, both inclusive. Stable, as VirtualList wants it. */
  readonly onRange: (first: number, last: number) => void;
  /** What is shown instead of a word that occurs nowhere. */
  readonly correction: SearchCorrection | null;
  readonly error: CallError | null;
  /** Reads again after an error. */
  readonly retry: () => void;
}

/** Reads the library page by page; again when the search or the library changes. Null reads nothing. */
export function useLibrary(search: LibrarySearch | null): Library {
  const client = useClient();
  const version = useMirror(({ feedbackVersion }) => feedbackVersion);
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const [attempt, retry] = useReducer((count: number) => count + 1, 0);
  const range = useRef({ first: 0, last: PAGE - 1 });
  const before = useRef<string | null>(null);
  const reader = useRef<PageReader | null>(null);
  const shown = useRef<PageReader | null>(null);
  const asked = search === null ? null : JSON.stringify(search);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `version` and `attempt` ask again.
  useEffect(() => {
    if (asked === null) return;
    // Another search begins at its first item; the same one, read again, where it is looked at.
    if (before.current !== asked) range.current = { first: 0, last: PAGE - 1 };
    before.current = asked;
    const mine = new PageReader(client, JSON.parse(asked) as LibrarySearch, () => {
      if (reader.current !== mine) return;
      shown.current = mine;
      redraw();
    });
    reader.current = mine;
    mine.want(range.current.first, range.current.last);
    return () => mine.stop();
  }, [client, asked, version, attempt]);
  const onRange = useCallback((first: number, last: number) => {
    range.current = { first, last };
    reader.current?.want(first, last);
  }, []);
  return {
    search: shown.current?.search ?? null,
    isBehind: asked !== null && JSON.stringify(shown.current?.search) !== asked,
    total: shown.current?.total ?? null,
    rowAt: (index) => shown.current?.rowAt(index),
    onRange,
    correction: shown.current?.correction ?? null,
    error: shown.current?.error ?? null,
    retry,
  };
}

/** The pages of one search. */
class PageReader {
  total: number | null = null;
  correction: SearchCorrection | null = null;
  error: CallError | null = null;
  readonly #pages = new Map<number, readonly FeedbackRow[]>();
  readonly #client: Client;
  readonly search: LibrarySearch;
  readonly #onAnswer: () => void;
  #wanted: number[] = [];
  #isReading = false;
  #isStopped = false;

  constructor(client: Client, search: LibrarySearch, onAnswer: () => void) {
    this.#client = client;
    this.search = search;
    this.#onAnswer = onAnswer;
  }

  rowAt(index: number): FeedbackRow | undefined {
    return this.#pages.get(Math.floor(index / PAGE))?.[index % PAGE];
  }

  /** What was wanted before and is out of view is forgotten. */
  want(first: number, last: number): void {
    const pages: number[] = [];
    for (let page = Math.floor(first / PAGE); page <= Math.floor(last / PAGE); page += 1) pages.push(page);
    this.#wanted = pages.filter((page) => !this.#pages.has(page));
    if (!this.#isReading) void this.#read();
  }

  stop(): void {
    this.#isStopped = true;
  }

  async #read(): Promise<void> {
    this.#isReading = true;
    for (let page = this.#wanted.shift(); page !== undefined; page = this.#wanted.shift()) {
      const reply = await this.#client.call('feedback.query', {
        ...this.search,
        offset: page * PAGE,
        limit: PAGE,
      });
      if (this.#isStopped) return;
      if (reply.ok) {
        this.total = reply.value.total;
        this.correction = reply.value.correction;
        this.#pages.set(page, reply.value.rows);
        // The list was longer before and was looked at further down: show its end.
        if (page > 0 && reply.value.rows.length === 0 && !this.#pages.has(0)) this.#wanted.unshift(0);
      } else if (reply.error.code === 'superseded') {
        this.#wanted.unshift(page);
        continue;
      } else this.error = reply.error;
      this.#onAnswer();
      if (this.error) break;
    }
    this.#isReading = false;
  }
}
