import { Button } from '@mantine/core';
import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { runningOrder } from '#core/demos/running-order.ts';
import type { Show } from '#core/demos/show.ts';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import { useHostClock } from '#renderer/state/use-host-clock.ts';
import { sayCount, sayTime } from '#renderer/ui/say.ts';
import { PANES, type Pane, type PanePart, WATCHED_PANES } from '../panes.ts';
import classes from './Preparation.module.css';
import { useNotWatching } from './use-not-watching.ts';

interface PreparationProps {
  readonly hackathon: HackathonDocument;
  readonly onGo: (pane: Pane, part: PanePart) => void;
}

/** What can be settled before the day, and what of it is. Nothing of it is needed to begin. */
export function Preparation({ hackathon, onGo }: PreparationProps) {
  const panes: readonly Pane[] = useNotWatching().whyWatching === null ? PANES : WATCHED_PANES;
  const { startsAt } = hackathon.show;
  const hasPassed =
    useHostClock((nowMs) => (startsAt !== null && startsAt < nowMs ? 'passed' : null)) !== null;
  return (
    <ul className={classes.list} aria-label="To prepare">
      {stepsOf(hackathon, hasPassed).map(({ name, state, isDone, pane, part }) => (
        <li key={name} className={classes.step}>
          {isDone ? <IconCircleCheck size={18} aria-hidden /> : <IconCircleDashed size={18} aria-hidden />}
          <span className={classes.name}>{name}</span>
          <span className={classes.state}>{state}</span>
          {panes.includes(pane) ? (
            <Button
              variant="subtle"
              aria-label={`Go there: ${pane}, ${name}`}
              onClick={() => onGo(pane, part)}
            >
              Go there
            </Button>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

interface Step {
  readonly name: string;
  readonly state: string;
  readonly isDone: boolean;
  readonly pane: Pane;
  readonly part: PanePart;
}

function sayStart({ startsAt }: Show, hasPassed: boolean): string {
  if (startsAt === null) return 'Not set';
  return hasPassed ? `${sayTime(startsAt)} has passed` : sayTime(startsAt);
}

function sayOrder({ draw, order }: Show): string {
  if (draw) return draw.isChanged ? 'drawn, then changed by hand' : 'drawn';
  return order.length > 0 ? 'set by hand' : 'in the order of the pitches';
}

function stepsOf(hackathon: HackathonDocument, hasStartPassed: boolean): Step[] {
  const { show } = hackathon;
  const teams = runningOrder(hackathon).length;
  const isSet = show.order.length > 0;
  return [
    {
      name: 'Running order',
      state: `${sayCount(teams, 'team')}, ${sayOrder(show)}`,
      isDone: isSet && teams > 0,
      pane: 'Running order',
      part: 'order',
    },
    {
      name: 'Start',
      state: sayStart(show, hasStartPassed),
      isDone: show.startsAt !== null && !hasStartPassed,
      pane: 'Settings',
      part: 'times',
    },
    {
      name: 'Messages',
      state:
        show.messages.length === 0
          ? 'None prepared'
          : `${sayCount(show.messages.length, 'message')} prepared`,
      isDone: show.messages.length > 0,
      pane: 'Settings',
      part: 'messages',
    },
    {
      name: 'Music',
      state:
        show.music.pieces.length === 0
          ? 'None: quiet between the demos'
          : `${sayCount(show.music.pieces.length, 'piece')} in turn`,
      isDone: show.music.pieces.length > 0,
      pane: 'Screens',
      part: 'music',
    },
    {
      name: 'Screens and sound',
      state: 'Put each on its display, and try the sound',
      isDone: false,
      pane: 'Screens',
      part: 'screens',
    },
  ];
}
