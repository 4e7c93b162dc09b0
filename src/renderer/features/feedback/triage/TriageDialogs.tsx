import type { ItemId } from '#core/ids.ts';
import { DuplicateDialog } from './DuplicateDialog.tsx';
import { type FoundLabel, type Label, LabelDialog } from './LabelDialogs.tsx';
import type { TriageDialog, TriageState } from './use-triage-page.ts';

interface TriageDialogsProps {
  readonly asked: TriageDialog | null;
  readonly ids: readonly ItemId[];
  readonly triage: TriageState;
  readonly onClose: () => void;
}

/** The dialogs that a step of triage asks in. */
export function TriageDialogs({ asked, ids, triage, onClose }: TriageDialogsProps) {
  if (asked === null) return null;
  if (asked === 'duplicate') {
    const pick = (shown: ItemId) => {
      onClose();
      triage.pickShown(shown);
    };
    return <DuplicateDialog ids={ids} onClose={onClose} onPick={pick} />;
  }
  const pick = (label: Label | Promise<FoundLabel>) => {
    onClose();
    triage.pickLabel(asked, label);
  };
  return <LabelDialog kind={asked} ids={ids} onClose={onClose} onPick={pick} />;
}
