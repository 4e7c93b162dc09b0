import { SCREENS } from '#contract/stage-address.ts';
import { Section } from '#renderer/ui/Section.tsx';
import { LastScreens } from './LastScreens.tsx';
import { LookChoice } from './LookChoice.tsx';
import { ScreenRow } from './ScreenRow.tsx';
import classes from './ScreensPanel.module.css';
import { useScreens } from './use-screens.ts';

/** The four screens of the show: what each shows now, where it is, and how to put it elsewhere. */
export function ScreensPanel({ quarter }: { readonly quarter: string }) {
  const controls = useScreens(quarter);
  return (
    <Section title="Screens" anchor="screens">
      <LastScreens controls={controls} />
      <ul className={classes.list}>
        {SCREENS.map((screen) => (
          <ScreenRow key={screen} screen={screen} quarter={quarter} controls={controls} />
        ))}
      </ul>
      <LookChoice />
    </Section>
  );
}
