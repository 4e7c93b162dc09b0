import { IconEyeOff, IconScreenShare } from '@tabler/icons-react';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import { useHostClock } from '#renderer/state/use-host-clock.ts';
import { OfferButton } from '#renderer/ui/OfferButton.tsx';
import { sayHour } from '#renderer/ui/say.ts';
import classes from './DayHead.module.css';
import { RecordLink } from './RecordLink.tsx';
import { RehearsalButton } from './RehearsalButton.tsx';
import { MuteButton } from './sound/MuteButton.tsx';
import { VotesLink } from './VotesLink.tsx';

interface DayHeadProps {
  readonly hackathon: HackathonDocument;
  readonly isRehearsal: boolean;
  /** By somebody who does not run the show. */
  readonly isWatched: boolean;
  readonly onOpenStage: () => void;
}

/** One line across the control view. While the screens are dark it is as dark, and nobody can overlook it. */
export function DayHead({ hackathon, isRehearsal, isWatched, onOpenStage }: DayHeadProps) {
  const { quarter, show } = hackathon;
  const isDark = show.blackoutAt !== null;
  const time = useHostClock(sayHour);
  return (
    <header
      className={classes.head}
      data-dark={isDark || undefined}
      data-rehearsal={isRehearsal || undefined}
    >
      <div className={classes.words}>
        <h1 className={isDark ? 'visually-hidden' : classes.title}>
          {isRehearsal ? 'Demo day: rehearsal' : 'Demo day'}
        </h1>
        <p className={classes.dark} role="status">
          {isDark ? (
            <>
              <IconEyeOff size={20} aria-hidden />
              The screens are dark
            </>
          ) : null}
        </p>
        <p className={`${classes.lead} numeric`}>{`${quarter} · it is ${time}`}</p>
      </div>
      <div className={classes.actions}>
        <MuteButton />
        {isWatched ? null : <RehearsalButton quarter={quarter} />}
        <RecordLink />
        <VotesLink />
        <OfferButton
          whyNot={null}
          leftSection={<IconScreenShare size={15} aria-hidden />}
          onClick={onOpenStage}
          keys="O"
        >
          Open the stage
        </OfferButton>
      </div>
    </header>
  );
}
