// What is known of a file before it is imported: what it is, how it will read, and what is to be known of it.
import { z } from 'zod';
import { Recognition, RejectedRow } from '#core/feedback/batch.ts';
import { OrderDoubt } from '#core/feedback/date-order.ts';
import { ENCODINGS } from '#core/feedback/encodings.ts';
import { FeedbackItem } from '#core/feedback/item.ts';
import { LostWords } from '#core/feedback/lost-words.ts';
import { ColumnMapping, ImportMapping } from '#core/feedback/mapping.ts';
import { OtherWords } from '#core/feedback/other-words.ts';
import { RedactedCounts, RedactKind } from '#core/feedback/redact/redaction.ts';
import { Instant } from '#core/time.ts';

export const FilePath = z.string().min(1).max(4096);
/** As many as a folder or a ZIP may hold: each of them is named again when it is imported. */
export const MOST_FILES = 10_000;

/** What a person may correct when the file was read wrongly. */
export const ReadingOverrides = z.object({
  encoding: z.enum(ENCODINGS).optional(),
  /** Of single files, by the path under which each is named or lies in a folder that is; before `encoding`. */
  encodings: z
    .record(FilePath, z.enum(ENCODINGS))
    .refine((said) => Object.keys(said).length <= MOST_FILES, 'Too many files.')
    .optional(),
  delimiter: z.string().length(1).optional(),
  hasHeader: z.boolean().optional(),
  /** The line (row of a sheet) that names the columns; what stands above it is left out. */
  headerLine: z.number().int().min(1).optional(),
  /** Of a JSON object around a list: it is the one entry, and not what stands above a list of them. */
  isOneEntry: z.boolean().optional(),
  /** The sheet of a workbook or the channels of a Slack export to take, by name. */
  parts: z.array(z.string().max(500)).min(1).max(5000).optional(),
});
export type ReadingOverrides = z.infer<typeof ReadingOverrides>;

/** A row of the preview: the item that would come out, or why none would. */
export const PreviewRow = z.object({
  line: z.number().int(),
  item: FeedbackItem.omit({ batchId: true }).nullable(),
  rejected: RejectedRow.nullable(),
  /** People who voted for the item, in the rows that were looked at. */
  voters: z.number().int(),
});
export type PreviewRow = z.infer<typeof PreviewRow>;

/** What a file came out of, and what else of it could be taken. */
export const FileOrigin = z.object({
  /** The file or folder that was dropped. */
  path: z.string(),
  name: z.string(),
  bytes: z.number().int(),
  kind: z.enum(['workbook', 'slack', 'mailbox', 'archive', 'folder', 'joined', 'messages']),
  /** Sheets or channels that hold rows; empty where there is nothing to choose. */
  parts: z.array(z.object({ name: z.string(), rows: z.number().int(), isChosen: z.boolean() })),
  /** One part only can be taken at a time. */
  isOneOf: z.boolean(),
  /** How many files were joined to make it; left out where none were. */
  files: z.number().int().optional(),
  /** What those of its files were read as whose bytes do not tell; left out where all tell, or it is read as it is. */
  encoding: z.enum(ENCODINGS).optional(),
});
export type FileOrigin = z.infer<typeof FileOrigin>;

/** Which row names the columns, and which others could. */
const HeaderFound = z.object({
  /** Null where none does. */
  line: z.number().int().nullable(),
  /** Rows with something in them above it; they are left out. */
  above: z.number().int(),
  /** The first rows with something in them, those above it among them; empty where there is nothing to choose. */
  choices: z.array(z.object({ line: z.number().int(), text: z.string() })),
});

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

/** Ratings that cannot be read, of as many rows as were looked at; with the first of each column. */
const DoubtfulRatings = z.object({
  rowsSeen: z.number().int(),
  columns: z.array(
    z.object({
      column: z.string(),
      rows: z.number().int(),
      example: z.object({ line: z.number().int(), cell: z.string() }),
    }),
  ),
});

export const InspectedFile = z.object({
  path: z.string(),
  name: z.string(),
  bytes: z.number().int(),
  recognition: Recognition,
  columns: z.array(ColumnMapping),
  mapping: ImportMapping,
  header: HeaderFound,
  /** Of a JSON object around a list, whether it was read as the one entry; null where nothing is to be chosen. */
  isOneEntry: z.boolean().nullable().default(null),
  /** What it is likely to be written in where it was taken for Windows-1252; null where nothing is likelier. */
  encodingSuggested: z.enum(ENCODINGS).nullable().default(null),
  /**
   * Rows with something in them that were looked at to recognise it, a header aside; `isAll` is false where a
   * long file was not read to its end.
   */
  rows: z.object({
    seen: z.number().int(),
    /** Of them, rows that are feedback; items, where rows repeat them. */
    counted: z.number().int(),
    /** Lines below the last row that the report says about itself: left out, and no rows. */
    foot: z.number().int().default(0),
    isAll: z.boolean(),
  }),
  /** The first 20 rows, under `mapping`. */
  preview: z.array(PreviewRow),
  personal: PersonalData,
  unreadDates: DoubtfulDates,
  unreadRatings: DoubtfulRatings,
  /** Null where the dates settle whether day or month comes first, or no such date is there. */
  dateDoubt: OrderDoubt.nullable().default(null),
  /** Rows that are left out because own people wrote them, of as many rows with something in them. */
  byStaff: z.object({ rowsSeen: z.number().int(), rows: z.number().int() }),
  /** Rows that the export itself marks, whether they are left out or not, of as many with something in them. */
  marked: z.object({ rowsSeen: z.number().int(), spam: z.number().int(), deleted: z.number().int() }),
  /** Where most items that it shares with its source would get wholly other words; null where they keep theirs. */
  otherWords: OtherWords.nullable().default(null),
  /** Where most items that it shares with its source would keep only their subject; null where they keep their words. */
  lostWords: LostWords.nullable().default(null),
  /** Addresses such as help@ that messages of a mailbox are from, with how many, most first; empty for other files. */
  answering: z
    .array(z.object({ address: z.string(), domain: z.string(), rows: z.number().int() }))
    .default([]),
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

/** Read to its end, and nothing but blank lines stood below the names of the columns. */
export function isWithoutRows({ rows }: InspectedFile): boolean {
  return rows.isAll && rows.seen === 0;
}
