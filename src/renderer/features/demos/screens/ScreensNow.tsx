import { notifications } from '@mantine/notifications';
import type { ScreenName } from '#contract/stage-address.ts';
import { ScreenMiniature } from '#renderer/stage/ScreenMiniature.tsx';
import { SCREEN_WORDS } from '#renderer/stage/screen-words.ts';
import { type Shortcut, useShortcuts } from '#renderer/state/shortcuts.ts';
import { Section } from '#renderer/ui/Section.tsx';
import { LastScreens } from './LastScreens.tsx';
import classes from './ScreensNow.module.css';
import { type ScreenControls, useScreens } from './use-screens.ts';

/** In a browser nobody can say which tabs are open: the two that matter are shown. */
const IN_A_BROWSER: readonly ScreenName[] = ['stage', 'speaker'];

interface ScreensNowProps {
  readonly quarter: string;
  /** Whoever only watches the show opens nothing. */
  readonly canOpen: boolean;
}

/** What the room sees now, beside the clock: every screen that is open. */
export function ScreensNow({ quarter, canOpen }: ScreensNowProps) {
  const controls = useScreens(quarter);
  const { screens, isDesktop } = controls;
  useShortcuts('Demo day', canOpen && isDesktop ? [openAll(controls)] : []);
  const open = screens?.screens.filter(({ state }) => state === 'open').map(({ screen }) => screen) ?? [];
  const shown = isDesktop ? open : IN_A_BROWSER;
  return (
    <Section title="On the screens">
      {isDesktop && screens && open.length === 0 ? (
        <p className={classes.none}>No screen is open. Each is opened under Screens.</p>
      ) : null}
      {canOpen ? <LastScreens controls={controls} /> : null}
      <ul className={classes.list}>
        {shown.map((screen) => (
          <li key={screen}>
            <ScreenMiniature screen={screen} quarter={quarter} />
            <p className={classes.name}>{SCREEN_WORDS[screen].name}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function openAll({ screens, openLast }: ScreenControls): Shortcut {
  return {
    keys: 'shift+o',
    label: 'Open all screens as last time',
    run() {
      if (screens && screens.lastTime.length > 0) openLast();
      else notifications.show({ message: 'Nothing more was open last time. Screens has them all.' });
    },
  };
}
