import { Modal } from '@mantine/core';
import type { LogEntry } from '#core/shipments/ship-log.ts';
import { RecordForm } from './RecordForm.tsx';

interface RecordDialogProps {
  readonly opened: boolean;
  readonly entry: LogEntry;
  readonly onClose: () => void;
  readonly onRecorded: (shipmentId: string) => void;
}

/** Recording what went into production. The form begins anew each time it is opened. */
export function RecordDialog({ opened, entry, onClose, onRecorded }: RecordDialogProps) {
  return (
    <Modal opened={opened} onClose={onClose} title={`What “${entry.project.title}” shipped`} size={620}>
      <RecordForm
        entry={entry}
        onClose={onClose}
        onSaved={(id) => {
          onRecorded(id);
          onClose();
        }}
      />
    </Modal>
  );
}
