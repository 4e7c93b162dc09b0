import { Button } from '@mantine/core';
import { useState } from 'react';
import type { EvidenceFact } from '#core/feedback/query.ts';
import type { ItemId } from '#core/ids.ts';
import { askingCustomers } from '#core/impact/customers-to-tell.ts';
import { type AskingVoters, askingVoters, votersWaiting } from '#core/impact/voters-to-tell.ts';
import { evidenceOf, originOf } from '#core/pitches/origin.ts';
import type { LogEntry } from '#core/shipments/ship-log.ts';
import { sayVoters } from '#renderer/state/say-to-tell.ts';
import { useSnapshot } from '#renderer/state/selectors.ts';
import { Note } from '#renderer/ui/Note.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { momentOf, sayCount } from '#renderer/ui/say.ts';
import { WhenText } from '#renderer/ui/WhenText.tsx';
import classes from './CustomersWhoAsked.module.css';
import { ToldCustomers } from './ToldCustomers.tsx';
import { UntoldCustomers } from './UntoldCustomers.tsx';
import { useMarkTold } from './use-mark-told.ts';
import { VotersToTell } from './VotersToTell.tsx';

interface CustomersWhoAskedProps {
  readonly entry: LogEntry;
  readonly facts: ReadonlyMap<ItemId, EvidenceFact>;
}

/** Who asked for it, in their words; told or still waiting to hear. */
export function CustomersWhoAsked(props: CustomersWhoAskedProps) {
  return props.entry.isShipped ? <ToTell {...props} /> : <StillWaiting {...props} />;
}

function ToTell({ entry, facts }: CustomersWhoAskedProps) {
  const { hackathon, project } = entry;
  const { problems } = useSnapshot();
  const [showsTold, setShowsTold] = useState(false);
  const { mark, marked, undo } = useMarkTold(entry);
  const asking = askingCustomers(hackathon, problems, facts).filter(
    ({ projectId }) => projectId === project.id,
  );
  const told = asking.filter((customer) => customer.told !== null);
  const untold = asking.filter((customer) => customer.told === null);
  const voting = askingVoters(hackathon, problems, facts).filter(({ projectId }) => projectId === project.id);
  const toldVoters = voting.filter((voters) => voters.told !== null);
  const waiting = votersWaiting(voting);
  return (
    <>
      <Section title="Customers to tell" count={untold.length}>
        {marked === null ? null : (
          <Note
            title={`${marked} marked told.`}
            actions={undo ? <Button onClick={undo}>Undo</Button> : null}
          />
        )}
        {untold.length > 0 ? (
          <UntoldCustomers entry={entry} customers={untold} onTold={(keys) => void mark(keys)} />
        ) : (
          <p className={classes.quiet}>{sayAllTold(asking.length)}</p>
        )}
      </Section>
      {waiting > 0 ? (
        <Section title="Who voted for it" count={waiting}>
          <VotersToTell
            entry={entry}
            asking={voting.filter((voters) => voters.untold > 0)}
            onTold={({ customerKey, untold: people }) => void mark([customerKey], sayVoters(people))}
          />
        </Section>
      ) : null}
      {told.length + toldVoters.length > 0 ? (
        <Section
          title="Told"
          count={told.length + votersTold(toldVoters)}
          actions={
            <Button variant="subtle" aria-expanded={showsTold} onClick={() => setShowsTold(!showsTold)}>
              {showsTold ? 'Hide' : 'Show who'}
            </Button>
          }
        >
          {showsTold ? <ToldCustomers customers={told} voters={toldVoters} facts={facts} /> : null}
        </Section>
      ) : null}
    </>
  );
}

function sayAllTold(asked: number): string {
  if (asked === 0) return 'The library holds nobody who asked for this.';
  return asked === 1 ? 'The one customer who asked was told.' : `All ${asked} customers who asked were told.`;
}

function StillWaiting({ entry: { project }, facts }: CustomersWhoAskedProps) {
  const { problems } = useSnapshot();
  const evidence = evidenceOf(project, problems);
  const { customers, since } = originOf(evidence, facts);
  const voters = evidence.reduce((sum, id) => sum + (facts.get(id)?.votes.length ?? 0), 0);
  if (customers === 0) return null;
  return (
    <Section title="Customers who asked" count={customers}>
      <p className={classes.quiet}>
        {sayCount(customers, 'customer')} {customers === 1 ? 'waits' : 'wait'} for this, the first since{' '}
        <WhenText at={momentOf(since)} unknown="an unknown date" />.{' '}
        {voters > 0 ? `${sayCount(voters, 'person', 'people')} voted for what they said. ` : ''}
        They can be told once it has shipped.
      </p>
    </Section>
  );
}

function votersTold(voters: readonly AskingVoters[]): number {
  return voters.reduce((sum, { people, untold }) => sum + people - untold, 0);
}
