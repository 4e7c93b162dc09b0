import type { ScreenName } from '#contract/stage-address.ts';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import classes from './ScreenMiniature.module.css';
import { ScreenView } from './ScreenView.tsx';
import { SCREEN_WORDS } from './screen-words.ts';

interface ScreenMiniatureProps {
  readonly screen: ScreenName;
  readonly hackathon: HackathonDocument;
}

/**
 * What a screen shows now, small: the same component, because a screen measures itself by its own size. It can be
 * looked at and nothing else, and for who listens it is one picture with a name.
 */
export function ScreenMiniature({ screen, hackathon }: ScreenMiniatureProps) {
  return (
    <div className={classes.miniature} role="img" aria-label={`${SCREEN_WORDS[screen].name}, as it is now`}>
      <div className={classes.page} inert aria-hidden="true">
        <ScreenView screen={screen} hackathon={hackathon} isLost={false} />
      </div>
    </div>
  );
}
