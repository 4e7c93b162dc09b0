import { setImmediate } from 'node:timers/promises';
import type { FeedbackFacets, FeedbackPage, FeedbackQuery, NameBeside } from '#core/feedback/query.ts';
import { Refusal } from '#core/refusals.ts';
import { NOT_YET } from '#core/sentiment/sentiment-codes.ts';
import { facetsOf, labelsOf } from './facets.ts';
import { ifUndone } from './if-undone.ts';
import { isDamage } from './index-damage.ts';
import { Indexer } from './indexer.ts';
import { ItemReader } from './item-reader.ts';
import type { LibraryIndex } from './library-index.ts';
import { namesBeside } from './names-beside.ts';
import { Overlay } from './overlay.ts';
import { MERGED } from './overlay-columns.ts';
import { messageOf } from './page-message.ts';
import { markedBy, rowOf } from './page-rows.ts';
import { IndexPreparation } from './prepare-index.ts';
import { askForNothing } from './prepare-search.ts';
import type {
  FeedbackSelection,
  IndexProgress,
  SearchCallName,
  SearchCalls,
  SearchSetup,
  SortedSelection,
} from './search-calls.ts';
import { Selections } from './selection.ts';
import { Spelling } from './spelling.ts';
import { Turns } from './turns.ts';
import { chainOf } from './versions.ts';
import { votesOf } from './voter-reader.ts';

type Answers = {
  [Name in SearchCallName]: (
    input: SearchCalls[Name]['input'],
  ) => SearchCalls[Name]['output'] | Promise<SearchCalls[Name]['output']>;
};

// Everything the search worker can do, one entry a call.

/** So long after the library is up to date its words are read, for those that will be mistyped, and it is searched for nothing. */
const READY_AFTER_MS = 1000;

export class SearchEngine {
  readonly #indexer: Indexer;
  readonly #reader: ItemReader;
  readonly #overlay = new Overlay();
  readonly #spelling = new Spelling();
  readonly #turns = new Turns();
  readonly #preparation = new IndexPreparation();
  #readyLater: NodeJS.Timeout | undefined;
  /** Ends making ready where something is to be indexed. */
  #ready = new AbortController();
  /** Somebody has looked for words. */
  #isSearched = false;
  #selections: { index: LibraryIndex; of: Selections } | null = null;

  constructor(setup: SearchSetup, onProgress: (progress: IndexProgress) => void) {
    this.#indexer = new Indexer(setup, onProgress);
    this.#reader = new ItemReader(setup.workspaceFolder);
  }

