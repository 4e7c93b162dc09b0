import { proposeQuarter } from '#core/hackathon/quarter-dates.ts';
import { dayOf, Instant } from '#core/time.ts';
import { askForHackathon } from '#renderer/state/hackathon-dialogs.ts';
import { hostNowMs } from '#renderer/state/host-time.ts';
import { useWhyNot } from '#renderer/state/use-why-not.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { OfferButton } from '#renderer/ui/OfferButton.tsx';

/** Before the first hackathon: what will be here, and the step that an organiser makes. */
export function NoQuarter() {
  const whyNot = useWhyNot()('hackathon.create');
  const quarter = proposeQuarter(dayOf(Instant.parse(Math.floor(hostNowMs()))), []);
  return (
    <EmptyState
      isWholePlace
      title="No hackathon yet"
      action={
        <OfferButton tone="signal" whyNot={whyNot} onClick={() => askForHackathon({ kind: 'create' })}>
          {`Create ${quarter}`}
        </OfferButton>
      }
    >
      An organiser creates the quarter with its days. Then engineers pitch on problems, each with a promise,
      and form teams.
      {whyNot ? ` ${whyNot}` : ''}
    </EmptyState>
  );
}
