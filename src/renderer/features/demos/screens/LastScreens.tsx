import { OfferButton } from '#renderer/ui/OfferButton.tsx';
import classes from './LastScreens.module.css';
import { sayLastTime } from './say-where.ts';
import type { ScreenControls } from './use-screens.ts';

/** One button for all screens, where there was a last time. A browser opens one page at a click: not there. */
export function LastScreens({ controls }: { readonly controls: ScreenControls }) {
  const { screens, openLast } = controls;
  if (!screens || screens.lastTime.length === 0) return null;
  const isOnlyWay = screens.screens.every(({ state }) => state === 'closed');
  return (
    <div className={classes.last}>
      {/* Never orange: that is the next step of the show, right beside it. */}
      <OfferButton tone={isOnlyWay ? 'strong' : 'plain'} whyNot={null} onClick={openLast} keys="Shift O">
        {isOnlyWay ? 'Open all screens as last time' : 'Open the others as last time'}
      </OfferButton>
      <p className={classes.which}>{sayLastTime(screens)}</p>
    </div>
  );
}
