import { useLocation } from 'wouter';
import type { NextStep } from '#core/journey/next-step.ts';
import { askForHackathon } from '#renderer/state/hackathon-dialogs.ts';
import { useSnapshot } from '#renderer/state/selectors.ts';
import { useShortcuts } from '#renderer/state/shortcuts.ts';
import { PrimaryAction } from '#renderer/ui/PrimaryAction.tsx';
import classes from './Home.module.css';
import { stepWords } from './next-step-words.ts';

/** The one thing to do next, for who acts now. */
export function NextStepLine({ step }: { readonly step: NextStep }) {
  const [, go] = useLocation();
  const { title, why, verb, to } = stepWords(step, useSnapshot());
  const act = () => {
    if (typeof to === 'string') go(to);
    else if (to) askForHackathon(to);
  };
  useShortcuts('Home', [{ keys: 'n', label: 'Do what comes next', run: act }]);
  return (
    <section className={classes.step} aria-label="What to do next">
      <div>
        <p className={classes.stepTitle}>{title}</p>
        <p className={classes.stepWhy}>{why}</p>
      </div>
      {verb ? (
        <div className={classes.stepAction}>
          <PrimaryAction onClick={act}>{verb}</PrimaryAction>
        </div>
      ) : null}
    </section>
  );
}
