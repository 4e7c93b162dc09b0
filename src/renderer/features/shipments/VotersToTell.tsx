import { useState } from 'react';
import type { FeedbackItem } from '#core/feedback/item.ts';
import type { AskingVoters } from '#core/impact/voters-to-tell.ts';
import type { LogEntry } from '#core/shipments/ship-log.ts';
import { useWhyNot } from '#renderer/state/use-why-not.ts';
import classes from './CustomersWhoAsked.module.css';
import { TellVotersDialog } from './TellVotersDialog.tsx';
import { UntoldVoters } from './UntoldVoters.tsx';
import { useWordsOf } from './use-words-of.ts';

interface VotersToTellProps {
  readonly entry: LogEntry;
  /** With somebody still to be told. */
  readonly asking: readonly AskingVoters[];
  readonly onTold: (voters: AskingVoters) => void;
}

/** Who voted for what shipped, idea by idea: one message for all who voted for the same. */
export function VotersToTell({ entry, asking, onTold }: VotersToTellProps) {
  const wordsOf = useWordsOf(asking.map(({ itemId }) => itemId));
  const whyNot = useWhyNot()('customer.markTold');
  const [drafted, setDrafted] = useState<AskingVoters | null>(null);
  const itemOf = ({ itemId }: AskingVoters): FeedbackItem | null => wordsOf([itemId])[0] ?? null;
  return (
    <>
      <ul className={classes.list} aria-label="Who voted, to tell">
        {asking.map((voters) => (
          <UntoldVoters
            key={voters.itemId}
            voters={voters}
            item={itemOf(voters)}
            whyNot={whyNot}
            onDraft={() => setDrafted(voters)}
            onTold={() => onTold(voters)}
          />
        ))}
      </ul>
      {drafted ? (
        <TellVotersDialog
          entry={entry}
          voters={drafted}
          item={itemOf(drafted)}
          onClose={() => setDrafted(null)}
          onTold={() => {
            onTold(drafted);
            setDrafted(null);
          }}
        />
      ) : null}
    </>
  );
}
