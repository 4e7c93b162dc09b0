import { IconScreenShare } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import { closeVoting, openVoting } from '#core/votes/voting-rules.ts';
import { useClient } from '#renderer/state/client-context.ts';
import { sayTrouble } from '#renderer/state/say-trouble.ts';
import { useShortcuts } from '#renderer/state/shortcuts.ts';
import { useCommand } from '#renderer/state/use-command.ts';
import { useWhyNot } from '#renderer/state/use-why-not.ts';
import { askToConfirm } from '#renderer/ui/ConfirmButton.tsx';
import { OfferButton } from '#renderer/ui/OfferButton.tsx';
import { sayCount } from '#renderer/ui/say.ts';
import { fillScreen } from './kiosk/fill-screen.ts';

/** What an organiser does next with the vote: open it, run the kiosk, close it, show it on stage. */
export function VotingActions({ hackathon }: { readonly hackathon: HackathonDocument }) {
  switch (hackathon.voting.state) {
    case 'not-open':
      return hackathon.phase === 'closed' ? null : <OpenVoting hackathon={hackathon} />;
    case 'open':
      return <WhileOpen hackathon={hackathon} />;
    case 'closed':
      return <OpenStage hackathon={hackathon} />;
  }
}

function OpenVoting({ hackathon }: { readonly hackathon: HackathonDocument }) {
  const command = useCommand();
  const { quarter, voting } = hackathon;
  const whyNot = useWhyNot()('vote.open', ({ id }) => openVoting(hackathon, { by: id, at: 0 as never }));
  const ask = () =>
    askToConfirm({
      question: `Open voting on ${sayCount(voting.prizes.length, 'prize')}?`,
      detail:
        'Prizes are set from then on: none is added or removed, and how they are voted on stays. Teams stay as they are. Voting opens once.',
      verb: 'Open voting',
      onConfirm: () => void command('vote.open', { quarter }),
    });
  return (
    <OfferButton tone="signal" whyNot={whyNot} onClick={ask}>
      Open voting
    </OfferButton>
  );
}

function WhileOpen({ hackathon }: { readonly hackathon: HackathonDocument }) {
  const [, go] = useLocation();
  const command = useCommand();
  const { quarter } = hackathon;
  const asks = useWhyNot();
  const whyNotClose = asks('vote.close', ({ id }) => closeVoting(hackathon, { by: id, at: 0 as never }));
  // Whose window takes ballots for others is the organisers' to say.
  const whyNotKiosk = asks('vote.voters');
  const startKiosk = () => {
    fillScreen(true);
    go(`/kiosk/${quarter}`);
  };
  useShortcuts('Votes and prizes', [
    ...(whyNotKiosk ? [] : [{ keys: 'k', label: 'Start the kiosk', run: startKiosk }]),
  ]);
  const askToClose = () =>
    askToConfirm({
      question: `Close voting in ${quarter}?`,
      detail: 'For good: nobody votes or changes a ballot afterwards. Then the prizes can be revealed.',
      verb: 'Close voting',
      danger: true,
      onConfirm: () => void command('vote.close', { quarter }),
    });
  return (
    <>
      <OfferButton whyNot={whyNotClose} onClick={askToClose}>
        Close voting
      </OfferButton>
      <OfferButton tone="signal" whyNot={whyNotKiosk} onClick={startKiosk} keys="K">
        Start the kiosk
      </OfferButton>
    </>
  );
}

function OpenStage({ hackathon: { quarter } }: { readonly hackathon: HackathonDocument }) {
  const client = useClient();
  return (
    <OfferButton
      whyNot={null}
      leftSection={<IconScreenShare size={15} aria-hidden />}
      onClick={() => void client.openScreen('stage', quarter).catch(sayStageFailed)}
    >
      Open the stage
    </OfferButton>
  );
}

function sayStageFailed(fault: unknown): void {
  sayTrouble('The stage did not open.', fault instanceof Error ? fault.message : String(fault));
}
