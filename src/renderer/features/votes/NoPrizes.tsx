import type { ReactNode } from 'react';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import { usualPrizes } from '#core/votes/prize.ts';
import { useCommand } from '#renderer/state/use-command.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { OfferButton } from '#renderer/ui/OfferButton.tsx';
import classes from './Votes.module.css';

interface NoPrizesProps {
  readonly hackathon: HackathonDocument;
  /** Why none can be added; null where one can. */
  readonly whyNot: string | null;
  /** The button that adds one of one's own. */
  readonly add: ReactNode;
}

/** Before the first prize: the usual five, or one's own; and for a quarter that is over, that there were none. */
export function NoPrizes({ hackathon: { quarter, phase }, whyNot, add }: NoPrizesProps) {
  const command = useCommand();
  if (phase === 'closed') {
    return <EmptyState title={`Nobody voted in ${quarter}`}>It had no prizes, and it is closed.</EmptyState>;
  }
  const usual = usualPrizes.map(({ title }) => title.toLowerCase()).join(', ');
  return (
    <EmptyState
      title="No prizes yet"
      action={
        <div className={classes.buttons}>
          <OfferButton
            tone="strong"
            whyNot={whyNot}
            onClick={() => void command('prize.propose', { quarter })}
          >
            Take the usual five
          </OfferButton>
          {add}
        </div>
      }
    >
      {`What people vote on. The usual five weigh what reaches customers: ${usual}. Change, remove and order them as you like.`}
    </EmptyState>
  );
}
