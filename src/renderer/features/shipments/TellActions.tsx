import { Button } from '@mantine/core';
import { OfferButton } from '#renderer/ui/OfferButton.tsx';
import classes from './CustomersWhoAsked.module.css';

interface TellActionsProps {
  /** Whom the draft is for, to a screen reader. */
  readonly whom: string;
  readonly whyNot: string | null;
  readonly onDraft: () => void;
  readonly onTold: () => void;
}

/** A message to them, and that they were told. */
export function TellActions({ whom, whyNot, onDraft, onTold }: TellActionsProps) {
  return (
    <div className={classes.doing}>
      <Button variant="subtle" size="compact-sm" onClick={onDraft} aria-label={`Draft a message to ${whom}`}>
        Draft
      </Button>
      <OfferButton whyNot={whyNot} onClick={onTold}>
        Mark told
      </OfferButton>
    </div>
  );
}
