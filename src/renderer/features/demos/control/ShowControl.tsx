import type { Ref } from 'react';
import { slotClock } from '#core/demos/slot-clock.ts';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import { PHASES } from '#core/hackathon/phase.ts';
import { useShortcuts } from '#renderer/state/shortcuts.ts';
import { useShowClock } from '#renderer/state/use-show-document.ts';
import { Note } from '#renderer/ui/Note.tsx';
import type { Pane, PanePart } from '../panes.ts';
import type { ShowControls } from '../use-show.ts';
import { NowPanel } from './NowPanel.tsx';
import { Preparation } from './Preparation.tsx';
import { ShowButtons } from './ShowButtons.tsx';
import classes from './ShowControl.module.css';
import { ShowEnded } from './ShowEnded.tsx';
import { showOffers } from './show-offers.ts';
import { ToDemos } from './ToDemos.tsx';
import { useNotWatching } from './use-not-watching.ts';

interface ShowControlProps {
  readonly hackathon: HackathonDocument;
  readonly show: ShowControls;
  /** The button that Space presses. */
  readonly mainRef: Ref<HTMLButtonElement>;
  /** Leads to a part of what stands beside the clock. */
  readonly onGo: (pane: Pane, part: PanePart) => void;
}

/** What is on stage, how much time is left, and the buttons large enough for a nervous hand. */
export function ShowControl({ hackathon, show, mainRef, onGo }: ShowControlProps) {
  const isDemos = hackathon.phase === 'demos';
  const isBefore = PHASES.indexOf(hackathon.phase) < PHASES.indexOf('demos');
  const { whyWatching, whyNotNow } = useNotWatching();
  const canRun = isDemos && whyWatching === null;
  const { scene } = show;
  const isTimeUp =
    useShowClock((nowMs) =>
      scene.kind === 'demo' && slotClock(scene.slot, nowMs).remainingMs === 0 ? 'up' : null,
    ) !== null;
  const isToRun = isBefore && whyWatching === null;
  const offers = canRun || isToRun ? showOffers(show, hackathon.show, whyNotNow, isTimeUp) : [];
  // All of them, also what cannot be done now: the sheet of keys is read before the show.
  useShortcuts(
    'The show',
    offers.map(({ keys, does, whyNot, run }) => ({
      keys,
      label: does,
      run: () => {
        if (canRun && whyNot === null) run();
      },
      // Before the phase of demos they are there to be learned, and for nothing else.
      needsFocus: isToRun,
    })),
  );
  return (
    <div className={classes.show}>
      <NowPanel hackathon={hackathon} show={show} />
      {canRun ? <ShowButtons offers={offers} mainRef={mainRef} /> : null}
      {isDemos && whyWatching ? (
        <Note title="You are watching.">{`${whyWatching} The clock here is the one on stage.`}</Note>
      ) : null}
      {isDemos ? null : <ToDemos hackathon={hackathon} />}
      {isBefore ? <Preparation hackathon={hackathon} onGo={onGo} /> : null}
      {isDemos && show.scene.kind === 'after' ? <ShowEnded hackathon={hackathon} /> : null}
    </div>
  );
}
