import { z } from 'zod';
import { Batch, BatchCounts, Recognition, RejectedRow } from '#core/feedback/batch.ts';
import { OrderDoubt } from '#core/feedback/date-order.ts';
import { ContactDetail, FeedbackItem } from '#core/feedback/item.ts';
import { ColumnMapping, ImportMapping } from '#core/feedback/mapping.ts';
import { EvidenceFact, FeedbackFacets, FeedbackPage, FeedbackQuery } from '#core/feedback/query.ts';
import { RedactedCounts, RedactKind } from '#core/feedback/redact/redaction.ts';
import { BatchId, ItemId } from '#core/ids.ts';
import { Sentiment } from '#core/sentiment/sentiment.ts';
import { Instant } from '#core/time.ts';
import { ItemNote } from '#core/triage/item-note.ts';
import { call, MAKERS, ORGANISERS } from './define.ts';

/** As many as a folder or a ZIP may hold: each of them is named again when it is imported. */
const paths = z.array(z.string().min(1).max(4096)).min(1).max(10_000);

/** What a person may correct when the file was read wrongly. */
export const ReadingOverrides = z.object({
  encoding: z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252']).optional(),
  delimiter: z.string().length(1).optional(),
  hasHeader: z.boolean().optional(),
  /** The sheet of a workbook or the channels of a Slack export to take, by name. */
  parts: z.array(z.string().max(500)).min(1).max(5000).optional(),
});
export type ReadingOverrides = z.infer<typeof ReadingOverrides>;

/** A row of the preview: the item that would come out, or why none would. */
export const PreviewRow = z.object({
  line: z.number().int(),
  item: FeedbackItem.omit({ batchId: true }).nullable(),
  rejected: RejectedRow.nullable(),
});
export type PreviewRow = z.infer<typeof PreviewRow>;

/** What a file came out of, and what else of it could be taken. */
export const FileOrigin = z.object({
  /** The file or folder that was dropped. */
  path: z.string(),
  name: z.string(),
  bytes: z.number().int(),
  kind: z.enum(['workbook', 'slack', 'mailbox', 'archive', 'folder', 'joined']),
  /** Sheets or channels that hold rows; empty where there is nothing to choose. */
  parts: z.array(z.object({ name: z.string(), rows: z.number().int(), isChosen: z.boolean() })),
  /** One part only can be taken at a time. */
  isOneOf: z.boolean(),
});
export type FileOrigin = z.infer<typeof FileOrigin>;

/** A place that would be taken out, between what stands around it. */
const PersonalExample = z.object({
  kind: RedactKind,
  line: z.number().int(),
  /** `verbatim`, `title`, or the header of a column. */
  where: z.string(),
  before: z.string(),
  value: z.string(),
  after: z.string(),
  placeholder: z.string(),
});
export type PersonalExample = z.infer<typeof PersonalExample>;

/** Personal data in the words of a file, of every kind, whatever the mapping takes out. */
const PersonalData = z.object({
  rowsSeen: z.number().int(),
  /** Of these, how many rows hold each kind. */
  rowsWith: RedactedCounts,
  examples: z.array(PersonalExample),
});
export type PersonalData = z.infer<typeof PersonalData>;

/** Dates of a file that cannot be read or believed, of as many rows as were looked at. */
const DoubtfulDates = z.object({
  rowsSeen: z.number().int(),
  rows: z.number().int(),
  /** The first of them; null where there is none. */
  example: z.object({ line: z.number().int(), column: z.string(), cell: z.string() }).nullable(),
});

export const InspectedFile = z.object({
  path: z.string(),
  name: z.string(),
  bytes: z.number().int(),
  recognition: Recognition,
  columns: z.array(ColumnMapping),
  mapping: ImportMapping,
  /** Rows looked at to recognise it, a header aside; `isAll` is false where a long file was not read to its end. */
  rows: z.object({
    seen: z.number().int(),
    /** Of them, rows that hold something and are feedback. */
    counted: z.number().int(),
    isAll: z.boolean(),
  }),
  /** The first 20 rows, under `mapping`. */
  preview: z.array(PreviewRow),
  personal: PersonalData,
  unreadDates: DoubtfulDates,
  /** Null where the dates settle whether day or month comes first, or no such date is there. */
  dateDoubt: OrderDoubt.nullable().default(null),
  /** Rows that are left out because own people wrote them, of as many rows with something in them. */
  byStaff: z.object({ rowsSeen: z.number().int(), rows: z.number().int() }),
  /** Null where the file itself was named and is read as it is. */
  origin: FileOrigin.nullable(),
  /** The earlier import whose mapping or settings are proposed, and what would be proposed without it. */
  remembered: z
    .object({
      source: z.string(),
      importedAt: Instant,
      fresh: z.object({ mapping: ImportMapping, columns: z.array(ColumnMapping) }),
    })
    .nullable()
    .default(null),
});
export type InspectedFile = z.infer<typeof InspectedFile>;

const NotTaken = z.object({ name: z.string(), reason: z.string() });

/** Files of one shape. */
const ImportInput = z.object({
  paths,
  overrides: ReadingOverrides.default({}),
  /** Left out: as recognised, with a remembered mapping of the same header first. */
  mapping: ImportMapping.optional(),
});

/**
 * Of the first pages that a window asks for in one lane, the newest takes the place of those that wait: one
 * for the list, which is read again by itself, and one for a field in a dialog over it.
 */
const QueryLane = z.enum(['list', 'dialog']).default('list');

