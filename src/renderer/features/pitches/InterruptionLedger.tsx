import { Button } from '@mantine/core';
import { useState } from 'react';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import type { Interruption } from '#core/teams/interruption.ts';
import { minutesLost, minutesOf } from '#core/teams/interruption-rules.ts';
import { Instant } from '#core/time.ts';
import { useNameOf } from '#renderer/state/selectors.ts';
import { useCommand } from '#renderer/state/use-command.ts';
import { useHostClock } from '#renderer/state/use-host-clock.ts';
import { useWhyNot } from '#renderer/state/use-why-not.ts';
import { OfferButton } from '#renderer/ui/OfferButton.tsx';
import { PersonMark } from '#renderer/ui/PersonMark.tsx';
import { sayCount } from '#renderer/ui/say.ts';
import { InterruptionDialog } from './InterruptionDialog.tsx';
import classes from './InterruptionLedger.module.css';

/** Who was taken out of building, by what, for how long. Stands from building on. */
export function InterruptionLedger({ hackathon }: { readonly hackathon: HackathonDocument }) {
  const [isRecording, setIsRecording] = useState(false);
  const [isOpen, setIsOpen] = useState(false);
  const whyNot = useWhyNot()('interruption.record');
  const total = useHostClock((nowMs) => minutesLost(hackathon, instantOf(nowMs)));
  const all = Object.values(hackathon.interruptions).sort((a, b) => b.startedAt - a.startedAt);
  const out = all.filter(({ endedAt }) => endedAt === null);
  const isBuilding = hackathon.phase === 'building';
  if (!isBuilding && all.length === 0) return null;
  const shown = isOpen ? all : out;
  return (
    <section className={classes.ledger} aria-label="Interruptions">
      <div className={classes.line}>
        <h2 className={classes.title}>Interruptions</h2>
        <span className="numeric">
          {all.length === 0
            ? 'None. Only a priority incident may take someone out.'
            : `${all.length}, ${sayCount(total, 'minute')} lost`}
        </span>
        {all.length > out.length ? (
          <Button
            variant="subtle"
            size="compact-xs"
            aria-expanded={isOpen}
            onClick={() => setIsOpen(!isOpen)}
          >
            {isOpen ? 'Hide what is over' : 'Show all'}
          </Button>
        ) : null}
        {isBuilding ? (
          <OfferButton tone="quiet" whyNot={whyNot} onClick={() => setIsRecording(true)}>
            Record one
          </OfferButton>
        ) : null}
      </div>
      {shown.length > 0 ? (
        <ul className={classes.rows}>
          {shown.map((interruption) => (
            <Row key={interruption.id} interruption={interruption} hackathon={hackathon} />
          ))}
        </ul>
      ) : null}
      <InterruptionDialog opened={isRecording} hackathon={hackathon} onClose={() => setIsRecording(false)} />
    </section>
  );
}

interface RowProps {
  readonly interruption: Interruption;
  readonly hackathon: HackathonDocument;
}

function Row({ interruption, hackathon }: RowProps) {
  const nameOf = useNameOf();
  const command = useCommand();
  const whyNot = useWhyNot()('interruption.end');
  const minutes = useHostClock((nowMs) => minutesOf(interruption, instantOf(nowMs)));
  const name = nameOf(interruption.personId);
  return (
    <li className={classes.row}>
      <PersonMark name={name} withName />
      <span className={classes.incident}>{interruption.incident}</span>
      <span className="numeric">{`${minutes} min`}</span>
      {interruption.endedAt === null ? (
        <OfferButton
          whyNot={whyNot}
          onClick={() =>
            void command('interruption.end', { quarter: hackathon.quarter, interruptionId: interruption.id })
          }
        >
          {`${name.split(' ')[0]} is back`}
        </OfferButton>
      ) : null}
    </li>
  );
}

function instantOf(nowMs: number): Instant {
  return Instant.parse(Math.floor(nowMs));
}
