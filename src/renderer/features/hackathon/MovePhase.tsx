import { List } from '@mantine/core';
import { useState } from 'react';
import type { CallError } from '#contract/contract.ts';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import type { HackathonPhase } from '#core/hackathon/phase.ts';
import { useCommand } from '#renderer/state/use-command.ts';
import { wordingOf } from '#renderer/state/wording.ts';
import { FormActions, FormRows } from '#renderer/ui/FieldRow.tsx';
import { PrimaryAction } from '#renderer/ui/PrimaryAction.tsx';
import { movingChanges, movingVerb } from './phase-words.ts';

interface MovePhaseProps {
  readonly hackathon: HackathonDocument;
  readonly phase: HackathonPhase;
  readonly onClose: () => void;
}

/** Says what moving the quarter changes, then moves it. */
export function MovePhase({ hackathon, phase, onClose }: MovePhaseProps) {
  const command = useCommand();
  const [refusal, setRefusal] = useState<CallError | null>(null);
  const { quarter, phase: from } = hackathon;
  const move = async () => {
    const input = { quarter, phase };
    if (await command('hackathon.moveToPhase', input, { onRefusal: setRefusal })) onClose();
  };
  return (
    <FormRows>
      <List spacing={4} listStyleType="disc">
        {movingChanges(from, phase).map((change) => (
          <List.Item key={change}>{change}</List.Item>
        ))}
      </List>
      <p>It can be moved back one step.</p>
      <FormActions refused={refusal && wordingOf(refusal)} onCancel={onClose}>
        <PrimaryAction isAnswer onClick={() => void move()}>
          {movingVerb(from, phase)}
        </PrimaryAction>
      </FormActions>
    </FormRows>
  );
}
