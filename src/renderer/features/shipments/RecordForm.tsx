import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { CallError } from '#contract/contract.ts';
import type { LogEntry } from '#core/shipments/ship-log.ts';
import { missingProof, refuseRecording } from '#core/shipments/shipment-rules.ts';
import { hostToday } from '#renderer/state/host-time.ts';
import { useCommand } from '#renderer/state/use-command.ts';
import { useWhyNot } from '#renderer/state/use-why-not.ts';
import { wordingOf } from '#renderer/state/wording.ts';
import { DayField } from '#renderer/ui/DayField.tsx';
import { FormActions, FormRows } from '#renderer/ui/FieldRow.tsx';
import { RefusalNote } from '#renderer/ui/Note.tsx';
import { PrimaryAction } from '#renderer/ui/PrimaryAction.tsx';
import { EvidenceFields } from './EvidenceFields.tsx';
import { ProofChecklist } from './ProofChecklist.tsx';
import { detailsOf, draftFor, type RecordDraft, typedLink } from './record-draft.ts';
import { StateChoice } from './StateChoice.tsx';

interface RecordFormProps {
  readonly entry: LogEntry;
  readonly onClose: () => void;
  readonly onSaved: (shipmentId: string) => void;
}

/** State, day, place, evidence; and while one writes, what is still missing for it to count. */
export function RecordForm({ entry, onClose, onSaved }: RecordFormProps) {
  const { hackathon, project } = entry;
  const command = useCommand();
  const whyNot = useWhyNot()('shipment.record', ({ id }) => refuseRecording(hackathon, project.id, id));
  const [draft, setDraft] = useState(() => draftFor(entry, hostToday()));
  const [refusal, setRefusal] = useState<CallError | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const change = (changes: Partial<RecordDraft>) => setDraft((before) => ({ ...before, ...changes }));
  const missing = missingProof(detailsOf(draft));
  const isLinkBroken = draft.link.trim() !== '' && typedLink(draft) === null;
  const save = async () => {
    if (isLinkBroken || isBusy) return;
    setIsBusy(true);
    const input = { quarter: hackathon.quarter, projectId: project.id, shipment: detailsOf(draft) };
    const saved = await command('shipment.record', input, { onRefusal: setRefusal });
    setIsBusy(false);
    if (saved) onSaved(saved.id);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <FormRows>
        {whyNot ? <RefusalNote title={whyNot} /> : null}
        <StateChoice value={draft.state} onChange={(state) => change({ state })} />
        {draft.state === 'not-shipped' ? null : <Where draft={draft} onChange={change} />}
        <EvidenceFields draft={draft} onChange={change} />
        <Textarea
          label="Note"
          description="What is different from the promise, and why."
          autosize
          minRows={2}
          maxRows={6}
          maxLength={2000}
          value={draft.note}
          onChange={(event) => change({ note: event.currentTarget.value })}
        />
        <ProofChecklist missing={missing} />
        <FormActions refused={refusal && wordingOf(refusal)} onCancel={onClose}>
          <PrimaryAction type="submit" disabled={whyNot !== null} busy={isBusy}>
            {missing.length === 0 ? 'Record as shipped' : 'Record as it is'}
          </PrimaryAction>
        </FormActions>
      </FormRows>
    </form>
  );
}

interface WhereProps {
  readonly draft: RecordDraft;
  readonly onChange: (changes: Partial<RecordDraft>) => void;
}

function Where({ draft, onChange }: WhereProps) {
  return (
    <>
      <TextInput
        label="Where in production"
        placeholder="Release, service, region, or the address where one sees it"
        maxLength={300}
        value={draft.production}
        onChange={(event) => onChange({ production: event.currentTarget.value })}
      />
      <DayField
        label="Since"
        w={200}
        value={draft.shippedOn}
        maxDate={hostToday()}
        clearable
        withWeekday
        onDay={(shippedOn) => onChange({ shippedOn })}
      />
    </>
  );
}
