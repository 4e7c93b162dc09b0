import { SCREENS } from '#contract/stage-address.ts';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import { Section } from '#renderer/ui/Section.tsx';
import { LookChoice } from './LookChoice.tsx';
import { ScreenRow } from './ScreenRow.tsx';
import classes from './ScreensPanel.module.css';
import { useScreens } from './use-screens.ts';

/** The four screens of the show: what each shows now, where it is, and how to put it elsewhere. */
export function ScreensPanel({ hackathon }: { readonly hackathon: HackathonDocument }) {
  const controls = useScreens(hackathon.quarter);
  return (
    <Section title="Screens">
      <ul className={classes.list}>
        {SCREENS.map((screen) => (
          <ScreenRow key={screen} screen={screen} hackathon={hackathon} controls={controls} />
        ))}
      </ul>
      <LookChoice />
    </Section>
  );
}
