import type { ContactDetail, FeedbackItem } from '#core/feedback/item.ts';
import type { EvidenceFact, FeedbackFacets, FeedbackQuery, NameBeside } from '#core/feedback/query.ts';
import type { RefusalCode } from '#core/refusals.ts';
import type { JudgedSlice } from './judged-batches.ts';
import type { PageMessage } from './page-message.ts';
import type { FoundVoter, VotersWanted, VotesOf } from './voter-reader.ts';

// What the host asks of the search worker and what comes back. Both sides are of one build, so the
// messages are typed and not parsed.

/** A batch as `feedback/batches.json` knows it. The list given is in the order of import. */
export type BatchState = { id: string; isUndone: boolean };

/** What the worker needs to know once. */
export type SearchSetup = {
  workspaceFolder: string;
  /** Null for a temporary index: the workspace may not be written. */
  indexPath: string | null;
};

export type FeedbackSelection = Pick<FeedbackQuery, 'text' | 'filters' | 'zone'>;
export type SortedSelection = FeedbackSelection & Pick<FeedbackQuery, 'sort'>;

/** How far indexing has come, in bytes of batch files. */
export type IndexProgress = { done: number; total: number };

export type SyncOutcome = {
  /** False when indexing was aborted: the rest follows with the next sync. */
  isComplete: boolean;
  /** Items that people can read now. */
  items: number;
  /** Batches whose file is missing or has lines that are no feedback item. */
  damaged: { batchId: string; unreadableLines: number; isMissing: boolean }[];
};

/** What people wrote beside one item. */
export type OverlayEntry = {
  id: string;
  /** Null: as imported. */
  tags: string[] | null;
  /** Undefined: as imported; null: none. */
  area: string | null | undefined;
  isSetAside: boolean;
  /** The item that stands for this one. */
  mergedInto: string | null;
};

/** Of the items that are read as a batch has them. */
export type IfUndone = {
  /** No other batch has them: they leave the library with it. */
  leaving: number;
  /** They would be read as an earlier batch has them. */
  changing: number;
};

export type SearchCalls = {
  sync: { input: { batches: BatchState[] }; output: SyncOutcome };
  abort: { input: null; output: null };
  /** Says that an import may follow; answered when all is ready for indexing it. */
  prepare: { input: null; output: null };
  /** Says that it is being made: what makes ready for it would be in its way. */
  stopPreparing: { input: null; output: null };
  /** What people wrote beside the items; `isWhole` replaces all that was told before. */
  overlay: { input: { isWhole: boolean; entries: OverlayEntry[] }; output: null };
  /** How items of a batch sound. */
  judged: { input: JudgedSlice; output: null };
  /** The code of how an item sounds. */
  sentiment: { input: { id: string }; output: number };
  query: { input: FeedbackQuery; output: PageMessage };
  /** A newer one of the same asker ends a count that is under way. */
  facets: { input: { selection: FeedbackSelection; asker: string | null }; output: FeedbackFacets };
  /** All tags and areas of what matches. */
  labels: { input: FeedbackSelection; output: Pick<FeedbackFacets, 'tags' | 'areas'> };
  /** What else the words may mean. */
  names: { input: FeedbackSelection; output: NameBeside[] };
  /** Whether an item is among what matches. */
  matches: { input: { id: string; selection: FeedbackSelection }; output: boolean };
  /** Null while that cannot be told: a batch is still to be indexed. */
  ifUndone: { input: { batchId: string }; output: IfUndone | null };
  ids: { input: { query: SortedSelection; limit: number }; output: string[] };
  item: { input: { id: string }; output: { item: FeedbackItem; earlier: FeedbackItem[] } };
  items: { input: { ids: string[] }; output: FeedbackItem[] };
  evidenceFacts: { input: { ids: string[] }; output: EvidenceFact[] };
  contacts: { input: { ids: string[] }; output: ContactDetail[] };
  voters: { input: VotersWanted; output: FoundVoter[] };
  votes: { input: VotersWanted; output: VotesOf[] };
  close: { input: null; output: null };
};
export type SearchCallName = keyof SearchCalls;

export type SearchRequest = {
  [Name in SearchCallName]: { id: number; name: Name; input: SearchCalls[Name]['input'] };
}[SearchCallName];

export type SearchFailure = { code: RefusalCode; message: string; details: Record<string, unknown> };

export type SearchReply =
  | { kind: 'answer'; id: number; value: unknown }
  | { kind: 'failure'; id: number; error: SearchFailure }
  | { kind: 'progress'; progress: IndexProgress };
