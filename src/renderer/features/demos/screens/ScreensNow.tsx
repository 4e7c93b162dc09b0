import type { ScreenName } from '#contract/stage-address.ts';
import { ScreenMiniature } from '#renderer/stage/ScreenMiniature.tsx';
import { SCREEN_WORDS } from '#renderer/stage/screen-words.ts';
import { Section } from '#renderer/ui/Section.tsx';
import classes from './ScreensNow.module.css';
import { useScreens } from './use-screens.ts';

/** In a browser nobody can say which tabs are open: the two that matter are shown. */
const IN_A_BROWSER: readonly ScreenName[] = ['stage', 'speaker'];

/** What the room sees now, beside the clock: every screen that is open. */
export function ScreensNow({ quarter }: { readonly quarter: string }) {
  const { screens, isDesktop } = useScreens(quarter);
  const open = screens?.screens.filter(({ state }) => state === 'open').map(({ screen }) => screen) ?? [];
  const shown = isDesktop ? open : IN_A_BROWSER;
  return (
    <Section title="On the screens">
      {isDesktop && screens && open.length === 0 ? (
        <p className={classes.none}>No screen is open. Open them under Screens.</p>
      ) : null}
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
