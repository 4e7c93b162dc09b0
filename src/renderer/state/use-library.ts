import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import type { CallError } from '#contract/contract.ts';
import type { FeedbackFilters, FeedbackRow, FeedbackSort, SearchCorrection } from '#core/feedback/query.ts';
import type { Client } from '#renderer/client/client.ts';
import { ZONE_HERE } from '#renderer/ui/say.ts';
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

/** What has been read of a search so far; another object with each answer. */
interface LibraryPages {
  /** The search whose items these are; null before the first answer. */
  readonly search: LibrarySearch | null;
  /** How many items match; null before the first answer. */
  readonly total: number | null;
  /** Undefined while its page is on its way. The same function until another page is there. */
  readonly rowAt: (index: number) => FeedbackRow | undefined;
  /** The order that they stand in: nothing is the best match of what all have. Null before the first answer. */
  readonly order: FeedbackSort | null;
  /** What is shown instead of a word that occurs nowhere. */
  readonly correction: SearchCorrection | null;
  /** So many more may match, and were too many to be read. */
  readonly unread: number;
  readonly error: CallError | null;
}

export interface Library extends LibraryPages {
  /** Whether another search is asked for, and not yet answered. */
  readonly isBehind: boolean;
  /** Tells which rows are in view, both inclusive. Stable, as VirtualList wants it. */
  readonly onRange: (first: number, last: number) => void;
  /**
   * Asks for what is about to be searched, before the page is drawn with it: the answer is on its way
   * meanwhile. Stable.
   */
  readonly ahead: (search: LibrarySearch) => void;
  /** Reads again after an error. */
  readonly retry: () => void;
}

const NOTHING: LibraryPages = {
  search: null,
  total: null,
  rowAt: () => undefined,
  order: null,
  correction: null,
  unread: 0,
  error: null,
};
const FIRST_PAGE = { first: 0, last: PAGE - 1 };

/** Reads the library page by page; again when the search or the library changes. Null reads nothing. */
export function useLibrary(search: LibrarySearch | null): Library {
  const client = useClient();
  const version = useMirror(({ feedbackVersion }) => feedbackVersion);
  const [pages, setPages] = useState(NOTHING);
  const [attempt, retry] = useReducer((count: number) => count + 1, 0);
  const range = useRef(FIRST_PAGE);
  const reader = useRef<PageReader | null>(null);
  const asked = search === null ? null : JSON.stringify(search);
  const begin = useCallback(
    (written: string, isAhead: boolean) => {
      // Another search begins at its first item; the same one, read again, where it is looked at.
      if (reader.current?.asked !== written) range.current = FIRST_PAGE;
      reader.current?.stop();
      reader.current = new PageReader(client, written, setPages, isAhead);
      reader.current.want(range.current.first, range.current.last);
    },
    [client],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: `version` and `attempt` ask again.
  useEffect(() => {
    const now = reader.current;
    if (asked === null) now?.stop();
    else if (now?.isAhead && now.asked === asked) now.isAhead = false;
    else begin(asked, false);
  }, [begin, asked, version, attempt]);
  useEffect(() => () => reader.current?.stop(), []);
  return {
    ...pages,
    isBehind: asked !== null && JSON.stringify(pages.search) !== asked,
    onRange: useCallback((first: number, last: number) => {
      range.current = { first, last };
      reader.current?.want(first, last);
    }, []),
    ahead: useCallback(
      (next: LibrarySearch) => {
        const written = JSON.stringify(next);
        if (reader.current?.asked !== written) begin(written, true);
      },
      [begin],
    ),
    retry,
  };
}

/** The pages of one search. */
class PageReader {
  /** The search, as JSON. */
  readonly asked: string;
  /** Nobody has drawn the search that this reads; the drawing is about to follow. */
  isAhead: boolean;
  readonly #pages = new Map<number, readonly FeedbackRow[]>();
  readonly #client: Client;
  readonly #search: LibrarySearch;
  readonly #onAnswer: (pages: LibraryPages) => void;
  #known: Pick<LibraryPages, 'total' | 'order' | 'correction' | 'unread'> = NOTHING;
  #wanted: number[] = [];
  #isReading = false;
  #isStopped = false;

  constructor(client: Client, asked: string, onAnswer: (pages: LibraryPages) => void, isAhead: boolean) {
    this.#client = client;
    this.asked = asked;
    this.#search = JSON.parse(asked) as LibrarySearch;
    this.#onAnswer = onAnswer;
    this.isAhead = isAhead;
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
        ...this.#search,
        zone: ZONE_HERE,
        offset: page * PAGE,
        limit: PAGE,
      });
      if (this.#isStopped) return;
      if (!reply.ok && reply.error.code === 'superseded') {
        this.#wanted.unshift(page);
        continue;
      }
      if (reply.ok) {
        const { rows, total, sort, correction, unread } = reply.value;
        this.#pages.set(page, rows);
        this.#known = { total, order: sort, correction, unread };
        // The list was longer before and was looked at further down: show its end.
        if (page > 0 && rows.length === 0 && !this.#pages.has(0)) this.#wanted.unshift(0);
      }
      this.#tell(reply.ok ? null : reply.error);
      if (!reply.ok) break;
    }
    this.#isReading = false;
  }

  #tell(error: CallError | null): void {
    const rowAt = (index: number) => this.#pages.get(Math.floor(index / PAGE))?.[index % PAGE];
    this.#onAnswer({ ...this.#known, search: this.#search, error, rowAt });
  }
}
