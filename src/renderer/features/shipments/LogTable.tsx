import { useElementSize } from '@mantine/hooks';
import type { LogEntry } from '#core/shipments/ship-log.ts';
import { useNameOf } from '#renderer/state/selectors.ts';
import { type Column, DataTable } from '#renderer/ui/DataTable.tsx';
import { StateWord } from '#renderer/ui/StateWord.tsx';
import { WhenText } from '#renderer/ui/WhenText.tsx';
import { sayMissing } from './proof-words.ts';
import classes from './ShipLog.module.css';

interface LogTableProps {
  readonly entries: readonly LogEntry[];
  readonly openId: string | null;
  readonly isAll: boolean;
  readonly onOpen: (entry: LogEntry) => void;
}

/** One row a project: its state, what it lacks to count, and who stands for it. */
export function LogTable({ entries, openId, isAll, onOpen }: LogTableProps) {
  const nameOf = useNameOf();
  const { ref, width } = useElementSize();
  // Where there is little room: only what tells the rows apart.
  const room =
    width === 0 || width >= ROOM_FOR_ALL_PX ? 'all' : width >= ROOM_FOR_QUARTER_PX ? 'some' : 'little';
  const hasRoomForBoth = width === 0 || width >= ROOM_FOR_BOTH_NAMES_PX;
  return (
    <div className={classes.table} ref={ref}>
      {entries.length === 0 ? <p className={classes.quiet}>This quarter has no projects yet.</p> : null}
      <DataTable
        label="Ship log"
        columns={columnsFor(nameOf, {
          isRoomy: room === 'all',
          withQuarter: isAll && room === 'little',
        })
          .filter(({ key }) => (isAll || key !== 'quarter') && (room === 'all' || SHOWN[room].includes(key)))
          .filter(({ key }) => hasRoomForBoth || key !== 'recorded')}
        rows={entries}
        rowKey={({ project }) => project.id}
        activeKey={openId}
        onOpen={onOpen}
      />
    </div>
  );
}

const ROOM_FOR_ALL_PX = 840;
/** Less, and both names wrap; who verified it matters more than who wrote it down. */
const ROOM_FOR_BOTH_NAMES_PX = 1180;
const ROOM_FOR_QUARTER_PX = 440;
const SHOWN = { some: ['project', 'quarter', 'state'], little: ['project', 'state'] };

interface Layout {
  readonly isRoomy: boolean;
  /** Writes the quarter under the title, where it has no column of its own. */
  readonly withQuarter: boolean;
}

function columnsFor(nameOf: (id: string) => string, { isRoomy, withQuarter }: Layout): Column<LogEntry>[] {
  return [
    {
      key: 'project',
      title: 'Project',
      width: isRoomy ? '24%' : 'auto',
      sortBy: ({ project }) => project.title.toLowerCase(),
      render: ({ project, hackathon }) => (
        <>
          <span className={classes.title}>{project.title}</span>
          {withQuarter ? <span className={classes.under}>{hackathon.quarter}</span> : null}
        </>
      ),
    },
    {
      key: 'quarter',
      title: 'Quarter',
      width: '84px',
      sortBy: ({ hackathon }) => hackathon.quarter,
      render: ({ hackathon }) => <span className={`${classes.oneLine} numeric`}>{hackathon.quarter}</span>,
    },
    {
      key: 'state',
      title: 'State',
      width: '140px',
      sortBy: ({ state }) => state,
      render: ({ state }) => <StateWord state={state} />,
    },
    {
      key: 'missing',
      title: 'Still missing',
      width: '17%',
      sortBy: ({ missing }) => missing.length,
      render: (entry) => (
        <span className={entry.isShipped ? classes.quiet : classes.missing}>
          {entry.isShipped ? 'Nothing' : sayMissing(entry)}
        </span>
      ),
    },
    {
      key: 'date',
      title: 'In production',
      width: '108px',
      sortBy: ({ current }) => current?.shippedOn ?? null,
      render: ({ current }) =>
        current?.shippedOn ? (
          <span className={classes.oneLine}>
            <WhenText at={current.shippedOn} />
          </span>
        ) : null,
    },
    {
      key: 'evidence',
      title: 'Evidence',
      align: 'end',
      width: '76px',
      sortBy: ({ current }) => current?.evidence.length ?? 0,
      render: ({ current }) => current?.evidence.length ?? 0,
    },
    {
      key: 'recorded',
      title: 'Recorded by',
      sortBy: ({ current }) => (current ? nameOf(current.recordedBy) : null),
      render: ({ current }) => (current ? nameOf(current.recordedBy) : null),
    },
    {
      key: 'verified',
      title: 'Verified by',
      sortBy: ({ current }) => (current?.verifiedBy ? nameOf(current.verifiedBy) : null),
      render: ({ current, isShipped }) => {
        if (current?.verifiedBy) return nameOf(current.verifiedBy);
        return isShipped ? <span className={classes.quiet}>nobody yet</span> : null;
      },
    },
  ];
}
