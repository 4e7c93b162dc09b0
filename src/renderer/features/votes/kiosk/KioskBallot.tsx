import { Button } from '@mantine/core';
import { useState } from 'react';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import type { PitchId } from '#core/ids.ts';
import type { Person } from '#core/people/person.ts';
import { candidatesOf, isOwnTeam } from '#core/votes/ballot-rules.ts';
import { mostChoices, type Prize } from '#core/votes/prize.ts';
import { chooseOrTakeBack } from './choosing.ts';
import kiosk from './kiosk.module.css';
import classes from './kiosk-ballot.module.css';
import { ProjectChoice } from './ProjectChoice.tsx';
import { ProjectWords } from './ProjectWords.tsx';
import { useRowKeys } from './use-row-keys.ts';
import { VotingAs } from './VotingAs.tsx';

interface KioskBallotProps {
  readonly hackathon: HackathonDocument;
  readonly voter: Person;
  readonly prize: Prize;
  /** Which prize of the ballot, counted from 0. */
  readonly at: number;
  readonly of: number;
  readonly chosen: readonly PitchId[];
  readonly onChoose: (chosen: readonly PitchId[]) => void;
  readonly onGo: (at: number) => void;
  readonly onStop: () => void;
}

/** One prize: the projects in the order of their demos, and beside them the words of the customers. */
export function KioskBallot(props: KioskBallotProps) {
  const { hackathon, voter, prize, at, of, chosen, onChoose, onGo, onStop } = props;
  const projects = candidatesOf(hackathon);
  const [lookedAt, lookAt] = useState<PitchId | null>(null);
  const keys = useRowKeys();
  const isFull = mostChoices(prize) > 1 && chosen.length === mostChoices(prize);
  const press = (id: PitchId) => {
    lookAt(id);
    if (!isOwnTeam(hackathon, voter, id)) onChoose(chooseOrTakeBack(prize, chosen, id));
  };
  return (
    <>
      <header className={kiosk.head}>
        <VotingAs voter={voter} progress={`Prize ${at + 1} of ${of}`} onStop={onStop} />
        <h1 className={kiosk.prize}>{prize.title}</h1>
        <p className={kiosk.lead}>
          {prize.weighs}
          {prize.shippedOnly
            ? ' Choose any project; what is in production when the prize is revealed can win it.'
            : ''}
        </p>
        <p className={kiosk.how} role="status">
          {sayHow(prize, chosen.length)}
        </p>
      </header>
      <main className={classes.ballot}>
        <ol className={classes.projects} ref={keys.list} onKeyDown={keys.move} aria-label="Projects">
          {projects.map((id, place) => (
            <ProjectChoice
              key={id}
              hackathon={hackathon}
              prize={prize}
              id={id}
              place={place}
              rank={chosen.indexOf(id)}
              isOwn={isOwnTeam(hackathon, voter, id)}
              isFull={isFull}
              onLook={() => lookAt(id)}
              onPress={() => press(id)}
            />
          ))}
        </ol>
        <ProjectWords pitch={hackathon.pitches[lookedAt ?? projects[0] ?? ''] ?? null} />
      </main>
      <footer className={kiosk.foot}>
        <Button h={60} px={28} fz="lg" disabled={at === 0} onClick={() => onGo(at - 1)}>
          Back
        </Button>
        <Button
          h={60}
          px={28}
          fz="lg"
          variant={chosen.length > 0 ? 'filled' : 'default'}
          onClick={() => onGo(at + 1)}
        >
          {sayNext(at + 1 === of, chosen.length === 0)}
        </Button>
      </footer>
    </>
  );
}

function sayHow(prize: Prize, chosen: number): string {
  if (mostChoices(prize) === 1)
    return chosen === 0 ? 'Choose one.' : 'One is chosen. Press it again to take it back.';
  const left = 3 - chosen;
  if (left === 3) return 'Choose up to three, the best first: 3, 2 and 1 points.';
  return left === 0
    ? 'Three are chosen. Press one again to take it back.'
    : `${chosen} chosen, up to ${left} more.`;
}

function sayNext(isLast: boolean, isBlank: boolean): string {
  const verb = isBlank ? 'Choose none, ' : '';
  if (isLast) return verb ? `${verb}look it over` : 'Look it over';
  return verb ? `${verb}next prize` : 'Next prize';
}