  readonly answers: Answers = {
    sync: async ({ batches }) => {
      void this.#preparation.stop();
      this.#ready.abort();
      this.#reader.close();
      const outcome = await this.#indexer.sync(batches);
      if (outcome.isComplete) this.#makeReadyLater();
      return outcome;
    },
    abort: () => {
      this.#indexer.abort();
      return null;
    },
    prepare: async () => {
      await this.#preparation.run();
      return null;
    },
    stopPreparing: async () => {
      this.#ready.abort();
      await this.#preparation.stop();
      return null;
    },
    overlay: (told) => {
      this.#overlay.tell(told);
      this.#indexer.index.generation += 1;
      return null;
    },
    judged: (slice) => {
      this.#overlay.judged.take(slice);
      // While a library is judged, slice after slice, typing goes on: what was searched for stays.
      this.#selections?.of.forgetSounds();
      return null;
    },
    sentiment: ({ id }) =>
      this.#trusted((index) => {
        const versions = chainOf(index.facts, index.newestRow(id));
        const read = versions.find((row) => index.facts.current[row] === 1) ?? 0;
        return this.#overlay.judged.column(index)[read] ?? NOT_YET;
      }),
    query: (query) => {
      this.#isSearched ||= query.text !== '';
      return this.#trusted(async (index) => messageOf(await this.#page(index, query)));
    },
    facets: ({ selection, asker }) => this.#facets(selection, this.#turns.next(asker)),
    labels: (selection) => this.#trusted((index) => this.#labels(index, selection), selection.text),
    names: (selection) => this.#trusted((index) => this.#names(index, selection), selection.text),
    matches: ({ id, selection }) =>
      this.#trusted((index) => {
        const { passing } = this.#selectionsOf(index).select(selection);
        return chainOf(index.facts, index.newestRow(id)).some((row) => passing[row] === 1);
      }, selection.text),
    ifUndone: ({ batchId }) => this.#trusted((index) => ifUndone(index, batchId)),
    ids: ({ query, limit }) => this.#trusted((index) => this.#ids(index, query, limit), query.text),
    item: ({ id }) => this.#trusted((index) => this.#reader.withEarlier(index, id)),
    items: ({ ids }) => this.#trusted((index) => this.#reader.items(index, ids)),
    evidenceFacts: ({ ids }) => this.#trusted((index) => this.#reader.evidenceFacts(index, ids)),
    contacts: ({ ids }) => this.#trusted((index) => this.#reader.contacts(index, ids)),
    voters: (wanted) => this.#trusted((index) => this.#reader.voters(index, wanted)),
    votes: (wanted) => this.#trusted((index) => votesOf(this.#reader.voters(index, wanted))),
    close: async () => {
      clearTimeout(this.#readyLater);
      await this.#preparation.stop();
      await this.#indexer.close();
      this.#reader.close();
      return null;
    },
  };

  /** The library is shown first. */
  #makeReadyLater(): void {
    clearTimeout(this.#readyLater);
    this.#ready = new AbortController();
    const { signal } = this.#ready;
    this.#readyLater = setTimeout(() => {
      const { index } = this.#indexer;
      void this.#spelling.readAhead(index).then(() => this.#makeReady(index, signal));
    }, READY_AFTER_MS);
    this.#readyLater.unref();
  }

  /** Who has searched has made it ready; where something is wrong with the index, who asks is told. */
  async #makeReady(index: LibraryIndex, signal: AbortSignal): Promise<void> {
    const isNeeded = () =>
      !signal.aborted && !this.#isSearched && this.#indexer.index === index && index.database.isOpen;
    // What people searched for stays kept.
    const own = this.#newSelections(index);
    const ask = (question: FeedbackQuery) => {
      const page = this.#pageOf(index, question, own);
      messageOf(page);
      return page;
    };
    await askForNothing(ask, isNeeded).catch(() => null);
  }

  async #page(index: LibraryIndex, query: FeedbackQuery): Promise<FeedbackPage> {
    const page = this.#pageOf(index, query);
    // Most words are found as they are typed, and none need be known.
    if (page.total > 0 || !(await this.#spelling.prepare(index, query.text))) return page;
    return this.#pageOf(this.#indexer.index, query);
  }

  #pageOf(index: LibraryIndex, query: FeedbackQuery, selections = this.#selectionsOf(index)): FeedbackPage {
    const selected = selections.select(query);
    const rows = selections.rows(selected, query.sort, query.offset + query.limit);
    const { triage } = this.#overlay.shownFacts(index);
    const marked = markedBy(selected.terms);
    const shown = rows.subarray(query.offset, query.offset + query.limit);
    return {
      total: selected.count,
      offset: query.offset,
      rows: Array.from(shown, (row) => {
        const item = this.#reader.shownAt(index, row);
        const isMerged = ((triage?.[row] ?? 0) & MERGED) !== 0;
        const overlay = this.#overlay.entryOf(item.id);
        const standsFor = this.#overlay.standsFor(item.id);
        return rowOf(item, marked, { overlay, isMerged, standsFor });
      }),
      sort: selections.orderOf(selected, query.sort),
      correction: selected.correction,
      unread: selected.unread,
    };
  }

  /** Counting pauses now and then: a keystroke waits for none of it, and a newer question ends it. */
  async #facets(selection: FeedbackSelection, isOvertaken: () => boolean): Promise<FeedbackFacets> {
    for (;;) {
      // What has been asked meanwhile is heard first.
      await setImmediate();
      const counted = await this.#trusted(
        (index) => this.#count(index, selection, isOvertaken),
        selection.text,
      );
      if (counted) return counted;
    }
  }

  /** Null where what is counted changed meanwhile: all counts are of one moment. */
  async #count(
    index: LibraryIndex,
    selection: FeedbackSelection,
    isOvertaken: () => boolean,
  ): Promise<FeedbackFacets | null> {
    refuseOvertaken(isOvertaken);
    const selections = this.#selectionsOf(index);
    const selected = selections.select(selection);
    const { generation } = index;
    const { sounds } = selections;
    const isStale = () => index.generation !== generation || this.#indexer.index !== index;
    return selections.whileHeld(selected, async () => {
      const counting = facetsOf(index, this.#overlay.shownFacts(index), selected.passing, selection.zone);
      while (selected.facets === null) {
        const { done, value } = counting.next();
        if (done && selections.sounds !== sounds) return value;
        if (done) selected.facets = value;
        else await setImmediate();
        refuseOvertaken(isOvertaken);
        if (isStale()) return null;
      }
      return selected.facets;
    });
  }

  #labels(index: LibraryIndex, selection: FeedbackSelection): SearchCalls['labels']['output'] {
    const { passing } = this.#selectionsOf(index).select(selection);
    return labelsOf(index, this.#overlay.shownFacts(index), passing);
  }

  #names(index: LibraryIndex, selection: FeedbackSelection): Promise<NameBeside[]> {
    const selections = this.#selectionsOf(index);
    return selections.whileHeld(selections.select(selection), async () =>
      namesBeside(selection.text, {
        index,
        shown: this.#overlay.shownFacts(index),
        select: (text) => selections.select({ ...selection, text }),
        itemAt: (row) => this.#reader.shownAt(index, row),
      }),
    );
  }

  #ids(index: LibraryIndex, query: SortedSelection, limit: number): string[] {
    const selected = this.#selectionsOf(index).select(query);
    const rows = this.#selectionsOf(index).rows(selected, query.sort, limit);
    return Array.from(rows.subarray(0, limit), (row) => index.itemAt(row).id);
  }

  #selectionsOf(index: LibraryIndex): Selections {
    if (this.#selections?.index !== index) this.#selections = { index, of: this.#newSelections(index) };
    return this.#selections.of;
  }

  #newSelections(index: LibraryIndex): Selections {
    const columnsAt = (row: number) => this.#reader.columnsAt(index, row);
    return new Selections(index, this.#overlay, this.#spelling, columnsAt);
  }

  /** Answers from the index, once it knows the words of the text; a damaged one is made again first. */
  async #trusted<T>(answer: (index: LibraryIndex) => T | Promise<T>, text = ''): Promise<T> {
    const attempt = async (): Promise<T> => {
      await this.#spelling.prepare(this.#indexer.index, text);
      return answer(this.#indexer.index);
    };
    try {
      return await attempt();
    } catch (error) {
      if (!isDamage(error)) throw readableFailure(error);
    }
    await this.#indexer.rebuild();
    try {
      return await attempt();
    } catch (error) {
      if (!isDamage(error)) throw readableFailure(error);
      throw new Refusal('workspace-damaged', 'A batch of feedback cannot be read.');
    }
  }
}

function refuseOvertaken(isOvertaken: () => boolean): void {
  if (isOvertaken()) throw new Refusal('superseded', 'A newer question took its place.');
}

/** A batch file that somebody took away is the workspace's trouble, not a fault of the program. */
function readableFailure(error: unknown): unknown {
  const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
  return isMissing ? new Refusal('workspace-damaged', 'A batch of feedback is missing.') : error;
}
