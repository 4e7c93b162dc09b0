import type { Slot } from '#core/demos/slot.ts';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import type { PitchId } from '#core/ids.ts';
import { usePitchOrigin } from '#renderer/state/use-customer-words.ts';
import { useEvidenceFacts } from '#renderer/state/use-evidence-facts.ts';
import { CustomerWords } from './CustomerWords.tsx';
import { FitText } from './FitText.tsx';
import { StageClock } from './StageClock.tsx';
import screen from './screen.module.css';
import classes from './stage.module.css';
import { TeamNames } from './TeamNames.tsx';
import { titleLength } from './title-length.ts';
import { WholeWords } from './WholeWords.tsx';

interface DemoOnStageProps {
  readonly hackathon: HackathonDocument;
  readonly projectId: PitchId;
  readonly slot: Slot;
}

/** A team's five minutes: who, what, for whom, what they promise, and how much time is left. */
export function DemoOnStage({ hackathon, projectId, slot }: DemoOnStageProps) {
  const { facts } = useEvidenceFacts();
  const pitch = hackathon.pitches[projectId] ?? null;
  const { words } = usePitchOrigin(pitch, facts);
  return (
    <main className={classes.demo}>
      <header className={classes.head}>
        <h1 className={classes.title} data-length={titleLength(pitch?.title ?? '')} dir="auto">
          <WholeWords text={pitch?.title ?? ''} />
        </h1>
        <p className={screen.names}>
          <TeamNames pitch={pitch} />
        </p>
      </header>
      <CustomerWords item={words} />
      <StageClock slot={slot} thresholds={hackathon.show.thresholds} />
      <section className={classes.promise} aria-label="Promise">
        <p className={screen.label}>The promise</p>
        <FitText className={classes.promiseText} text={pitch?.promise ?? ''} maxVh={4} minVh={1.8} />
      </section>
    </main>
  );
}
