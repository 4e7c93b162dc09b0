import { Anchor } from '@mantine/core';
import type { FeedbackItem } from '#core/feedback/item.ts';
import type { AskingCustomer } from '#core/impact/customers-to-tell.ts';
import type { LogEntry } from '#core/shipments/ship-log.ts';
import { tellingDraft, tellingSubject } from '#core/shipments/telling-draft.ts';
import { useQuery } from '#renderer/state/use-query.ts';
import { useWhyNot } from '#renderer/state/use-why-not.ts';
import classes from './CustomersWhoAsked.module.css';
import { MessageDialog } from './MessageDialog.tsx';
import { useDraftFacts } from './use-draft-facts.ts';

interface TellDialogProps {
  readonly entry: LogEntry;
  readonly customer: AskingCustomer;
  readonly items: readonly FeedbackItem[];
  readonly onClose: () => void;
  readonly onTold: () => void;
}

/** A message to change, copy and send by one's own means. ShipIt! sends nothing. */
export function TellDialog({ entry, customer, items, onClose, onTold }: TellDialogProps) {
  const facts = useDraftFacts(entry);
  const draft = facts ? tellingDraft({ ...facts, items, customer: customer.customer }) : '';
  const whyNot = useWhyNot()('customer.markTold');
  return (
    <MessageDialog
      title={`Tell ${customer.customer ?? 'this customer'}`}
      description="Plain text, to change as you like. ShipIt! sends nothing: copy it, or open it in your mail."
      draft={draft}
      whyNot={whyNot}
      onClose={onClose}
      onTold={onTold}
    >
      {(written) => (
        <Reach customer={customer} subject={tellingSubject(entry)} body={written} mayRead={whyNot === null} />
      )}
    </MessageDialog>
  );
}

interface ReachProps {
  readonly customer: AskingCustomer;
  readonly subject: string;
  readonly body: string;
  /** Contact details are read by those who may tell. */
  readonly mayRead: boolean;
}

function Reach({ customer, subject, body, mayRead }: ReachProps) {
  const { value, isLoading } = useQuery('feedback.contacts', mayRead ? { ids: [...customer.itemIds] } : null);
  const emails = [...new Set((value?.contacts ?? []).map(({ email }) => email))];
  if (!mayRead || isLoading) return null;
  if (emails.length === 0) {
    return (
      <p className={classes.quiet}>
        The import had no address for them. Answer where they said it
        {customer.company ? `, or through ${customer.company}` : ''}.
      </p>
    );
  }
  return (
    <p className={classes.reach}>
      Open in your mail, to{' '}
      {emails.map((email) => (
        <Anchor
          key={email}
          inherit
          underline="always"
          href={`mailto:${encodeURIComponent(email).replace('%40', '@')}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`}
        >
          {email}
        </Anchor>
      ))}
    </p>
  );
}
