import type { Snapshot } from '#contract/workspace-calls.ts';
import type { EvidenceFact } from '#core/feedback/query.ts';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import type { ItemId } from '#core/ids.ts';
import { nextStep } from '#core/journey/next-step.ts';
import { unclaimedPain } from '#core/journey/unclaimed-pain.ts';
import type { ProblemsDocument } from '#core/problems/problem.ts';
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
        <WhatStands hackathons={hackathons} problems={problems} facts={facts} />
      )}
    </div>
  );
}

interface WhatStandsProps {
  readonly hackathons: readonly HackathonDocument[];
  readonly problems: ProblemsDocument;
  readonly facts: ReadonlyMap<ItemId, EvidenceFact>;
}

// The customers' side on the left, what came of it on the right. Where little pain is unclaimed, those
// who wait to hear stand under it.
function WhatStands({ hackathons, problems, facts }: WhatStandsProps) {
  const pain = unclaimedPain(problems, hackathons, facts);
  const untold = <StillToTell hackathons={hackathons} problems={problems} facts={facts} />;
  const isShort = pain.length < 2;
  return (
    <div className={classes.sides}>
      <div className={classes.words}>
        <UnclaimedPain rows={pain} facts={facts} />
        {isShort ? untold : null}
      </div>
      <div className={classes.numbers}>
        <ShipRate hackathons={hackathons} />
        <DaysToProduction hackathons={hackathons} problems={problems} facts={facts} />
        {isShort ? null : untold}
      </div>
    </div>
  );
}

function hasFeedback({ batches }: Snapshot): boolean {
  return Object.values(batches.batches).some(
    ({ undoneAt, counts }) => undoneAt === null && counts.created + counts.updated > 0,
  );
}
