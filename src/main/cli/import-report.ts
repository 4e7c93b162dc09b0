import type { Batch, BatchCounts } from '#core/feedback/batch.ts';
import { type RedactedCounts, RedactKind } from '#core/feedback/redact/redaction.ts';

/** A file that was not imported, and why. */
export interface FailedFile {
  readonly file: string;
  readonly reason: string;
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
}

export interface ImportReport {
  readonly isDryRun: boolean;
  readonly batches: readonly ReportedBatch[];
  readonly failed: readonly FailedFile[];
  /** Found in a folder or a ZIP, and no feedback. */
  readonly leftOut: readonly FailedFile[];
}

/** One JSON object on one line: what programs read. */
export function reportAsJson({ isDryRun, batches, failed, leftOut }: ImportReport): string {
  const rows = batches.map(({ id, source, counts, redacted, files }) => ({
    id,
    source,
    ...counts,
    redacted,
    files,
  }));
  return `${JSON.stringify({ dryRun: isDryRun, batches: rows, failed, leftOut })}\n`;
}

/** The same for people, a few lines for each batch. */
export function reportAsText({ isDryRun, batches, leftOut }: ImportReport): string {
  const rest = leftOut.map(({ file, reason }) => `Left out ${file}: ${reason}.\n`);
  const end = isDryRun ? ['Nothing was written.\n'] : [];
  return [...batches.map(batchAsText), ...rest, ...end].join('');
}

function batchAsText({ source, counts, redacted, files }: ReportedBatch): string {
  const number = (count: number) => count.toLocaleString('en-GB');
  return [
    `${source}: ${number(counts.read)} read from ${files.join(', ')}`,
    `  ${number(counts.created)} new, ${number(counts.updated)} updated, ${number(counts.unchanged)} unchanged, ` +
      `${number(counts.rejected)} rejected, ${number(counts.skipped)} skipped`,
    ...unreadDates(counts.unreadDates),
    ...takenOut(redacted),
    '',
  ].join('\n');
}

function unreadDates({ rows, firstLine }: BatchCounts['unreadDates']): string[] {
  if (firstLine === null) return [];
  return [
    `  ${rows.toLocaleString('en-GB')} with a date that cannot be read or believed, first on line ${firstLine}`,
  ];
}

function takenOut(redacted: RedactedCounts): string[] {
  const parts = RedactKind.options.flatMap((kind) =>
    redacted[kind] > 0 ? [`${redacted[kind].toLocaleString('en-GB')} ${kind}`] : [],
  );
  return parts.length > 0 ? [`  taken out of the words: ${parts.join(', ')}`] : [];
}
