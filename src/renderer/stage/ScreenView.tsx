import type { ReactNode } from 'react';
import type { ScreenName } from '#contract/stage-address.ts';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import { ShowQuarter } from '#renderer/state/use-show-document.ts';
import { NowAndNext } from './NowAndNext.tsx';
import { ScreenFrame } from './ScreenFrame.tsx';
import { Speaker } from './Speaker.tsx';
import { Stage } from './Stage.tsx';
import classes from './screen.module.css';
import { TimeOfDay } from './TimeOfDay.tsx';

export interface ScreenViewProps {
  readonly screen: ScreenName;
  readonly hackathon: HackathonDocument;
  readonly isRehearsal: boolean;
  /** The clock goes on by itself; only news does not come. */
  readonly isLost: boolean;
}

/** One screen of the show as it is now: the page of a projector, and the miniature of it. */
export function ScreenView({ screen, hackathon, isRehearsal, isLost }: ScreenViewProps) {
  return (
    <ScreenFrame isDark={hackathon.show.blackoutAt !== null}>
      <ShowQuarter.Provider value={hackathon.quarter}>{screenOf(screen, hackathon)}</ShowQuarter.Provider>
      <div className={classes.notices}>
        {isRehearsal ? (
          <p className={classes.rehearsal}>
            <span>Rehearsal, ten times as fast</span>
          </p>
        ) : null}
        {isLost ? (
          <p className={classes.lost} role="status">
            Reconnecting. The clock is right.
          </p>
        ) : null}
      </div>
    </ScreenFrame>
  );
}

function screenOf(screen: ScreenName, hackathon: HackathonDocument): ReactNode {
  switch (screen) {
    case 'stage':
      return <Stage hackathon={hackathon} />;
    case 'speaker':
      return <Speaker hackathon={hackathon} />;
    case 'next':
      return <NowAndNext hackathon={hackathon} />;
    case 'time':
      return <TimeOfDay hackathon={hackathon} />;
  }
}
