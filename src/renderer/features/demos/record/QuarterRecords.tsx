import { recordOf, type ShowRecord } from '#core/demos/show-record.ts';
import { lengthText } from '#core/demos/slot-clock.ts';
import { hostNowMs } from '#renderer/state/host-time.ts';
import { useQuarters, useSnapshot } from '#renderer/state/selectors.ts';
import { chooseQuarter } from '#renderer/state/ui-store.ts';
import { type Column, DataTable } from '#renderer/ui/DataTable.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { WhenText } from '#renderer/ui/WhenText.tsx';
import classes from './Record.module.css';
import { sayLate } from './record-words.ts';

interface Summary {
  readonly quarter: string;
  readonly record: ShowRecord;
}

/** All demo days beside each other, newest first; one opens its own record. */
export function QuarterRecords({ quarter }: { readonly quarter: string }) {
  const { hackathons } = useSnapshot();
  const rows = useQuarters().flatMap((name): Summary[] => {
    const hackathon = hackathons[name];
    const record = hackathon ? recordOf(hackathon, hostNowMs()) : null;
    return record && record.rows.length > 0 ? [{ quarter: name, record }] : [];
  });
  if (rows.length === 0) return null;
  return (
    <Section title="All demo days" count={rows.length}>
      <div className={classes.scroll}>
        <DataTable
          label="All demo days"
          columns={COLUMNS}
          rows={rows}
          rowKey={(row) => row.quarter}
          activeKey={quarter}
          onOpen={(row) => chooseQuarter(row.quarter)}
        />
      </div>
    </Section>
  );
}

const COLUMNS: readonly Column<Summary>[] = [
  {
    key: 'quarter',
    title: 'Quarter',
    width: '96px',
    sortBy: (row) => row.quarter,
    render: (row) => <span className="numeric">{row.quarter}</span>,
  },
  {
    key: 'day',
    title: 'On',
    width: '130px',
    sortBy: ({ record }) => record.session.start,
    render: ({ record }) => <WhenText at={record.session.start} />,
  },
  {
    key: 'demos',
    title: 'Demos',
    align: 'end',
    sortBy: ({ record }) => record.demos,
    render: ({ record }) => record.demos,
  },
  {
    key: 'over',
    title: 'Over',
    align: 'end',
    sortBy: ({ record }) => record.over,
    render: ({ record }) => record.over,
  },
  {
    key: 'stopped',
    title: 'Stopped',
    align: 'end',
    sortBy: ({ record }) => record.stopped,
    render: ({ record }) => record.stopped,
  },
  {
    key: 'paused',
    title: 'Paused',
    align: 'end',
    sortBy: ({ record }) => record.pausedMs,
    render: ({ record }) => lengthText(record.pausedMs),
  },
  {
    key: 'changeovers',
    title: 'Changeovers',
    align: 'end',
    sortBy: ({ record }) => record.changeoverMs,
    render: ({ record }) => lengthText(record.changeoverMs),
  },
  {
    key: 'end',
    title: 'Ended',
    align: 'end',
    sortBy: ({ record }) => record.session.lateMs,
    render: ({ record }) =>
      record.session.lateMs === null ? (
        <span className={classes.quiet}>not planned</span>
      ) : (
        `${record.isOver ? '' : 'expected '}${sayLate(record.session.lateMs)}`
      ),
  },
];
