import { Button } from '@mantine/core';
import type { OrderDoubt } from '#core/feedback/date-order.ts';
import type { DateOrder } from '#core/feedback/mapping.ts';
import { parseDate } from '#core/feedback/parse-date.ts';
import { useClient } from '#renderer/state/client-context.ts';
import { Note } from '#renderer/ui/Note.tsx';
import { momentOf, sayDay } from '#renderer/ui/say.ts';
import { dateDoubtOf } from './date-doubt.ts';
import classes from './ImportPage.module.css';
import { type FileGroup, settleDates } from './import-flow.ts';

const ORDERS = ['day-first', 'month-first'] as const satisfies readonly DateOrder[];

/** Dates that can be read both ways are read by a guess, months wrong where it is: asked at the top, once. */
export function DateQuestion({ group }: { readonly group: FileGroup }) {
  const client = useClient();
  const doubt = dateDoubtOf(group);
  if (!doubt) return null;
  return (
    <Note tone="warning" title={titleOf(doubt)}>
      Nothing in the file settles it. Until you say, the{' '}
      {group.mapping.dateOrder === 'day-first' ? 'day' : 'month'} comes first. Your answer is kept for the
      next import.
      <div className={classes.answers}>
        {ORDERS.map((order) => (
          <Button key={order} size="compact-sm" onClick={() => void settleDates(client, group, order)}>
            {sayReading(doubt, order)}
          </Button>
        ))}
      </div>
    </Note>
  );
}

function titleOf({ why, examples }: OrderDoubt): string {
  const [first = '', second = ''] = examples;
  return why === 'most'
    ? `Dates are written both ways, “${first}” and “${second}”: which comes first?`
    : `Which day is “${first}”?`;
}

function sayReading({ why, examples: [example = ''] }: OrderDoubt, order: DateOrder): string {
  const read = why === 'most' ? null : parseDate(example, order);
  return read === null ? `The ${order === 'day-first' ? 'day' : 'month'}` : sayDay(momentOf(read));
}
