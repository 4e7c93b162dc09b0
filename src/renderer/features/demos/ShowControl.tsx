import type { Ref } from 'react';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import { useShortcuts } from '#renderer/state/shortcuts.ts';
import { useWhyNot } from '#renderer/state/use-why-not.ts';
import { Note } from '#renderer/ui/Note.tsx';
import { mainAction } from './main-action.ts';
import { OnStage } from './OnStage.tsx';
import { ShowButtons } from './ShowButtons.tsx';
import classes from './ShowControl.module.css';
import { ShowEnded } from './ShowEnded.tsx';
import { ToDemos } from './ToDemos.tsx';
import type { ShowControls } from './use-show.ts';

interface ShowControlProps {
  readonly hackathon: HackathonDocument;
  readonly show: ShowControls;
  /** The button that Space presses. */
  readonly mainRef: Ref<HTMLButtonElement>;
}

/** What is on stage, how much time is left, and the buttons large enough for a nervous hand. */
export function ShowControl({ hackathon, show, mainRef }: ShowControlProps) {
  const whyNot = useWhyNot()('demo.start');
  const isDemos = hackathon.phase === 'demos';
  const main = mainAction(show);
  const canRun = isDemos && whyNot === null;
  useShortcuts('The show', [
    ...(canRun && main ? [{ keys: 'space', label: main.label, run: main.run }] : []),
    ...(canRun && show.next ? [{ keys: 'n', label: 'Load the next team', run: show.loadNext }] : []),
  ]);
  if (!isDemos) return <ToDemos hackathon={hackathon} />;
  return (
    <section className={classes.show} aria-label="On stage">
      {whyNot ? (
        <Note title="You are watching.">{`${whyNot} The clock here is the one on stage.`}</Note>
      ) : null}
      {show.scene.kind === 'after' ? (
        <ShowEnded hackathon={hackathon} given={show.scene.given} />
      ) : (
        <OnStage hackathon={hackathon} show={show} />
      )}
      {whyNot ? null : <ShowButtons show={show} main={main} mainRef={mainRef} />}
    </section>
  );
}
