import { Modal } from '@mantine/core';
import type { Batch } from '#core/feedback/batch.ts';
import { BatchNumbers } from './BatchNumbers.tsx';
import { RejectedRows } from './RejectedRows.tsx';
import { TakenOut } from './TakenOut.tsx';

interface BatchDetailsProps {
  /** Null while it is closed. */
  readonly batch: Batch | null;
  /** Rejected rows hold what customers wrote, also what did not come in. */
  readonly withRejected: boolean;
  readonly onClose: () => void;
}

/** What became of every row of one import, over the list that it stands in. */
export function BatchDetails({ batch, withRejected, onClose }: BatchDetailsProps) {
  return (
    <Modal
      opened={batch !== null}
      onClose={onClose}
      title={batch?.files.map(({ name }) => name).join(', ')}
      size={980}
    >
      {batch ? (
        <>
          <p>{batch.recognition.summary}</p>
          <BatchNumbers counts={batch.counts} />
          <TakenOut redacted={batch.redacted} />
          {withRejected ? <RejectedRows batch={batch} /> : null}
        </>
      ) : null}
    </Modal>
  );
}
