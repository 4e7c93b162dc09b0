import { changeoverLeftMs } from '#core/demos/scene.ts';
import { clockText } from '#core/demos/slot-clock.ts';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import type { PitchId } from '#core/ids.ts';
import { usePitchOrigin } from '#renderer/state/use-customer-words.ts';
import { useEvidenceFacts } from '#renderer/state/use-evidence-facts.ts';
import { useShowClock } from '#renderer/state/use-show-document.ts';
import { CustomerWords } from './CustomerWords.tsx';
import screen from './screen.module.css';
import classes from './stage.module.css';
import { TeamNames } from './TeamNames.tsx';
import { titleLength } from './title-length.ts';
import { WholeWords } from './WholeWords.tsx';

interface ChangeoverProps {
  readonly hackathon: HackathonDocument;
  readonly nextId: PitchId;
}

/** Between two demos: who comes next, for which customer, and how long they have to get here. */
export function Changeover({ hackathon, nextId }: ChangeoverProps) {
  const { facts } = useEvidenceFacts();
  const pitch = hackathon.pitches[nextId] ?? null;
  const { words } = usePitchOrigin(pitch, facts);
  return (
    <main className={classes.changeover}>
      <header className={classes.head}>
        <p className={screen.label}>Next</p>
        <h1 className={classes.nextTitle} data-length={titleLength(pitch?.title ?? '')} dir="auto">
          <WholeWords text={pitch?.title ?? ''} />
        </h1>
        <p className={screen.names}>
          <TeamNames pitch={pitch} />
        </p>
      </header>
      <CustomerWords item={words} />
      <Countdown hackathon={hackathon} />
    </main>
  );
}

function Countdown({ hackathon: { show } }: { readonly hackathon: HackathonDocument }) {
  const left = useShowClock((nowMs) => {
    const leftMs = changeoverLeftMs(show, nowMs);
    return leftMs === null ? null : clockText(leftMs);
  });
  if (left === null) return <footer className={classes.countdown} />;
  const isOver = left === '0:00';
  return (
    <footer className={classes.countdown}>
      <p
        className={`${screen.digits} ${classes.countdownDigits}`}
        data-over={isOver || undefined}
        role="timer"
        aria-label="Changeover"
      >
        {isOver ? 'Ready' : left}
      </p>
      <p className={classes.countdownWord}>{isOver ? 'when you are' : 'until the stage is yours'}</p>
    </footer>
  );
}
