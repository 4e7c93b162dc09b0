import type { BatchCounts, UnreadRatings } from '#core/feedback/batch.ts';
import { Stat } from '#renderer/ui/Stat.tsx';
import { sayCount, sayNumber } from '#renderer/ui/say.ts';
import classes from './ImportPage.module.css';

/** What became of every row that was read; the parts add up to the whole. */
export function BatchNumbers({ counts }: { readonly counts: BatchCounts }) {
  const parts = [
    { key: 'created', label: 'new', value: counts.created },
    { key: 'updated', label: 'updated', value: counts.updated },
    { key: 'unchanged', label: 'unchanged', value: counts.unchanged },
    { key: 'rejected', label: 'rejected', value: counts.rejected },
    { key: 'skipped', label: 'skipped', value: counts.skipped },
  ];
  const told = [
    ...sayItems(counts),
    ...sayVotes(counts),
    ...saySkipped(counts),
    ...saySameIds(counts),
    ...sayUnreadDates(counts),
    ...counts.unreadRatings.map(sayUnreadRatings),
  ];
  return (
    <>
      <div className={classes.numbers}>
        <Stat value={sayNumber(counts.read)} label="rows read" />
        {parts.map(({ key, label, value }) => (
          <Stat key={key} size="small" value={sayNumber(value)} label={label} isQuiet={value === 0} />
        ))}
      </div>
      <p className={`${classes.adds} numeric`}>
        {parts.map(({ value }) => sayNumber(value)).join(' + ')} = {sayNumber(counts.read)}: every row is
        accounted for.
      </p>
      {told.length > 0 ? (
        <ul className={classes.adds}>
          {told.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ) : null}
    </>
  );
}

/** Said where a row holds several answers. Batches of before items were counted say 0. */
function sayItems({ items, created, updated }: BatchCounts): string[] {
  const rows = created + updated;
  return items > rows
    ? [`${sayCount(rows, 'row')} brought ${sayCount(items, 'item')}: one for each answer.`]
    : [];
}

function sayVotes({ voters }: BatchCounts): string[] {
  return voters > 0 ? [`${sayCount(voters, 'vote')}: who voted is kept with the contact details.`] : [];
}

function saySameIds({ sameIds }: BatchCounts): string[] {
  if (sameIds === 0) return [];
  return [
    `${sayCount(sameIds, 'row')} of an item that an earlier row of this import brought with other words or details: the last is what is read. If they are different items, the column taken for their id does not tell them apart.`,
  ];
}

function sayUnreadDates({ unreadDates: { rows, firstLine, firstFile } }: BatchCounts): string[] {
  if (rows === 0 || firstLine === null) return [];
  return [
    `${sayCount(rows, 'row')} with a date that could not be read or believed, the first on ${sayPlace(firstLine, firstFile)}: no date, and the cell beside the item.`,
  ];
}

function sayUnreadRatings({ column, rows, firstLine, firstFile }: UnreadRatings): string {
  const first = firstLine === null ? '' : `, the first on ${sayPlace(firstLine, firstFile)}`;
  return `${sayCount(rows, 'row')} with a rating in “${column}” that could not be read${first}: no rating, and the cell beside the item.`;
}

function sayPlace(line: number, file: string | undefined): string {
  return `line ${sayNumber(line)}${file === undefined ? '' : ` of ${file}`}`;
}

function saySkipped({ skippedBecause }: BatchCounts): string[] {
  return Object.entries(skippedBecause).map(([why, count]) =>
    // A reason is that of a single row: "it is a pull request".
    count === 1 ? `1 row skipped: ${why}.` : `${sayCount(count, 'row')} skipped, each because ${why}.`,
  );
}
