// Cells that should have been an item's date or rating and could not be read or believed: its import tells how many
// there are. They stand beside the item as they were (row-fields.ts), which is where they are found again here.
import type { Column } from './row-columns.ts';

export interface UnreadCell {
  readonly column: string;
  readonly cell: string;
}

/** What is written where nobody has rated. */
const NO_RATING = /^(?:[-–—.]+|#?n\/?a|none|null|nan)$/iu;

/** Null for none. */
export function unreadCell(
  extra: Readonly<Record<string, string>>,
  columns: readonly Column[],
): UnreadCell | null {
  for (const { name } of columns) {
    const cell = Object.hasOwn(extra, name) ? extra[name] : undefined;
    if (cell !== undefined) return { column: name, cell };
  }
  return null;
}

/** With `inWords` a word without a number is how the tool rates, and nothing that it failed to say. */
export function unreadRating(
  extra: Readonly<Record<string, string>>,
  columns: readonly Column[],
  inWords: boolean,
): UnreadCell | null {
  const unread = unreadCell(extra, columns);
  if (unread === null || NO_RATING.test(unread.cell)) return null;
  return inWords && !/\d/u.test(unread.cell) ? null : unread;
}
