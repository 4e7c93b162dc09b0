import { type ReactNode, useCallback, useState } from 'react';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import { ballotOf } from '#core/votes/ballot-rules.ts';
import { AgainQuestion } from './AgainQuestion.tsx';
import { IdleVeil } from './IdleVeil.tsx';
import { KioskBallot } from './KioskBallot.tsx';
import { KioskNames } from './KioskNames.tsx';
import { KioskReview } from './KioskReview.tsx';
import { KioskThanks } from './KioskThanks.tsx';
import { atNames, blankBallot, type KioskStep, withChoice } from './kiosk-step.ts';

interface KioskProps {
  readonly hackathon: HackathonDocument;
  /** Where nobody is in the middle of a ballot: the way out. */
  readonly foot: ReactNode;
}

/** One person after another: name, ballot, a look over it, thanks; then nothing of them is left. */
export function Kiosk({ hackathon, foot }: KioskProps) {
  const [step, setStep] = useState<KioskStep>(atNames);
  const startOver = useCallback(() => setStep(atNames), []);
  switch (step.kind) {
    case 'names':
      return (
        <KioskNames
          hackathon={hackathon}
          foot={foot}
          onPick={(voter, hasVoted) => setStep(hasVoted ? { kind: 'again', voter } : blankBallot(voter))}
        />
      );
    case 'again':
      return (
        <>
          <AgainQuestion voter={step.voter} onYes={() => setStep(blankBallot(step.voter))} onNo={startOver} />
          <IdleVeil onLeft={startOver} />
        </>
      );
    case 'ballot': {
      const prizes = ballotOf(hackathon, step.voter);
      const prize = prizes[step.at];
      if (!prize) return null;
      const goTo = (at: number) =>
        setStep(
          at < prizes.length ? { ...step, at } : { kind: 'review', voter: step.voter, choices: step.choices },
        );
      return (
        <>
          <KioskBallot
            key={prize.id}
            hackathon={hackathon}
            voter={step.voter}
            prize={prize}
            at={step.at}
            of={prizes.length}
            chosen={step.choices[prize.id] ?? []}
            onChoose={(chosen) =>
              setStep({ ...step, choices: withChoice(step.choices, prize.id, [...chosen]) })
            }
            onGo={goTo}
            onStop={startOver}
          />
          <IdleVeil onLeft={startOver} />
        </>
      );
    }
    case 'review':
      return (
        <>
          <KioskReview
            hackathon={hackathon}
            voter={step.voter}
            choices={step.choices}
            onChange={(at) => setStep({ ...step, kind: 'ballot', at })}
            onCast={() => setStep({ kind: 'thanks', name: step.voter.name })}
            onStop={startOver}
          />
          <IdleVeil onLeft={startOver} />
        </>
      );
    case 'thanks':
      return <KioskThanks name={step.name} onNext={startOver} />;
  }
}
