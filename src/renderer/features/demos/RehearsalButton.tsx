import { isShowUnderWay } from '#core/demos/show-rules.ts';
import type { Quarter } from '#core/hackathon/hackathon.ts';
import { useSnapshot } from '#renderer/state/selectors.ts';
import { useCommand } from '#renderer/state/use-command.ts';
import { useWhyNot } from '#renderer/state/use-why-not.ts';
import { askToConfirm } from '#renderer/ui/ConfirmButton.tsx';
import { OfferButton } from '#renderer/ui/OfferButton.tsx';

interface RehearsalButtonProps {
  readonly quarter: Quarter;
  readonly tone?: 'signal' | 'plain';
}

/** Begins a rehearsal, or ends the one that is on. */
export function RehearsalButton({ quarter, tone = 'plain' }: RehearsalButtonProps) {
  const command = useCommand();
  const { rehearsal, hackathons } = useSnapshot();
  const whyNot = useWhyNot()('demo.beginRehearsal');
  if (rehearsal) {
    return (
      <OfferButton tone={tone} whyNot={whyNot} onClick={() => void command('demo.endRehearsal', {})}>
        End the rehearsal
      </OfferButton>
    );
  }
  const isGiven = Object.values(hackathons).some(isShowUnderWay);
  const begin = () =>
    askToConfirm({
      question: 'Rehearse the show?',
      detail:
        'Made-up teams, your changeover, breaks and messages, and a clock ten times as fast, on every screen. Nothing of it is kept; the real show waits until you end it.',
      verb: 'Rehearse',
      onConfirm: () => void command('demo.beginRehearsal', { quarter }),
    });
  return (
    <OfferButton
      tone={tone}
      whyNot={whyNot ?? (isGiven ? 'The show is being given. Rehearse before it, or after.' : null)}
      onClick={begin}
    >
      Rehearse
    </OfferButton>
  );
}
