import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import type { FeedbackItem } from '#core/feedback/item.ts';
import type { AskingCustomer } from '#core/impact/customers-to-tell.ts';
import { sayCount } from '#renderer/ui/say.ts';
import { Verbatim } from '#renderer/ui/Verbatim.tsx';
import classes from './CustomersWhoAsked.module.css';
import { TellActions } from './TellActions.tsx';

interface UntoldCustomerProps {
  readonly customer: AskingCustomer;
  /** What they said, oldest first; empty until it has been read. */
  readonly items: readonly FeedbackItem[];
  readonly isSelected: boolean;
  readonly whyNot: string | null;
  readonly onToggle: () => void;
  readonly onDraft: () => void;
  readonly onTold: () => void;
}

/** One customer: their words, a message to them, and that they were told. */
export function UntoldCustomer(props: UntoldCustomerProps) {
  const { customer, items, isSelected, whyNot, onToggle, onDraft, onTold } = props;
  const [showsAll, setShowsAll] = useState(false);
  const name = customer.customer ?? 'A customer';
  const shown = showsAll ? items : items.slice(0, 1);
  return (
    <li className={classes.customer}>
      <span className={classes.box}>
        <Checkbox aria-label={`Select ${name}`} checked={isSelected} onChange={onToggle} />
      </span>
      <div className={classes.words}>
        {items.length === 0 ? <p>{name}</p> : null}
        {shown.map((item) => (
          <Verbatim
            key={item.id}
            text={item.verbatim}
            who={item.customer}
            company={item.company}
            where={item.source}
            when={item.saidAt}
          />
        ))}
        {items.length > 1 ? (
          <Button
            className={classes.more ?? ''}
            variant="subtle"
            size="compact-xs"
            aria-expanded={showsAll}
            onClick={() => setShowsAll(!showsAll)}
          >
            {showsAll ? 'Show the first only' : `Said it ${sayCount(items.length, 'time')}: show all`}
          </Button>
        ) : null}
      </div>
      <TellActions whom={name} whyNot={whyNot} onDraft={onDraft} onTold={onTold} />
    </li>
  );
}
