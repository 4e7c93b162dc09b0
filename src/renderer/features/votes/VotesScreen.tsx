import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import { askForHackathon } from '#renderer/state/hackathon-dialogs.ts';
import { useHackathon } from '#renderer/state/selectors.ts';
import { useWhyNot } from '#renderer/state/use-why-not.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { OfferButton } from '#renderer/ui/OfferButton.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { PrizeResults } from './PrizeResults.tsx';
import { Prizes } from './Prizes.tsx';
import { RevealControl } from './RevealControl.tsx';
import { Turnout } from './Turnout.tsx';
import classes from './Votes.module.css';
import { VotingActions } from './VotingActions.tsx';
import { STATE_WORDS } from './vote-words.ts';

/** Votes and prizes of a quarter: what is voted on, how many have, the reveal, and what came of it. */
export function VotesScreen() {
  const hackathon = useHackathon();
  const whyNot = useWhyNot()('hackathon.create');
  if (hackathon) return <Votes hackathon={hackathon} />;
  return (
    <EmptyState
      isWholePlace
      title="No votes yet"
      action={
        <OfferButton tone="signal" whyNot={whyNot} onClick={() => askForHackathon({ kind: 'create' })}>
          Create a quarter
        </OfferButton>
      }
    >
      On demo day people vote for the projects that help customers most. First comes a quarter.
    </EmptyState>
  );
}

function Votes({ hackathon }: { readonly hackathon: HackathonDocument }) {
  const [, go] = useLocation();
  const { quarter, voting } = hackathon;
  const revealed = voting.prizes.filter(({ id }) => voting.reveals[id]?.results);
  return (
    <div className={classes.page}>
      <Page>
        <PageHeader
          title="Votes and prizes"
          lead={`${quarter}. ${STATE_WORDS[voting.state]}`}
          actions={
            <>
              <Button
                variant="subtle"
                leftSection={<IconArrowLeft size={15} aria-hidden />}
                onClick={() => go('/demo-day')}
              >
                Demo day
              </Button>
              <VotingActions hackathon={hackathon} />
            </>
          }
        />
        {voting.state === 'closed' && revealed.length < voting.prizes.length ? (
          <RevealControl hackathon={hackathon} />
        ) : null}
        {revealed.map((prize) => (
          <PrizeResults key={prize.id} hackathon={hackathon} prize={prize} />
        ))}
        {voting.state === 'not-open' ? null : <Turnout hackathon={hackathon} />}
        <Prizes hackathon={hackathon} />
      </Page>
    </div>
  );
}
