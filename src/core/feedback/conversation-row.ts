// A row that stands for the messages of a conversation, brought into order: only the mapping says what its dates mean
// and who is a colleague, so this is done when the row is read, and not when its messages are put together.
import type { RowFields } from './row-fields.ts';
import type { SourceRow } from './source-row.ts';

/**
 * The first message by time, with the later ones behind it; null where own people wrote them all. A message whose
 * date cannot be read stays where the file has it.
 */
export function inOrder(
  messages: readonly SourceRow[],
  fields: RowFields,
  isByStaff: (row: SourceRow) => boolean,
): SourceRow | null {
  let lastMs = Number.NEGATIVE_INFINITY;
  const timed = messages
    .filter((message) => !isByStaff(message))
    .map((message) => {
      lastMs = fields.saidAt(message, {}) ?? lastMs;
      return { message, atMs: lastMs };
    });
  const [first, ...later] = timed.toSorted((a, b) => a.atMs - b.atMs).map(({ message }) => message);
  return first ? { ...first, messages: later } : null;
}
