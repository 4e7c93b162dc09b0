import { slotClock } from '#core/demos/slot-clock.ts';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import { askForHackathon } from '#renderer/state/hackathon-dialogs.ts';
import { useShowDocument } from '#renderer/state/use-show-document.ts';
import { useWhyNot } from '#renderer/state/use-why-not.ts';
import { OfferButton } from '#renderer/ui/OfferButton.tsx';
import { sayCount } from '#renderer/ui/say.ts';
import { RehearsalButton } from './RehearsalButton.tsx';
import classes from './ShowControl.module.css';

interface ShowEndedProps {
  readonly hackathon: HackathonDocument;
  readonly given: number;
}

/** After the last demo: how it went, and what comes now. */
export function ShowEnded({ hackathon, given }: ShowEndedProps) {
  const whyNot = useWhyNot()('hackathon.moveToPhase');
  const { isRehearsal } = useShowDocument(hackathon.quarter);
  const over = Object.values(hackathon.show.slots).filter(
    (slot) => slotClock(slot, 0).overtimeMs >= 1000,
  ).length;
  return (
    <>
      <div className={classes.now}>
        <p className={classes.word}>{isRehearsal ? 'The rehearsal is over' : 'The show is over'}</p>
        <p className={classes.title}>{`${sayCount(given, 'demo')} given`}</p>
        <p className={classes.team}>{over === 0 ? 'None ran over.' : `${over} ran over five minutes.`}</p>
      </div>
      {isRehearsal ? <RehearsalButton quarter={hackathon.quarter} tone="signal" /> : null}
      {whyNot === null && !isRehearsal ? (
        <div className={classes.buttons}>
          <OfferButton
            size="large"
            tone="signal"
            whyNot={null}
            onClick={() => askForHackathon({ kind: 'phase', quarter: hackathon.quarter, phase: 'wrap-up' })}
          >
            {`Move ${hackathon.quarter} to wrap-up`}
          </OfferButton>
        </div>
      ) : null}
    </>
  );
}
