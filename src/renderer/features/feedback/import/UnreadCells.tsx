// Dates and ratings that cannot be read: their items come in without, which is said before.
import { Note } from '#renderer/ui/Note.tsx';
import { sayCount, sayNumber } from '#renderer/ui/say.ts';
import type { FileGroup } from './import-flow.ts';

/** One in ten that cannot be read is no typing mistake any more: the column or its order is wrong. */
const MANY = 0.1;

/** How many rows of those looked at have one, and the first of them. */
export function UnreadDates({ group }: { readonly group: FileGroup }) {
  const found = group.files.map(({ unreadDates }) => unreadDates);
  const rows = found.reduce((sum, one) => sum + one.rows, 0);
  const seen = found.reduce((sum, one) => sum + one.rowsSeen, 0);
  const first = group.files.find(({ unreadDates }) => unreadDates.example !== null);
  const example = first?.unreadDates.example;
  if (!example) return null;
  return (
    <Note
      {...(rows > seen * MANY && { tone: 'warning' as const })}
      title={`${sayNumber(rows)} of ${sayCount(seen, 'row')} ${rows === 1 ? 'has' : 'have'} a date that cannot be read or believed`}
    >
      Line {sayNumber(example.line)}
      {group.files.length > 1 ? ` of ${first.name}` : ''} says “{example.cell}” in {example.column}. Days
      ahead of today or before 1990 are not believed. Such items come in without a date; the cell stands
      beside them.
    </Note>
  );
}

/** A note for each column. */
export function UnreadRatings({ group: { files } }: { readonly group: FileGroup }) {
  const seen = files.reduce((sum, { unreadRatings }) => sum + unreadRatings.rowsSeen, 0);
  const columns = files.flatMap(({ name, unreadRatings }) =>
    unreadRatings.columns.map((found) => ({ ...found, name })),
  );
  const names = [...new Set(columns.map(({ column }) => column))];
  return names.map((name) => {
    const found = columns.filter(({ column }) => column === name);
    const rows = found.reduce((sum, one) => sum + one.rows, 0);
    const [first] = found;
    return first ? (
      <Note
        key={name}
        {...(rows > seen * MANY && { tone: 'warning' as const })}
        title={`${sayNumber(rows)} of ${sayCount(seen, 'row')} ${rows === 1 ? 'has' : 'have'} a rating that cannot be read`}
      >
        Line {sayNumber(first.example.line)}
        {files.length > 1 ? ` of ${first.name}` : ''} says “{first.example.cell}” in {name}. Such items come
        in without a rating; the cell stands beside them.
      </Note>
    ) : null;
  });
}
