import type { LogEntry } from '#core/shipments/ship-log.ts';
import { refuseRecording, verifyShipment } from '#core/shipments/shipment-rules.ts';
import { Instant } from '#core/time.ts';
import { useActingPerson } from '#renderer/state/selectors.ts';
import { useShortcuts } from '#renderer/state/shortcuts.ts';
import { useCommand } from '#renderer/state/use-command.ts';
import { useWhyNot } from '#renderer/state/use-why-not.ts';
import { OfferButton } from '#renderer/ui/OfferButton.tsx';
import classes from './ShipmentInspector.module.css';

interface ShipmentActionsProps {
  readonly entry: LogEntry;
  readonly onRecord: () => void;
}

/** Recording is for the team, verifying for everyone else. */
export function ShipmentActions({ entry, onRecord }: ShipmentActionsProps) {
  const { hackathon, project, current, isShipped } = entry;
  const me = useActingPerson();
  const whyNot = useWhyNot();
  const command = useCommand();
  const isMember = me !== null && project.members[me.id] !== undefined;
  const whyNotRecord = whyNot('shipment.record', ({ id }) => refuseRecording(hackathon, project.id, id));
  const canBeVerified = isShipped && current !== null && current.verifiedBy === null;
  const whyNotVerify = whyNot('shipment.verify', ({ id }) => {
    if (current) verifyShipment(hackathon, current.id, { by: id, at: Instant.parse(0) });
  });
  const verify = () => {
    if (!current || !canBeVerified || whyNotVerify !== null) return;
    const input = { quarter: hackathon.quarter, shipmentId: current.id };
    void command('shipment.verify', input, { done: `You verified “${project.title}”.` });
  };
  useShortcuts('Project', [
    { keys: 'r', label: 'Record a shipment', run: () => whyNotRecord === null && onRecord() },
    { keys: 'v', label: 'Verify the shipment', run: verify },
  ]);
  return (
    <div className={classes.actions}>
      <OfferButton
        tone={isMember && !isShipped ? 'signal' : 'plain'}
        whyNot={whyNotRecord}
        onClick={onRecord}
        keys="R"
      >
        {current ? 'Record a change' : 'Record a shipment'}
      </OfferButton>
      {canBeVerified ? (
        <OfferButton tone={isMember ? 'plain' : 'strong'} whyNot={whyNotVerify} onClick={verify} keys="V">
          I saw it in production
        </OfferButton>
      ) : null}
    </div>
  );
}
