import type { Quarter } from '#core/hackathon/hackathon.ts';
import type { Instant } from '#core/time.ts';
import { useCommand } from '#renderer/state/use-command.ts';
import { useHostClock } from '#renderer/state/use-host-clock.ts';
import { Note } from '#renderer/ui/Note.tsx';
import { OfferButton } from '#renderer/ui/OfferButton.tsx';
import { startOn, startToday } from './start-on.ts';

interface PassedStartProps {
  readonly quarter: Quarter;
  readonly startsAt: Instant;
}

/** Where the start lies in the past and the show has not begun: a wrong year or month is seen at once. */
export function PassedStart({ quarter, startsAt }: PassedStartProps) {
  const command = useCommand();
  const set = (at: Instant | null) => void command('demo.setStart', { quarter, startsAt: at });
  const hasPassed = useHostClock((nowMs) => (startsAt < nowMs ? 'passed' : null)) !== null;
  const today = useHostClock((nowMs) => startToday(startsAt, nowMs));
  if (!hasPassed) return null;
  return (
    <Note
      tone="warning"
      title="This start has passed."
      actions={
        <>
          {today === null ? null : (
            <OfferButton whyNot={null} onClick={() => set(today)}>
              {`Today at ${startOn(today)?.time}`}
            </OfferButton>
          )}
          <OfferButton whyNot={null} onClick={() => set(null)}>
            Clear it
          </OfferButton>
        </>
      }
    />
  );
}
