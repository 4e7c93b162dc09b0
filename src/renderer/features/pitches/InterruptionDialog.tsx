import { Modal, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { CallError } from '#contract/contract.ts';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import { PersonId } from '#core/ids.ts';
import { projectsOf } from '#core/pitches/pitch-rules.ts';
import { isOut } from '#core/teams/interruption-rules.ts';
import { useNameOf } from '#renderer/state/selectors.ts';
import { useCommand } from '#renderer/state/use-command.ts';
import { wordingOf } from '#renderer/state/wording.ts';
import { FormActions, FormRows } from '#renderer/ui/FieldRow.tsx';
import { PrimaryAction } from '#renderer/ui/PrimaryAction.tsx';

interface InterruptionDialogProps {
  readonly opened: boolean;
  readonly hackathon: HackathonDocument;
  readonly onClose: () => void;
}

/** Records that a priority incident takes someone out, from now on. */
export function InterruptionDialog({ opened, hackathon, onClose }: InterruptionDialogProps) {
  return (
    <Modal opened={opened} onClose={onClose} title="A priority incident takes someone out" size={460}>
      <InterruptionForm hackathon={hackathon} onClose={onClose} />
    </Modal>
  );
}

function InterruptionForm({ hackathon, onClose }: Omit<InterruptionDialogProps, 'opened'>) {
  const command = useCommand();
  const people = useTeamPeople(hackathon);
  const [person, setPerson] = useState<string | null>(null);
  const [incident, setIncident] = useState('');
  const [refusal, setRefusal] = useState<CallError | null>(null);
  const record = async () => {
    if (person === null) return;
    const input = { quarter: hackathon.quarter, personId: PersonId.parse(person), incident };
    if (await command('interruption.record', input, { onRefusal: setRefusal })) onClose();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void record();
      }}
    >
      <FormRows>
        <TextInput
          label="Priority incident"
          description="Its number or link. Without one, nobody is taken out."
          value={incident}
          onChange={(event) => setIncident(event.currentTarget.value)}
          required
          data-autofocus
        />
        <Select label="Who" searchable data={people} value={person} onChange={setPerson} required />
        <p>The minutes count from now until they are back.</p>
        <FormActions refused={refusal && wordingOf(refusal)} onCancel={onClose}>
          <PrimaryAction type="submit">Record it</PrimaryAction>
        </FormActions>
      </FormRows>
    </form>
  );
}

/** Everyone in a team who is not out already, by name. */
function useTeamPeople(hackathon: HackathonDocument): { value: string; label: string }[] {
  const nameOf = useNameOf();
  return projectsOf(hackathon)
    .flatMap(({ title, members }) =>
      Object.values(members)
        .filter(({ personId }) => !isOut(hackathon, personId))
        .map(({ personId }) => ({ value: personId, label: `${nameOf(personId)} (${title})` })),
    )
    .sort((a, b) => a.label.localeCompare(b.label));
}
