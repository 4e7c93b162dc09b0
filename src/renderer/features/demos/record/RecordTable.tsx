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
    width: '28%',
    render: ({ kind, title }) =>
      kind === 'demo' ? (
        <span className={classes.demo}>{title}</span>
      ) : (
        <span className={classes.quiet}>{kind === 'break' ? title : `${KIND_WORDS[kind]} to ${title}`}</span>
      ),
  },
  {
    key: 'planned',
    title: 'Planned',
    width: '150px',
    render: ({ plannedStart, plannedEnd }) => <Span start={plannedStart} end={plannedEnd} isQuiet />,
  },
  {
    key: 'true',
    title: 'True',
    width: '150px',
    render: ({ state, start, end }) => <Span start={start} end={state === 'done' ? end : null} />,
  },
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

interface SpanProps {
  readonly start: number | null;
  /** Null while it runs. */
  readonly end: number | null;
  readonly isQuiet?: boolean;
}

function Span({ start, end, isQuiet = false }: SpanProps) {
  if (start === null) return <span className={classes.quiet}>not planned</span>;
  return (
    <span className={`${classes.oneLine} ${isQuiet ? classes.quiet : ''} numeric`}>
      {`${sayClock(start)} – ${end === null ? 'now' : sayClock(end)}`}
    </span>
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
