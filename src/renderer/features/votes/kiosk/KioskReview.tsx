import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CallError } from '#contract/contract.ts';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import type { Person } from '#core/people/person.ts';
import type { Choices } from '#core/votes/ballot.ts';
import { ballotOf } from '#core/votes/ballot-rules.ts';
import { useCommand } from '#renderer/state/use-command.ts';
import { wordingOf } from '#renderer/state/wording.ts';
import { RefusalNote } from '#renderer/ui/Note.tsx';
import { sayRank } from './choosing.ts';
import kiosk from './kiosk.module.css';
import ballot from './kiosk-ballot.module.css';
import classes from './kiosk-review.module.css';
import { VotingAs } from './VotingAs.tsx';

interface KioskReviewProps {
  readonly hackathon: HackathonDocument;
  readonly voter: Person;
  readonly choices: Choices;
  /** Back to one prize, counted from 0. */
  readonly onChange: (at: number) => void;
  readonly onCast: () => void;
  readonly onStop: () => void;
}

/** The whole ballot once more; it counts from the press of its button. */
export function KioskReview({ hackathon, voter, choices, onChange, onCast, onStop }: KioskReviewProps) {
  const command = useCommand();
  const [refusal, setRefusal] = useState<CallError | null>(null);
  const [isCasting, setIsCasting] = useState(false);
  const isBlank = Object.keys(choices).length === 0;
  const cast = async () => {
    setIsCasting(true);
    const input = { quarter: hackathon.quarter, voterId: voter.id, choices };
    const isDone = await command('vote.cast', input, { onRefusal: setRefusal });
    setIsCasting(false);
    if (isDone) onCast();
  };
  return (
    <>
      <header className={kiosk.head}>
        <VotingAs voter={voter} progress="Your ballot" onStop={onStop} />
        <h1 className={kiosk.prize}>Is this what you want?</h1>
        <p className={kiosk.lead}>
          {isBlank
            ? 'Nothing is chosen yet. Choose a project for at least one prize.'
            : 'It counts when you cast it.'}
        </p>
      </header>
      <main className={classes.review}>
        {refusal ? (
          <RefusalNote title={wordingOf(refusal).title}>{wordingOf(refusal).advice}</RefusalNote>
        ) : null}
        <ol className={classes.reviewed}>
          {ballotOf(hackathon, voter).map((prize, at) => (
            <li key={prize.id} className={classes.reviewedPrize}>
              <div className={classes.reviewedWords}>
                <h2 className={classes.reviewedTitle}>{prize.title}</h2>
                {(choices[prize.id] ?? []).map((id, place) => (
                  <p key={id} className={classes.reviewedChoice}>
                    <span className={ballot.rank}>{sayRank(prize, place)}</span>
                    <span>{hackathon.pitches[id]?.title}</span>
                  </p>
                ))}
                {choices[prize.id] ? null : <p className={classes.blank}>Nothing chosen</p>}
              </div>
              <Button
                flex="none"
                h={48}
                fz="md"
                onClick={() => onChange(at)}
                aria-label={`Change: ${prize.title}`}
              >
                Change
              </Button>
            </li>
          ))}
        </ol>
      </main>
      <footer className={kiosk.foot}>
        <Button h={60} px={28} fz="lg" onClick={() => onChange(ballotOf(hackathon, voter).length - 1)}>
          Back
        </Button>
        <Button
          h={60}
          px={28}
          fz="lg"
          variant="filled"
          color="orange"
          disabled={isBlank}
          loading={isCasting}
          onClick={() => void cast()}
        >
          Cast my ballot
        </Button>
      </footer>
    </>
  );
}
