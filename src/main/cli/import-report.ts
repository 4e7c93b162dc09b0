import type { Batch } from '#core/feedback/batch.ts';

/** A file that was not imported, and why. */
export interface FailedFile {
  readonly file: string;
  readonly reason: string;
}

/** One JSON object on one line: what programs read. */
export function importedAsJson(batches: readonly Batch[], failed: readonly FailedFile[]): string {
  const rows = batches.map(({ id, source, counts, files }) => ({
    id,
    source,
    ...counts,
    files: files.map((file) => file.name),
  }));
  return `${JSON.stringify({ batches: rows, failed })}\n`;
}

/** The same for people, a few lines for each batch. */
export function importedAsText(batches: readonly Batch[]): string {
  return batches
    .map(({ source, counts, files }) => {
      const number = (count: number) => count.toLocaleString('en-GB');
      return [
        `${source}: ${number(counts.read)} read from ${files.map((file) => file.name).join(', ')}`,
        `  ${number(counts.created)} new, ${number(counts.updated)} updated, ${number(counts.unchanged)} unchanged, ` +
          `${number(counts.rejected)} rejected, ${number(counts.skipped)} empty`,
        '',
      ].join('\n');
    })
    .join('');
}
