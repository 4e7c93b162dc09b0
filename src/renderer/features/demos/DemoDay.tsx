import { SegmentedControl } from '@mantine/core';
import { IconScreenShare } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { isShowUnderWay } from '#core/demos/show-rules.ts';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import { useShortcuts } from '#renderer/state/shortcuts.ts';
import { useShowDocument } from '#renderer/state/use-show-document.ts';
import { OfferButton } from '#renderer/ui/OfferButton.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { SessionLine } from './control/SessionLine.tsx';
import { ShowControl } from './control/ShowControl.tsx';
import { ShowDialogs } from './control/ShowDialogs.tsx';
import { useNotWatching } from './control/use-not-watching.ts';
import classes from './DemoDay.module.css';
import { MessagesPanel } from './messages/MessagesPanel.tsx';
import { useMessageKeys } from './messages/use-message-keys.ts';
import { RunningOrder } from './order/RunningOrder.tsx';
import { RecordLink } from './RecordLink.tsx';
import { RehearsalButton } from './RehearsalButton.tsx';
import { ScreensPanel } from './screens/ScreensPanel.tsx';
import { DaySettings } from './settings/DaySettings.tsx';
import { useOpenStage } from './use-open-stage.ts';
import { useShow } from './use-show.ts';
import { VotesLink } from './VotesLink.tsx';

const PANES = ['Running order', 'Screens', 'Settings'] as const;
type Pane = (typeof PANES)[number];

/** The control view: the clock, its buttons and the messages on one side; the order, the screens or the settings on the other. */
export function DemoDay({ hackathon: real }: { readonly hackathon: HackathonDocument }) {
  const { hackathon: shown, isRehearsal } = useShowDocument(real.quarter);
  const hackathon = shown ?? real;
  const show = useShow(hackathon);
  const [pane, setPane] = useState<Pane>('Running order');
  const main = useRef<HTMLButtonElement>(null);
  const openStage = useOpenStage(hackathon.quarter, main);
  const { whyWatching, whyNotNow } = useNotWatching();
  const hasKeys = isShowUnderWay(hackathon) && whyWatching === null;
  useShortcuts('Demo day', [{ keys: 'o', label: 'Open the stage window', run: openStage }]);
  useMessageKeys(hackathon.show, show, hasKeys && whyNotNow === null);
  return (
    <div className={classes.day}>
      <header className={classes.head}>
        <PageHeader
          title={isRehearsal ? 'Demo day: rehearsal' : 'Demo day'}
          lead={<SessionLine hackathon={hackathon} />}
          actions={
            <>
              <RehearsalButton quarter={hackathon.quarter} />
              <RecordLink />
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
      </header>
      <div className={classes.control}>
        <ShowControl hackathon={hackathon} show={show} mainRef={main} />
      </div>
      <div className={classes.side}>
        <MessagesPanel
          show={hackathon.show}
          controls={show}
          whyNot={whyWatching ?? whyNotNow}
          hasKeys={hasKeys}
        />
      </div>
      <div className={classes.pane}>
        <SegmentedControl
          aria-label="Beside the clock"
          data={[...PANES]}
          value={pane}
          onChange={(value) => setPane(PANES.find((one) => one === value) ?? 'Running order')}
        />
        {pane === 'Running order' ? <RunningOrder hackathon={hackathon} onLoad={show.load} /> : null}
        {pane === 'Screens' ? <ScreensPanel quarter={hackathon.quarter} /> : null}
        {pane === 'Settings' ? <DaySettings hackathon={hackathon} /> : null}
      </div>
      <ShowDialogs show={show} />
    </div>
  );
}
