import type { FeedbackItem } from '#core/feedback/item.ts';
import type { VoterDetail } from '#core/feedback/voter.ts';
import type { AskingVoters } from '#core/impact/voters-to-tell.ts';
import type { LogEntry } from '#core/shipments/ship-log.ts';
import { votersDraft } from '#core/shipments/telling-draft.ts';
import { useWhyNot } from '#renderer/state/use-why-not.ts';
import { CopyButton } from '#renderer/ui/CopyButton.tsx';
import { sayCount } from '#renderer/ui/say.ts';
import classes from './CustomersWhoAsked.module.css';
import { MessageDialog } from './MessageDialog.tsx';
import { useDraftFacts } from './use-draft-facts.ts';
import { useVoters } from './use-voters-of.ts';

interface TellVotersDialogProps {
  readonly entry: LogEntry;
  readonly voters: AskingVoters;
  /** What they voted for; null until it has been read. */
  readonly item: FeedbackItem | null;
  readonly onClose: () => void;
  readonly onTold: () => void;
}

/** One message to all who voted for the same, and their addresses to put in blind copy. ShipIt! sends nothing. */
export function TellVotersDialog({ entry, voters, item, onClose, onTold }: TellVotersDialogProps) {
  const facts = useDraftFacts(entry);
  const draft = facts ? votersDraft({ ...facts, items: item ? [item] : [] }) : '';
  const whyNot = useWhyNot()('customer.markTold');
  return (
    <MessageDialog
      title="Tell who voted for it"
      description="One for all of them, to change as you like. ShipIt! sends nothing: copy it into your mail."
      draft={draft}
      whyNot={whyNot}
      onClose={onClose}
      onTold={onTold}
    >
      {() => (whyNot === null ? <Addresses voters={voters} /> : null)}
    </MessageDialog>
  );
}

function Addresses({ voters }: { readonly voters: AskingVoters }) {
  const known = useVoters(voters);
  if (known === null) return null;
  const emails = [...new Set(known.flatMap(({ email }) => email ?? []))];
  return (
    <div className={classes.addresses}>
      {emails.length > 0 ? (
        <>
          <p>Put them in blind copy (Bcc): they do not know of each other.</p>
          <CopyButton
            text={emails.join(', ')}
            label={`Copy ${sayCount(emails.length, 'address', 'addresses')}`}
          />
        </>
      ) : null}
      <WithoutAddress voters={known.filter(({ email }) => email === null)} />
    </div>
  );
}

function WithoutAddress({ voters }: { readonly voters: readonly VoterDetail[] }) {
  if (voters.length === 0) return null;
  const names = voters.map(({ name }) => name ?? 'somebody').join(', ');
  return <p className={classes.quiet}>The import had no address of {names}. Answer them on the board.</p>;
}
