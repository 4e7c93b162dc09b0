import { Modal } from '@mantine/core';
import type { EvidenceFact } from '#core/feedback/query.ts';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import type { ItemId, ProblemId } from '#core/ids.ts';
import type { Pitch } from '#core/pitches/pitch.ts';
import { PitchForm } from './PitchForm.tsx';

export interface PitchDialogProps {
  readonly opened: boolean;
  readonly hackathon: HackathonDocument;
  /** Null for a new one. */
  readonly pitch: Pitch | null;
  /** Chosen to begin with. */
  readonly problemIds: readonly ProblemId[];
  readonly facts: ReadonlyMap<ItemId, EvidenceFact>;
  readonly onClose: () => void;
  readonly onSaved: (id: string) => void;
}

/** Making or revising a pitch. The form begins anew each time it is opened. */
export function PitchDialog({ opened, onClose, pitch, ...form }: PitchDialogProps) {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={pitch ? `Revise “${pitch.title}”` : `Pitch for ${form.hackathon.quarter}`}
      size={608}
    >
      <PitchForm {...form} pitch={pitch} onClose={onClose} />
    </Modal>
  );
}
