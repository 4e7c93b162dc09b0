import { Button } from '@mantine/core';
import { useState } from 'react';
import type { FeedbackItem } from '#core/feedback/item.ts';
import type { AskingVoters } from '#core/impact/voters-to-tell.ts';
import { sayCount, sayNumber } from '#renderer/ui/say.ts';
import { Verbatim } from '#renderer/ui/Verbatim.tsx';
import classes from './CustomersWhoAsked.module.css';
import { TellActions } from './TellActions.tsx';
import { useVoters } from './use-voters-of.ts';

interface UntoldVotersProps {
  readonly voters: AskingVoters;
  /** What they voted for; null until it has been read. */
  readonly item: FeedbackItem | null;
  readonly whyNot: string | null;
  readonly onDraft: () => void;
  readonly onTold: () => void;
}

/** The people who voted for one item: how many, who for those who may tell them, and that they were told. */
export function UntoldVoters({ voters, item, whyNot, onDraft, onTold }: UntoldVotersProps) {
  const [showsWho, setShowsWho] = useState(false);
  return (
    <li className={classes.voters}>
      <div className={classes.words}>
        {item ? (
          <Verbatim
            text={item.verbatim}
            who={item.customer}
            company={item.company}
            where={item.source}
            when={item.saidAt}
          />
        ) : null}
        <p>
          {sayPeople(voters)}{' '}
          {whyNot === null ? (
            <Button
              variant="subtle"
              size="compact-xs"
              aria-expanded={showsWho}
              onClick={() => setShowsWho(!showsWho)}
            >
              {showsWho ? 'Hide who' : 'Show who'}
            </Button>
          ) : null}
        </p>
      </div>
      <TellActions whom="who voted" whyNot={whyNot} onDraft={onDraft} onTold={onTold} />
      {showsWho && whyNot === null ? <Names voters={voters} /> : null}
    </li>
  );
}

function sayPeople({ people, untold, told }: AskingVoters): string {
  if (told) return `And ${sayNumber(untold)} more who voted since the others were told.`;
  return `And ${sayCount(people, 'person', 'people')} who voted for it.`;
}

function Names({ voters }: { readonly voters: AskingVoters }) {
  const known = useVoters(voters);
  if (known === null) return null;
  return (
    <ul className={classes.names} aria-label="Who voted">
      {known.map(({ name, email }) => (
        <li key={`${name} ${email}`}>
          {name ?? 'Somebody'} <span className={classes.address}>{email ?? 'no address'}</span>
        </li>
      ))}
    </ul>
  );
}
