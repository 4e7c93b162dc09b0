import type { Snapshot } from '#contract/workspace-calls.ts';
import { nextStep } from '#core/journey/next-step.ts';
import { unclaimedPain } from '#core/journey/unclaimed-pain.ts';
import { hostToday } from '#renderer/state/host-time.ts';
import { useActingPerson, useHackathon, useSnapshot } from '#renderer/state/selectors.ts';
import { useEvidenceFacts } from '#renderer/state/use-evidence-facts.ts';
import { LoadingState } from '#renderer/ui/LoadingState.tsx';
import { DaysToProduction } from './DaysToProduction.tsx';
import classes from './Home.module.css';
import { NextStepLine } from './NextStepLine.tsx';
import { ShipRate } from './ShipRate.tsx';
import { StillToTell } from './StillToTell.tsx';
import { UnclaimedPain } from './UnclaimedPain.tsx';
import { WhatWillBeHere } from './WhatWillBeHere.tsx';
import { WhereWeAre } from './WhereWeAre.tsx';

/** Where the quarter is, the one thing to do, whose pain is waiting, and what came of the quarters before. */
export function HomeScreen() {
  const snapshot = useSnapshot();
  const person = useActingPerson();
  const hackathon = useHackathon();
  const { facts, isLoading } = useEvidenceFacts();
  if (isLoading) return <LoadingState label="Reading the workspace" />;
  const { problems } = snapshot;
  const hackathons = Object.values(snapshot.hackathons);
  const isEmpty = hackathons.length === 0 && Object.keys(problems.problems).length === 0;
  const today = hostToday();
  const step = nextStep({ person, hasFeedback: hasFeedback(snapshot), problems, hackathons, facts, today });
  return (
    <div className={classes.home}>
      <WhereWeAre hackathon={hackathon} organisation={snapshot.workspace.organisation} />
      <NextStepLine step={step} />
      {isEmpty ? (
        <WhatWillBeHere />
      ) : (
        <div className={classes.sides}>
          <UnclaimedPain rows={unclaimedPain(problems, hackathons, facts)} facts={facts} />
          <div className={classes.numbers}>
            <ShipRate hackathons={hackathons} />
            <DaysToProduction hackathons={hackathons} problems={problems} facts={facts} />
            <StillToTell hackathons={hackathons} problems={problems} facts={facts} />
          </div>
        </div>
      )}
    </div>
  );
}

function hasFeedback({ batches }: Snapshot): boolean {
  return Object.values(batches.batches).some(
    ({ undoneAt, counts }) => undoneAt === null && counts.created + counts.updated > 0,
  );
}
