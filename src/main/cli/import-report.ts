import type { Batch, BatchCounts, UnreadRatings } from '#core/feedback/batch.ts';
import type { OrderDoubt } from '#core/feedback/date-order.ts';
import { type Encoding, sayEncoding } from '#core/feedback/encodings.ts';
import type { LostWords } from '#core/feedback/lost-words.ts';
import type { DateOrder } from '#core/feedback/mapping.ts';
import { type MissingCompanions, sayList } from '#core/feedback/missing-companions.ts';
import { type RedactedCounts, RedactKind } from '#core/feedback/redact/redaction.ts';
import { BY_STAFF, IS_ABOUT_REPORT, IS_ABOVE } from '#core/feedback/row-to-item.ts';
import type { Answering } from '#core/feedback/staff.ts';
import { sayLostWords } from './lost-words.ts';
import { type MarkedIn, sayMarked } from './marked-in.ts';
import { type OtherSource, sayOtherSource } from './other-words.ts';
import { sayAnswering } from './own-people.ts';

/** A file that was not imported, and why. */
export interface FailedFile {
  readonly file: string;
  readonly reason: string;
}

/** How dates were read that nothing settles the order of, and why so. */
export interface GuessedDates {
  readonly order: DateOrder;
  readonly why: OrderDoubt['why'] | 'as-before';
  readonly examples: readonly string[];
}

/** What files that were read as Windows-1252 are likely to be in. */
export interface LikelyEncoding {
  readonly suggested: Encoding;
  readonly files: readonly string[];
}

/** What became of files of one shape, or in a dry run would become. */
export interface ReportedBatch {
  /** Null in a dry run. */
  readonly id: Batch['id'] | null;
  readonly source: string;
  readonly counts: BatchCounts;
  /** Places that hold a placeholder for personal data. */
  readonly redacted: RedactedCounts;
  readonly files: readonly string[];
  /** Null where nothing is likelier than what they were read as, or somebody has said it. */
  readonly encoding: LikelyEncoding | null;
  /** Null where the dates settle their order, or somebody has said it. */
  readonly dates: GuessedDates | null;
  /** Columns of numbers that may only count the rows, and were taken for no ids. */
  readonly notIds: readonly string[];
  /** Null where items of its source keep at least some of their words. */
  readonly otherSource: OtherSource | null;
  /** An address such as help@ whose answers came in; null where there is none, or it is known as the company's own. */
  readonly answering: Answering | null;
  /** What the export marks and came in although nobody has said so; null for none. */
  readonly marked: MarkedIn | null;
  /** What an earlier import was joined from and this one lacks; null where nothing is lost by it. */
  readonly missing: MissingCompanions | null;
  /** Null where items keep their words. */
  readonly lostWords: LostWords | null;
}

/** A CSV of rows that became no items. */
export interface RejectedFile {
  readonly path: string;
  readonly source: string;
  readonly rows: number;
}

export interface ImportReport {
  readonly isDryRun: boolean;
  readonly batches: readonly ReportedBatch[];
  readonly failed: readonly FailedFile[];
  /** Found in a folder or a ZIP, and no feedback; sheets and channels that were not taken. */
  readonly leftOut: readonly FailedFile[];
  /** Written for `--rejected`, one for each batch with such rows. */
  readonly rejectedFiles: readonly RejectedFile[];
}

/** One JSON object on one line: what programs read. */
export function reportAsJson({ isDryRun, batches, failed, leftOut, rejectedFiles }: ImportReport): string {
  const rows = batches.map(
    ({
      id,
      source,
      counts,
      redacted,
      files,
      encoding,
      dates,
      notIds,
      otherSource,
      answering,
      missing,
      lostWords,
      marked,
    }) => ({
      id,
      source,
      ...counts,
      redacted,
      files,
      encoding,
      dates,
      notIds,
      otherSource,
      answering,
      missing,
      lostWords,
      marked,
    }),
  );
  return `${JSON.stringify({ dryRun: isDryRun, batches: rows, failed, leftOut, rejectedFiles })}\n`;
}

/** The same for people, a few lines for each batch. */
export function reportAsText({ isDryRun, batches, leftOut, rejectedFiles }: ImportReport): string {
  const rest = leftOut.map(({ file, reason }) => `Left out ${file}: ${reason}.\n`);
  const files = rejectedFiles.map(
    ({ path, source, rows }) => `Wrote ${rows.toLocaleString('en-GB')} rejected of ${source} to ${path}\n`,
  );
  const end = isDryRun ? ['Nothing was written.\n'] : [];
  return [...batches.map((batch) => batchAsText(batch, isDryRun)), ...rest, ...files, ...end].join('');
}

