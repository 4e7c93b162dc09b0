import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import { projectsOf } from '#core/pitches/pitch-rules.ts';
import { sayCount } from '#renderer/ui/say.ts';
import screen from './screen.module.css';
import classes from './stage.module.css';

interface AfterShowProps {
  readonly hackathon: HackathonDocument;
  readonly given: number;
}

/** After the last demo: thanks, and what remains to be done. */
export function AfterShow({ hackathon, given }: AfterShowProps) {
  const engineers = projectsOf(hackathon).reduce((sum, { members }) => sum + Object.keys(members).length, 0);
  return (
    <main className={classes.calm}>
      <p className={screen.label}>{`Demo day ${hackathon.quarter}`}</p>
      <h1 className={classes.thanks}>Thank you</h1>
      <p className={classes.calmDetail}>
        {`${sayCount(given, 'demo')} by ${sayCount(engineers, 'engineer')}. Now they go to production, and the customers who asked are told.`}
      </p>
    </main>
  );
}
