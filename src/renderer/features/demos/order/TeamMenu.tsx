import { Menu } from '@mantine/core';
import { IconClockPause, IconMicrophone2, IconUserCheck } from '@tabler/icons-react';
import { isUnderWay } from '#core/demos/slot-rules.ts';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import type { PitchId } from '#core/ids.ts';
import { useCommand } from '#renderer/state/use-command.ts';
import { RowMenu } from './RowMenu.tsx';

interface TeamMenuProps {
  readonly hackathon: HackathonDocument;
  readonly id: PitchId;
  readonly title: string;
  readonly onLoad: () => void;
}

/** What can be done with a team that is to come. */
export function TeamMenu({ hackathon, id, title, onLoad }: TeamMenuProps) {
  const command = useCommand();
  const { quarter, show, phase } = hackathon;
  const isReady = show.notReady[id] === undefined;
  const isRunning = show.onStage !== null && isUnderWay(show.slots[show.onStage]);
  return (
    <RowMenu title={title}>
      <Menu.Item
        leftSection={
          isReady ? <IconClockPause size={15} aria-hidden /> : <IconUserCheck size={15} aria-hidden />
        }
        onClick={() => void command('demo.setReady', { quarter, pitchId: id, isReady: !isReady })}
      >
        {isReady ? 'Not ready: comes last' : 'Ready: back to its place'}
      </Menu.Item>
      {phase === 'demos' ? (
        <Menu.Item
          leftSection={<IconMicrophone2 size={15} aria-hidden />}
          disabled={isRunning}
          onClick={onLoad}
        >
          {isRunning ? 'Call now (once the demo is finished)' : 'Call now'}
        </Menu.Item>
      ) : null}
    </RowMenu>
  );
}