/** Whether it is known how the items of the library sound. */
export const SentimentStatus = z.object({
  /** `waiting` until the library has been looked through since it was opened. */
  state: z.enum(['waiting', 'running', 'ready', 'failed']),
  /** How far judging has come. */
  done: z.number(),
  total: z.number(),
});
export type SentimentStatus = z.infer<typeof SentimentStatus>;

export const feedbackCalls = {
  'import.inspect': call({
    summary:
      'Recognise files, folders and what is packed in them, and show the first rows as items; the library stays as it is.',
    allowed: ORGANISERS,
    access: 'reads',
    input: z.object({ paths, overrides: ReadingOverrides.default({}), mapping: ImportMapping.optional() }),
    output: z.object({
      files: z.array(InspectedFile),
      /** Named, and refused. */
      unreadable: z.array(NotTaken),
      /** Found in a folder or a ZIP, and no feedback. */
      leftOut: z.array(NotTaken),
    }),
  }),
  'import.discard': call({
    summary: 'Remove what was unpacked of these files and has not been imported.',
    allowed: ORGANISERS,
    access: 'reads',
    input: z.object({ paths }),
    output: z.object({}),
  }),
  'import.check': call({
    summary:
      'Count what an import would bring, by the same code, without writing anything. Progress and cancelling as for `import.run`.',
    allowed: ORGANISERS,
    access: 'reads',
    input: ImportInput,
    /** `redacted`: places that would hold a placeholder for personal data. */
    output: z.object({ counts: BatchCounts, redacted: RedactedCounts }),
  }),
  'import.run': call({
    summary:
      'Import files of one shape as one batch; answers when it is saved. Progress comes as events; cancelling leaves nothing.',
    allowed: ORGANISERS,
    access: 'writes',
    input: ImportInput,
    output: z.object({ batch: Batch }),
  }),
  'import.cancel': call({
    summary: 'Stop the running import; nothing of it stays.',
    allowed: ORGANISERS,
    access: 'writes',
    input: z.object({}),
    output: z.object({ cancelled: z.boolean() }),
  }),
  'batch.undo': call({
    summary: 'Take a whole batch out of the library. It can be brought back.',
    allowed: ORGANISERS,
    access: 'writes',
    input: z.object({ batchId: BatchId }),
    output: z.object({}),
  }),
  'batch.bringBack': call({
    summary: 'Bring an undone batch back.',
    allowed: ORGANISERS,
    access: 'writes',
    input: z.object({ batchId: BatchId }),
    output: z.object({}),
  }),
  'batch.rejected': call({
    summary: 'Read the rows of a batch that did not become items, with their reasons.',
    allowed: ORGANISERS,
    access: 'reads',
    input: z.object({
      batchId: BatchId,
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(500).default(100),
    }),
    output: z.object({ total: z.number().int(), rows: z.array(RejectedRow) }),
  }),
  'batch.rejectedCsv': call({
    summary:
      'Read the rejected rows of a batch as CSV, piece by piece: `next` is where the following piece begins.',
    allowed: ORGANISERS,
    access: 'reads',
    input: z.object({ batchId: BatchId, from: z.number().int().min(0).default(0) }),
    /** `next` is null after the last piece. Cells that a sheet would run are made harmless. */
    output: z.object({ csv: z.string(), next: z.number().int().nullable() }),
  }),
  'feedback.query': call({
    summary: 'Search and filter the library; answers one page of rows and the total.',
    allowed: 'anyone',
    access: 'reads',
    input: FeedbackQuery.extend({ lane: QueryLane }),
    output: FeedbackPage,
  }),
  'feedback.facets': call({
    summary: 'Count tags, areas, sources, ratings, months and how items sound over everything that matches.',
    allowed: 'anyone',
    access: 'reads',
    input: FeedbackQuery.omit({ offset: true, limit: true, sort: true }),
    output: FeedbackFacets,
  }),
  'feedback.read': call({
    summary: 'Read one item whole, with its earlier versions and what is written beside it.',
    allowed: 'anyone',
    access: 'reads',
    input: z.object({ id: ItemId }),
    output: z.object({ item: FeedbackItem, earlier: z.array(FeedbackItem), note: ItemNote }),
  }),
  'feedback.sentiment': call({
    summary:
      'Tell how an item sounds: a hint, for English only; null for other languages and very short texts.',
    allowed: 'anyone',
    access: 'reads',
    input: z.object({ id: ItemId }),
    output: z.object({ sentiment: Sentiment.nullable() }),
  }),
  'feedback.items': call({
    summary:
      'Read several items whole, with tags and area as people corrected them; unknown ones are left out.',
    allowed: 'anyone',
    access: 'reads',
    input: z.object({ ids: z.array(ItemId).max(500) }),
    output: z.object({ items: z.array(FeedbackItem) }),
  }),
  'feedback.ids': call({
    summary: 'List the ids of everything that matches, for selecting all of it.',
    allowed: MAKERS,
    access: 'reads',
    input: FeedbackQuery.omit({ offset: true, limit: true }),
    output: z.object({ ids: z.array(ItemId) }),
  }),
  'feedback.facts': call({
    summary: 'Tell when and by whom items were said, without their words.',
    allowed: 'anyone',
    access: 'reads',
    input: z.object({ ids: z.array(ItemId).max(20_000) }),
    output: z.object({ facts: z.array(EvidenceFact) }),
  }),
  'feedback.contacts': call({
    summary: 'Read the contact details of items, to tell their customers what shipped.',
    allowed: MAKERS,
    access: 'reads',
    input: z.object({ ids: z.array(ItemId).max(500) }),
    output: z.object({ contacts: z.array(ContactDetail) }),
  }),
} as const;
