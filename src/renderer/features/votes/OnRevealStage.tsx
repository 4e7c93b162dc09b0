import { IconArrowLeft } from '@tabler/icons-react';
import { useRef } from 'react';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import type { Prize } from '#core/votes/prize.ts';
import type { PrizeReveal } from '#core/votes/voting.ts';
import { ScreenMiniature } from '#renderer/stage/ScreenMiniature.tsx';
import { useShortcuts } from '#renderer/state/shortcuts.ts';
import { useCommand } from '#renderer/state/use-command.ts';
import { useWhyNot } from '#renderer/state/use-why-not.ts';
import { Note } from '#renderer/ui/Note.tsx';
import { OfferButton } from '#renderer/ui/OfferButton.tsx';
import { sayCount, sayPlace } from '#renderer/ui/say.ts';
import classes from './Votes.module.css';

interface OnRevealStageProps {
  readonly hackathon: HackathonDocument;
  readonly prize: Prize;
  readonly reveal: PrizeReveal;
}

/** A nervous hand clicks twice: what follows so soon was not meant for the next place. */
const SETTLE_MS = 700;

/** What the room sees now, and the two buttons that move it. Nothing here knows what comes next. */
export function OnRevealStage({ hackathon, prize, reveal }: OnRevealStageProps) {
  const { next, back, whyNot } = useSteps(hackathon, reveal);
  const shown = reveal.shown.at(-1) ?? null;
  const isOver = shown?.place === 1;
  const nextLabel = isOver ? 'Publish the figures' : 'Show the next place';
  // Space shows places, and never takes who won off the stage: not every prize has three.
  const nextKeys = isOver ? 'p' : 'space';
  useShortcuts('The reveal', [
    ...(whyNot ? [] : [{ keys: nextKeys, label: nextLabel, run: next }]),
    ...(whyNot ? [] : [{ keys: 'backspace', label: 'One step back', run: back }]),
  ]);
  return (
    <div className={classes.onStage}>
      <div className={classes.steps}>
        <div aria-live="polite">
          <p className={classes.onStageWord}>{`On stage: ${prize.title}`}</p>
          <h3 className={classes.onStageTitle}>
            {shown ? `${sayPlace(shown.place)} place` : 'Announced, no place shown yet'}
          </h3>
          {shown ? (
            <Shown hackathon={hackathon} shown={shown} />
          ) : (
            <p className={classes.weighs}>{prize.weighs}</p>
          )}
        </div>
        {whyNot ? (
          <Note title="You are watching.">{whyNot}</Note>
        ) : (
          <div className={classes.stepButtons}>
            <OfferButton
              // Another button, also for a Space that presses what has the focus.
              key={nextKeys}
              size="large"
              tone="signal"
              whyNot={null}
              onClick={next}
              keys={isOver ? 'P' : 'Space'}
            >
              {nextLabel}
            </OfferButton>
            <OfferButton
              size="large"
              whyNot={null}
              onClick={back}
              keys="Backspace"
              leftSection={<IconArrowLeft size={18} aria-hidden />}
            >
              {shown ? 'Hide it again' : 'Take it off the stage'}
            </OfferButton>
          </div>
        )}
      </div>
      <ScreenMiniature screen="stage" quarter={hackathon.quarter} />
    </div>
  );
}

function Shown({ hackathon, shown }: { hackathon: HackathonDocument; shown: PrizeReveal['shown'][number] }) {
  if (shown.standings.length === 0) {
    return <p className={classes.weighs}>Not awarded: nobody who can win it has a vote.</p>;
  }
  return (
    <ul className={classes.shown}>
      {shown.standings.map(({ projectId, points }) => (
        <li key={projectId}>{`${hackathon.pitches[projectId]?.title}, ${sayCount(points, 'point')}`}</li>
      ))}
    </ul>
  );
}

function useSteps({ quarter }: HackathonDocument, { shown }: PrizeReveal) {
  const command = useCommand();
  const whyNot = useWhyNot()('reveal.next');
  const lastAtMs = useRef(Number.NEGATIVE_INFINITY);
  const once = (step: () => Promise<unknown>) => () => {
    if (performance.now() - lastAtMs.current < SETTLE_MS) return;
    lastAtMs.current = performance.now();
    void step();
  };
  return {
    whyNot,
    next: once(() => command('reveal.next', { quarter, after: shown.length })),
    back: once(() => command('reveal.back', { quarter })),
  };
}
