import { csvLine } from '../csv-line.ts';
import type { RecordRow, RowOutcome, ShowRecord } from './show-record.ts';

/** Sheets take a file without this mark for one of their own old encoding. */
const BYTE_ORDER_MARK = '\ufeff';

const HEAD = [
  'Quarter',
  'Row',
  'What',
  'Title',
  'Planned start',
  'Planned end',
  'Start',
  'End',
  'Time zone',
  'Late (s)',
  'Planned length (s)',
  'Length (s)',
  'Five-minute clock (s)',
  'Over five minutes (s)',
  'Paused (s)',
  'Pauses',
  'Corrections of the clock',
  'Stopped because',
  'Messages to the speaker',
  'Outcome',
];

const OUTCOMES: Readonly<Record<RowOutcome, string>> = {
  runs: 'not over yet',
  finished: 'finished',
  stopped: 'stopped',
  'break-over': 'over',
  'demo-began': 'demo began',
  'passed-over': 'did not come, passed over',
  'came-to-nothing': 'did not begin',
};

/** How instants are written: as sheets read them, in the zone of who reads, which stands in a column of its own. */
export interface SheetTimes {
  readonly time: (ms: number) => string;
  /** `UTC+01:00`; it can change within a day. */
  readonly zone: (ms: number) => string;
}

/** The record as CSV: every row has every column, empty where there is nothing to say. */
export function recordCsv(quarter: string, { rows }: ShowRecord, says: SheetTimes): string {
  const lines = rows.map((row, index) => csvLine([quarter, String(index + 1), ...cellsOf(row, says)]));
  return BYTE_ORDER_MARK + csvLine(HEAD) + lines.join('');
}

function cellsOf(row: RecordRow, says: SheetTimes): string[] {
  const time = (ms: number | null) => (ms === null ? '' : says.time(ms));
  const isDemo = row.kind === 'demo';
  return [
    row.kind,
    row.title,
    time(row.plannedStart),
    time(row.plannedEnd),
    time(row.start),
    row.state === 'done' ? time(row.end) : '',
    says.zone(row.start),
    seconds(row.lateMs),
    seconds(row.plannedLengthMs),
    seconds(row.lengthMs),
    seconds(row.countedMs),
    isDemo ? seconds(row.overMs) : '',
    isDemo ? seconds(row.pausedMs) : '',
    ...remarksOf(row),
    OUTCOMES[row.outcome],
  ];
}

function remarksOf({ pauses, nudges, falseStarts, stoppedBecause, messages }: RecordRow): string[] {
  const stood = pauses.map(({ reason, at, resumedAt }) =>
    resumedAt === null ? reason : `${reason} (${seconds(resumedAt - at)} s)`,
  );
  const corrected = [
    ...falseStarts.map(({ reason }) => `start taken back: ${reason}`),
    ...nudges.map(({ ms, reason }) => `${ms > 0 ? 'given' : 'taken'} ${seconds(Math.abs(ms))} s: ${reason}`),
  ];
  const shown = messages.map(({ text }) => text);
  const stopped = stoppedBecause ? [stoppedBecause] : [];
  return [stood, corrected, stopped, shown].map((parts) => parts.join('; '));
}

/** To the tenth, with a point: a number for any sheet that reads English ones. */
function seconds(ms: number | null): string {
  return ms === null ? '' : String(Math.round(ms / 100) / 10);
}
