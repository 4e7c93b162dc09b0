import { notifications } from '@mantine/notifications';
import { IconScreenShare } from '@tabler/icons-react';
import { useRef } from 'react';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import { useClient } from '#renderer/state/client-context.ts';
import { askForHackathon } from '#renderer/state/hackathon-dialogs.ts';
import { useHackathon } from '#renderer/state/selectors.ts';
import { useShortcuts } from '#renderer/state/shortcuts.ts';
import { useShowDocument } from '#renderer/state/use-show-document.ts';
import { useWhyNot } from '#renderer/state/use-why-not.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { OfferButton } from '#renderer/ui/OfferButton.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { ChangeoverSetting } from './ChangeoverSetting.tsx';
import classes from './DemoDayScreen.module.css';
import { PauseDialog } from './PauseDialog.tsx';
import { RehearsalButton } from './RehearsalButton.tsx';
import { RunningOrder } from './RunningOrder.tsx';
import { ShowControl } from './ShowControl.tsx';
import { useShow } from './use-show.ts';
import { VotesLink } from './VotesLink.tsx';

/** The control view: the clock and its buttons on one side, the running order on the other. */
export function DemoDayScreen() {
  const hackathon = useHackathon();
  const whyNot = useWhyNot()('hackathon.create');
  if (hackathon) return <DemoDay hackathon={hackathon} />;
  return (
    <EmptyState
      isWholePlace
      title="No demos yet"
      action={
        <OfferButton tone="signal" whyNot={whyNot} onClick={() => askForHackathon({ kind: 'create' })}>
          Create a quarter
        </OfferButton>
      }
    >
      On demo day each team has five minutes. First comes a quarter, with pitches and teams.
    </EmptyState>
  );
}

function DemoDay({ hackathon: real }: { readonly hackathon: HackathonDocument }) {
  const { hackathon: shown, isRehearsal } = useShowDocument(real.quarter);
  const hackathon = shown ?? real;
  const client = useClient();
  const show = useShow(hackathon);
  const { quarter } = hackathon;
  const main = useRef<HTMLButtonElement>(null);
  const openStage = () => {
    client.openScreen('stage', quarter).then(undefined, sayStageFailed);
    // Space belongs to the show: it must not open the stage again.
    main.current?.focus();
  };
  useShortcuts('Demo day', [{ keys: 'o', label: 'Open the stage window', run: openStage }]);
  return (
    <div className={classes.day}>
      <div className={classes.control}>
        <PageHeader
          title="Demo day"
          lead={isRehearsal ? `${quarter}, rehearsal` : quarter}
          actions={
            <>
              <RehearsalButton quarter={quarter} />
              <VotesLink />
              <OfferButton
                whyNot={null}
                leftSection={<IconScreenShare size={15} aria-hidden />}
                onClick={openStage}
                keys="O"
              >
                Open the stage window
              </OfferButton>
            </>
          }
        />
        <ShowControl hackathon={hackathon} show={show} mainRef={main} />
      </div>
      <div className={classes.order}>
        <RunningOrder hackathon={hackathon} onLoad={show.load} />
        <ChangeoverSetting hackathon={hackathon} />
      </div>
      <PauseDialog opened={show.isAskingReason} onClose={() => show.askReason(false)} onPause={show.pause} />
    </div>
  );
}

function sayStageFailed(fault: unknown): void {
  const message = fault instanceof Error ? fault.message : String(fault);
  notifications.show({ title: 'The stage window did not open.', message, color: 'red', autoClose: 12_000 });
}
