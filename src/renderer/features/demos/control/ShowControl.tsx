import type { Ref } from 'react';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import { useShortcuts } from '#renderer/state/shortcuts.ts';
import { Note } from '#renderer/ui/Note.tsx';
import type { ShowControls } from '../use-show.ts';
import { BlackoutNote } from './BlackoutNote.tsx';
import { NowPanel } from './NowPanel.tsx';
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
}

/** What is on stage, how much time is left, and the buttons large enough for a nervous hand. */
export function ShowControl({ hackathon, show, mainRef }: ShowControlProps) {
  const isDemos = hackathon.phase === 'demos';
  const { whyWatching, whyNotNow } = useNotWatching();
  const isDark = hackathon.show.blackoutAt !== null;
  const canRun = isDemos && whyWatching === null;
  const offers = canRun ? showOffers(show, isDark, whyNotNow) : [];
  useShortcuts(
    'The show',
    offers.filter(({ whyNot }) => whyNot === null).map(({ keys, does, run }) => ({ keys, label: does, run })),
  );
  return (
    <div className={classes.show}>
      <NowPanel hackathon={hackathon} show={show} />
      {isDark ? <BlackoutNote /> : null}
      {canRun ? <ShowButtons offers={offers} mainRef={mainRef} /> : null}
      {isDemos && whyWatching ? (
        <Note title="You are watching.">{`${whyWatching} The clock here is the one on stage.`}</Note>
      ) : null}
      {isDemos ? null : <ToDemos hackathon={hackathon} />}
      {isDemos && show.scene.kind === 'after' ? <ShowEnded hackathon={hackathon} /> : null}
    </div>
  );
}
