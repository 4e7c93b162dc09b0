import { Modal } from '@mantine/core';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import {
  closeHackathonDialog,
  type HackathonDialog,
  useHackathonDialog,
} from '#renderer/state/hackathon-dialogs.ts';
import { useSnapshot } from '#renderer/state/selectors.ts';
import { ChangeDates } from './ChangeDates.tsx';
import { CreateHackathon } from './CreateHackathon.tsx';
import { MovePhase } from './MovePhase.tsx';
import { isBack } from './phase-words.ts';

/** Shown once, by the frame: the dialogs about a quarter that any place can ask for. */
export function HackathonDialogs() {
  const asked = useHackathonDialog((state) => state.asked);
  const { hackathons } = useSnapshot();
  const hackathon = asked && 'quarter' in asked ? hackathons[asked.quarter] : undefined;
  const isThere = asked?.kind === 'create' || hackathon !== undefined;
  return (
    <Modal
      opened={asked !== null && isThere}
      onClose={closeHackathonDialog}
      title={asked ? titleOf(asked, hackathon) : ''}
      size={480}
    >
      {asked?.kind === 'create' ? <CreateHackathon onClose={closeHackathonDialog} /> : null}
      {asked?.kind === 'dates' && hackathon ? (
        <ChangeDates hackathon={hackathon} onClose={closeHackathonDialog} />
      ) : null}
      {asked?.kind === 'phase' && hackathon ? (
        <MovePhase hackathon={hackathon} phase={asked.phase} onClose={closeHackathonDialog} />
      ) : null}
    </Modal>
  );
}

function titleOf(asked: HackathonDialog, hackathon: HackathonDocument | undefined): string {
  switch (asked.kind) {
    case 'create':
      return 'A new quarter';
    case 'dates':
      return `The days of ${asked.quarter}`;
    case 'phase': {
      const back = hackathon && isBack(hackathon.phase, asked.phase) ? ' back' : '';
      return `Move ${asked.quarter}${back} to ${asked.phase}?`;
    }
  }
}
