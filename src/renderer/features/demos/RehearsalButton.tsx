import { isBeforeAudience, whyNotRehearse } from '#core/demos/before-audience.ts';
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
  // Two buttons and not one that says otherwise: Space, pressed where the first had the focus, would end what it began.
  if (rehearsal) {
    return (
      <OfferButton
        key="end"
        tone={tone}
        whyNot={whyNot}
        onClick={() => void command('demo.endRehearsal', {})}
      >
        {rehearsal.hackathon.quarter === quarter
          ? 'End the rehearsal'
          : `End the rehearsal of ${rehearsal.hackathon.quarter}`}
      </OfferButton>
    );
  }
  const given = Object.values(hackathons).find(isBeforeAudience);
  const begin = () =>
    askToConfirm({
      question: 'Rehearse the show?',
      detail: `Made-up teams, as many as are to give demos, your changeover, breaks and messages, and a clock ten times as fast, on the screens of ${quarter}. Nothing of it is kept but the settings that you change. A real show waits for one press: End the rehearsal.`,
      verb: 'Rehearse',
      onConfirm: () => void command('demo.beginRehearsal', { quarter }),
    });
  return (
    <OfferButton
      key="begin"
      tone={tone}
      whyNot={whyNot ?? (given ? whyNotRehearse(given) : null)}
      onClick={begin}
    >
      Rehearse
    </OfferButton>
  );
}
