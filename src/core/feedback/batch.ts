import { z } from 'zod';
import { BatchId, PersonId } from '../ids.ts';
import { Instant } from '../time.ts';
import { ImportMapping } from './mapping.ts';
import { RedactedCounts } from './redact/redaction.ts';

const UnreadDates = z.object({
  rows: z.number().int().min(0).default(0),
  /** In its file; null where there is none. */
  firstLine: z.number().int().nullable().default(null),
  /** Name of that file, where the batch has several. */
  firstFile: z.string().optional(),
});

const UnreadRatings = UnreadDates.extend({ column: z.string() });
export type UnreadRatings = z.infer<typeof UnreadRatings>;

/** read = created + updated + unchanged + rejected + skipped, always. */
export const BatchCounts = z.object({
  read: z.number().int().min(0),
  created: z.number().int().min(0),
  /** Known by identity, with other content: the newer version is what people read. */
  updated: z.number().int().min(0),
  unchanged: z.number().int().min(0),
  /** Could not become an item; each with line, column and reason in `<batch>.rejected.jsonl`. */
  rejected: z.number().int().min(0),
  /** Rows that hold nothing, are no feedback (a pull request), or only repeat an item of their file. */
  skipped: z.number().int().min(0),
  /** Why rows that are not empty were skipped, with how many. */
  skippedBecause: z.record(z.string(), z.number().int().min(0)).default({}),
  /** Rows with an item whose date cell could not be read or believed; the cell stands beside the item. */
  unreadDates: UnreadDates.prefault({}),
  /** Rows with an item whose rating could not be read, by column; the cell stands beside the item. */
  unreadRatings: z.array(UnreadRatings).default(() => []),
  /** Rows with an item of which an earlier row of the same import says something else: the last is what people read. */
  sameIds: z.number().int().min(0).default(0),
  /** Items written: more than rows where a row holds several answers. Batches of before say 0. */
  items: z.number().int().min(0).default(0),
  /** Votes of people for items, new ones and those whose name or date changed. No rows: a row may hold many. */
  voters: z.number().int().min(0).default(0),
});
export type BatchCounts = z.infer<typeof BatchCounts>;

/** `table` is what a workbook, a chat export, a mailbox or joined files were turned into. */
export const FileFormat = z.enum(['csv', 'json', 'jsonl', 'table']);
export type FileFormat = z.infer<typeof FileFormat>;

/** What was seen when the file was opened; shown in the preview, kept with the batch. */
export const Recognition = z.object({
  format: FileFormat,
  /** For CSV. */
  delimiter: z.string().nullable(),
  /** One of encodings.ts. */
  encoding: z.string(),
  hasHeader: z.boolean(),
  /**
   * The line that names the columns, where another than the first sound one of a CSV was found, or somebody has said
   * which it is (of a sheet: the row). Null for that first one, and for the row with which a sheet was unpacked.
   */
  headerLine: z.number().int().min(1).nullable().default(null),
  /** For JSON: where the rows are, for example `issues`; null for a top-level array. */
  rowsPath: z.string().nullable(),
  /** Same headers in the same order give the same fingerprint; mappings are remembered by it. */
  fingerprint: z.string(),
  /** The evidence in one sentence: "CSV, comma, UTF-8, 27 columns". */
  summary: z.string(),
});
export type Recognition = z.infer<typeof Recognition>;

export const ImportedFile = z.object({
  name: z.string(),
  bytes: z.number().int().min(0),
  sha256: z.string(),
});
export type ImportedFile = z.infer<typeof ImportedFile>;

/** One import of one or more files of one source, undone as a whole. */
export const Batch = z.object({
  id: BatchId,
  source: z.string(),
  files: z.array(ImportedFile).min(1),
  /** Of its first file. */
  recognition: Recognition,
  /** What its files are written in, each once, where that is not the same for all; names of encodings.ts. */
  encodings: z.array(z.string()).default([]),
  mapping: ImportMapping,
  counts: BatchCounts,
  /** Places in the items written that hold a placeholder for personal data. */
  redacted: RedactedCounts.prefault({}),
  importedAt: Instant,
  /** Null when the command line imported with nobody chosen. */
  importedBy: PersonId.nullable(),
  undoneAt: Instant.nullable(),
});
export type Batch = z.infer<typeof Batch>;

/** `feedback/batches.json` */
export const BatchesDocument = z.object({
  schemaVersion: z.literal(1),
  /** In the order of import: where two batches hold the same item, the later one is read. */
  batches: z.record(z.string(), Batch),
});
export type BatchesDocument = z.infer<typeof BatchesDocument>;

/** A row that did not become an item. */
export const RejectedRow = z.object({
  file: z.string(),
  line: z.number().int().min(1),
  /** Header of the cell at fault, null where the row as a whole is. */
  column: z.string().nullable(),
  reason: z.string(),
  cells: z.array(z.string()),
});
export type RejectedRow = z.infer<typeof RejectedRow>;
