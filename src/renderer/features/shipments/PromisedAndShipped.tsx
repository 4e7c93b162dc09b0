import type { LogEntry } from '#core/shipments/ship-log.ts';
import { useNameOf } from '#renderer/state/selectors.ts';
import { StateWord } from '#renderer/ui/StateWord.tsx';
import { WhenText } from '#renderer/ui/WhenText.tsx';
import { EvidenceList } from './EvidenceList.tsx';
import classes from './ShipmentInspector.module.css';

/** What was promised beside what is there, so that anyone can compare them. */
export function PromisedAndShipped({ entry }: { readonly entry: LogEntry }) {
  return (
    <div className={classes.sides}>
      <section>
        <h2 className={classes.sideTitle}>Promised</h2>
        <p className={classes.promise}>{entry.project.promise}</p>
      </section>
      <section>
        <h2 className={classes.sideTitle}>{entry.isShipped ? 'Shipped' : 'Recorded'}</h2>
        <Shipped entry={entry} />
      </section>
    </div>
  );
}

function Shipped({ entry: { current } }: { readonly entry: LogEntry }) {
  const nameOf = useNameOf();
  if (!current) return <p className={classes.quiet}>Nothing yet.</p>;
  const { state, shippedOn, production, note, evidence, verifiedBy, verifiedAt } = current;
  return (
    <div className={classes.facts}>
      <p>
        <StateWord state={state} />
        {shippedOn ? (
          <>
            , <WhenText at={shippedOn} />
          </>
        ) : null}
      </p>
      {production ? <p className={classes.promise}>{production}</p> : null}
      {note ? <p className={classes.note}>{note}</p> : null}
      <EvidenceList evidence={evidence} />
      {verifiedBy ? (
        <p className={classes.quiet}>
          Seen in production by {nameOf(verifiedBy)}, <WhenText at={verifiedAt} />
        </p>
      ) : null}
    </div>
  );
}