function batchAsText(batch: ReportedBatch, isDryRun: boolean): string {
  const { source, counts, files } = batch;
  const number = (count: number) => count.toLocaleString('en-GB');
  return [
    `${source}: ${number(counts.read)} read from ${files.join(', ')}`,
    `  ${number(counts.created)} new, ${number(counts.updated)} updated, ${number(counts.unchanged)} unchanged, ` +
      `${number(counts.rejected)} rejected, ${number(counts.skipped)} skipped`,
    ...(batch.encoding ? likelyIn(batch.encoding, isDryRun) : []),
    ...linesOfReport(counts),
    ...byOwnPeople(counts),
    ...sayMarked(batch.marked, counts, isDryRun),
    ...severalOfARow(counts),
    ...sameIds(counts),
    ...(counts.voters > 0 ? [`  ${number(counts.voters)} who voted, kept with the contact details`] : []),
    ...(batch.otherSource ? sayOtherSource(batch.otherSource, isDryRun) : []),
    ...(batch.answering ? sayAnswering(batch.answering, isDryRun) : []),
    ...(batch.missing ? lostBy(batch.missing, isDryRun) : []),
    ...(batch.lostWords ? sayLostWords(batch.lostWords, isDryRun) : []),
    ...(batch.dates ? guessedDates(batch.dates, isDryRun) : []),
    ...batch.notIds.flatMap(notTakenAsId),
    ...unreadDates(counts.unreadDates),
    ...counts.unreadRatings.map(unreadRatings),
    ...takenOut(batch.redacted),
    '',
  ].join('\n');
}

/** What was read wrongly would stand beside what is read rightly: hence the undoing first. */
function likelyIn({ suggested, files }: LikelyEncoding, isDryRun: boolean): string[] {
  const they = files.length === 1 ? 'it' : 'they';
  return [
    `  ${files.join(', ')} read as Windows-1252; ${they} may be ${sayEncoding(suggested)}`,
    `  if the letters are wrong, ${isDryRun ? '' : 'undo this import in the app and '}import with --encoding ${suggested}`,
  ];
}

function linesOfReport({ skippedBecause }: BatchCounts): string[] {
  const lines: ReadonlyArray<readonly [why: string, where: string]> = [
    [IS_ABOVE, 'above the names of the columns'],
    [IS_ABOUT_REPORT, 'about the report itself'],
  ];
  return lines.flatMap(([why, where]) => {
    const count = skippedBecause[why] ?? 0;
    if (count === 0) return [];
    return [`  ${count.toLocaleString('en-GB')} ${count === 1 ? 'line' : 'lines'} ${where} left out`];
  });
}

function byOwnPeople({ skippedBecause }: BatchCounts): string[] {
  const count = skippedBecause[BY_STAFF] ?? 0;
  if (count === 0) return [];
  return [
    `  ${count.toLocaleString('en-GB')} left out: your own people wrote ${count === 1 ? 'it' : 'them'}`,
  ];
}

/** The counts are of rows, and a row of a survey brings an item for each answer. */
function severalOfARow({ items, created, updated }: BatchCounts): string[] {
  const number = (count: number) => count.toLocaleString('en-GB');
  const rows = created + updated;
  return items > rows
    ? [`  ${number(items)} items out of ${number(rows)} ${rows === 1 ? 'row' : 'rows'}: one for each answer`]
    : [];
}

const WHY: Readonly<Record<GuessedDates['why'], string>> = {
  slashes: 'as is usual with slashes',
  'dots-or-dashes': 'as is usual with dots and dashes',
  most: 'as in most of them',
  'as-before': 'as in the import before',
};

/** Read the other way, items without an id of their own would be others: hence the undoing first. */
function guessedDates({ order, why, examples }: GuessedDates, isDryRun: boolean): string[] {
  const [first, other] = order === 'day-first' ? ['day', 'month-first'] : ['month', 'day-first'];
  return [
    `  dates like ${examples.join(' and ')} read with the ${first} first, ${WHY[why]}: nothing else settles it`,
    `  if that is wrong, ${isDryRun ? '' : 'undo this import in the app and '}import with --dates ${other}`,
  ];
}

function notTakenAsId(column: string): string[] {
  return [
    `  the numbers in column “${column}” may only count the rows: not taken as ids; items are known again by words, writer and date`,
    '  if each entry keeps its number, import in the app, which asks',
  ];
}

/** Their older version comes back by undoing, whole. */
function lostBy({ companions, loses }: MissingCompanions, isDryRun: boolean): string[] {
  const files = companions.length > 1 ? 'these files' : 'this file';
  return [
    `  an earlier import came with ${sayList(companions)}: without ${files}, items that were here already ${isDryRun ? 'would lose' : 'lost'} ${sayList(loses)}`,
    `  to keep it, ${isDryRun ? '' : 'undo this import in the app and '}import with ${files} as well`,
  ];
}

function sameIds({ sameIds: rows }: BatchCounts): string[] {
  if (rows === 0) return [];
  return [
    `  ${rows.toLocaleString('en-GB')} ${rows === 1 ? 'row' : 'rows'} of an item that an earlier row brought with other words or details; the last is what is read`,
  ];
}

function unreadDates({ rows, firstLine, firstFile }: BatchCounts['unreadDates']): string[] {
  if (firstLine === null) return [];
  const where = `line ${firstLine}${firstFile === undefined ? '' : ` of ${firstFile}`}`;
  return [`  ${rows.toLocaleString('en-GB')} with a date that cannot be read or believed, first on ${where}`];
}

function unreadRatings({ column, rows, firstLine, firstFile }: UnreadRatings): string {
  const where = `line ${firstLine}${firstFile === undefined ? '' : ` of ${firstFile}`}`;
  return `  ${rows.toLocaleString('en-GB')} with a rating in “${column}” that cannot be read, first on ${where}`;
}

function takenOut(redacted: RedactedCounts): string[] {
  const parts = RedactKind.options.flatMap((kind) =>
    redacted[kind] > 0 ? [`${redacted[kind].toLocaleString('en-GB')} ${kind}`] : [],
  );
  return parts.length > 0 ? [`  taken out of the words: ${parts.join(', ')}`] : [];
}
