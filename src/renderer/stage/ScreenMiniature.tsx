import type { ScreenName } from '#contract/stage-address.ts';
import { BehindTheClock } from '#renderer/state/use-host-clock.ts';
import { useShowDocument } from '#renderer/state/use-show-document.ts';
import classes from './ScreenMiniature.module.css';
import { ScreenView } from './ScreenView.tsx';
import { SCREEN_WORDS } from './screen-words.ts';

interface ScreenMiniatureProps {
  readonly screen: ScreenName;
  readonly quarter: string;
}

/**
 * What a screen shows now, small: the same component, because a screen measures itself by its own size. It can be
 * looked at and nothing else, and for who listens it is one picture with a name. The clock beside it is drawn first.
 */
export function ScreenMiniature({ screen, quarter }: ScreenMiniatureProps) {
  const { hackathon, isRehearsal } = useShowDocument(quarter);
  return (
    <div className={classes.miniature} role="img" aria-label={`${SCREEN_WORDS[screen].name}, as it is now`}>
      <div className={classes.page} inert aria-hidden="true">
        {hackathon ? (
          <BehindTheClock.Provider value={true}>
            <ScreenView screen={screen} hackathon={hackathon} isRehearsal={isRehearsal} isLost={false} />
          </BehindTheClock.Provider>
        ) : null}
      </div>
    </div>
  );
}
