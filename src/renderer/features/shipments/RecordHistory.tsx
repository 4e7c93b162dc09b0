import type { LogEntry } from '#core/shipments/ship-log.ts';
import { useNameOf } from '#renderer/state/selectors.ts';
import { Section } from '#renderer/ui/Section.tsx';
import { StateWord } from '#renderer/ui/StateWord.tsx';
import { sayCount } from '#renderer/ui/say.ts';
import { WhenText } from '#renderer/ui/WhenText.tsx';
import classes from './ShipmentInspector.module.css';

/** Every record, newest first: nothing that was said of a project is written over. */
export function RecordHistory({ entry: { records } }: { readonly entry: LogEntry }) {
  const nameOf = useNameOf();
  if (records.length === 0) return null;
  return (
    <Section title="Records" count={records.length}>
      <ol className={classes.records}>
        {records.map((record) => (
          <li key={record.id} className={classes.record}>
            <span className={classes.recordLine}>
              <StateWord state={record.state} />
              <span className={classes.quiet}>
                {nameOf(record.recordedBy)}, <WhenText at={record.recordedAt} withTime />
              </span>
              <span className={classes.quiet}>
                {sayCount(record.evidence.length, 'piece of evidence', 'pieces of evidence')}
              </span>
            </span>
            {record.note ? <span className={classes.note}>{record.note}</span> : null}
          </li>
        ))}
      </ol>
    </Section>
  );
}
