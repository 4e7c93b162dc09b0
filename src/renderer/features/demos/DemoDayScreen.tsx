import { askForHackathon } from '#renderer/state/hackathon-dialogs.ts';
import { useHackathon } from '#renderer/state/selectors.ts';
import { ShowQuarter } from '#renderer/state/use-show-document.ts';
import { useWhyNot } from '#renderer/state/use-why-not.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { OfferButton } from '#renderer/ui/OfferButton.tsx';
import { DemoDay } from './DemoDay.tsx';

/** Demo day of the quarter that is looked at, or the way to a first one. */
export function DemoDayScreen() {
  const hackathon = useHackathon();
  const whyNot = useWhyNot()('hackathon.create');
  if (hackathon) {
    return (
      <ShowQuarter.Provider value={hackathon.quarter}>
        <DemoDay hackathon={hackathon} />
      </ShowQuarter.Provider>
    );
  }
  return (
    <EmptyState
      isWholePlace
      title="No demos yet"
      action={
        <OfferButton tone="signal" whyNot={whyNot} onClick={() => askForHackathon({ kind: 'create' })}>
          Create a quarter
        </OfferButton>
      }
    >
      On demo day each team has five minutes. First comes a quarter, with pitches and teams.
    </EmptyState>
  );
}
