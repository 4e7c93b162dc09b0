import type { EvidenceFact } from '#core/feedback/query.ts';
import type { ItemId } from '#core/ids.ts';
import { trackPitch } from '#core/journey/pitch-tracking.ts';
import type { LogEntry } from '#core/shipments/ship-log.ts';
import { useNameOf, useSnapshot } from '#renderer/state/selectors.ts';
import { DeliveredStamp } from '#renderer/ui/DeliveredStamp.tsx';
import { Note } from '#renderer/ui/Note.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { TrackingLine } from '#renderer/ui/TrackingLine.tsx';
import { CustomersWhoAsked } from './CustomersWhoAsked.tsx';
import { PromisedAndShipped } from './PromisedAndShipped.tsx';
import { sayList, sayMissing } from './proof-words.ts';
import { RecordHistory } from './RecordHistory.tsx';
import { ShipmentActions } from './ShipmentActions.tsx';
import classes from './ShipmentInspector.module.css';

interface ShipmentInspectorProps {
  readonly entry: LogEntry;
  readonly facts: ReadonlyMap<ItemId, EvidenceFact>;
  /** Recorded a moment ago: the stamp comes down. */
  readonly isFresh: boolean;
  readonly onRecord: () => void;
}

/** One project from promise to production, and the customers who are waiting to hear of it. */
export function ShipmentInspector({ entry, facts, isFresh, onRecord }: ShipmentInspectorProps) {
  const { hackathon, project, current, isShipped } = entry;
  const { problems } = useSnapshot();
  const nameOf = useNameOf();
  const team = Object.values(project.members).map(({ personId }) => nameOf(personId));
  const steps = trackPitch(hackathon, project, { problems, facts }).map((step) => ({
    ...step,
    by: step.by.map(nameOf),
  }));
  return (
    <article className={classes.shipment}>
      <div className={classes.head}>
        <PageHeader title={project.title} lead={`${hackathon.quarter}. ${sayList(team)}.`} />
        {isShipped && current?.state === 'fully' && current.shippedOn ? (
          <DeliveredStamp on={current.shippedOn} isFresh={isFresh} />
        ) : null}
      </div>
      <ShipmentActions entry={entry} onRecord={onRecord} />
      <TrackingLine steps={steps} />
      {isShipped ? null : <NotShipped entry={entry} />}
      <PromisedAndShipped entry={entry} />
      <CustomersWhoAsked entry={entry} facts={facts} />
      <RecordHistory entry={entry} />
    </article>
  );
}

function NotShipped({ entry }: { readonly entry: LogEntry }) {
  const missing = sayMissing(entry);
  return (
    <Note tone="warning" title={`Not shipped: ${missing.charAt(0).toLowerCase()}${missing.slice(1)}.`}>
      A project is shipped only with a shipment that reaches customers and names production, a date and at
      least one piece of evidence.
    </Note>
  );
}
