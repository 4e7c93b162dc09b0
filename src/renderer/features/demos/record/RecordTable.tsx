import type { RecordRow } from '#core/demos/show-record.ts';
import { lengthText } from '#core/demos/slot-clock.ts';
import { type Column, DataTable } from '#renderer/ui/DataTable.tsx';
import classes from './Record.module.css';
import { KIND_WORDS, remarksOf, sayClock, sayLate } from './record-words.ts';

/** Every changeover, demo and break in the order in which it was: when it was to be, when it was, and why. */
export function RecordTable({ rows }: { readonly rows: readonly RecordRow[] }) {
  return (
    <div className={classes.scroll}>
      <DataTable label="Plan against truth" columns={COLUMNS} rows={rows} rowKey={({ key }) => key} />
    </div>
  );
}

const COLUMNS: readonly Column<RecordRow>[] = [
  {
    key: 'what',
    title: 'What',
    width: '34%',
    render: ({ kind, title }) =>
      kind === 'demo' ? (
        <span className={classes.demo}>{title}</span>
      ) : (
        <span className={classes.quiet}>{kind === 'break' ? title : `${KIND_WORDS[kind]} to ${title}`}</span>
      ),
  },
  // Above each other: beside each other they left the titles of a narrow window no room.
  { key: 'when', title: 'Time, and plan', width: '160px', render: (row) => <When row={row} /> },
  {
    key: 'late',
    title: 'Began',
    width: '96px',
    render: ({ lateMs }) => (
      <span className={classes.oneLine}>{lateMs === null ? '–' : sayLate(lateMs)}</span>
    ),
  },
  { key: 'length', title: 'Took', width: '116px', render: (row) => <Length row={row} /> },
  { key: 'remarks', title: 'What happened', render: (row) => <Remarks row={row} /> },
];

function When({ row: { state, start, end, plannedStart, plannedEnd } }: { readonly row: RecordRow }) {
  return (
    <>
      <span className={`${classes.oneLine} numeric`}>
        {`${sayClock(start)} – ${state === 'done' ? sayClock(end) : 'now'}`}
      </span>
      <span className={`${classes.planned} numeric`}>
        {plannedStart === null || plannedEnd === null
          ? 'not planned'
          : `${sayClock(plannedStart)} – ${sayClock(plannedEnd)}`}
      </span>
    </>
  );
}

/** Of a demo what its clock counted, which leaves pauses out. */
function Length({
  row: { kind, lengthMs, countedMs, plannedLengthMs, overMs },
}: {
  readonly row: RecordRow;
}) {
  const ms = countedMs ?? lengthMs;
  if (ms === null) return <span className={classes.quiet}>running</span>;
  const of = plannedLengthMs === null ? '' : ` of ${lengthText(plannedLengthMs)}`;
  return (
    <>
      <span className={`${classes.oneLine} ${kind === 'demo' ? '' : classes.quiet} numeric`}>
        {`${lengthText(ms)}${of}`}
      </span>
      {overMs >= 1000 ? (
        <span className={`${classes.over} numeric`}>{`${lengthText(overMs)} over`}</span>
      ) : null}
    </>
  );
}

function Remarks({ row }: { readonly row: RecordRow }) {
  return (
    <>
      {remarksOf(row).map((remark, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a record does not change its order.
        <p key={index} className={classes.remark}>
          {remark}
        </p>
      ))}
    </>
  );
}
