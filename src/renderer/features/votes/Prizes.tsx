import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import { PrizeId } from '#core/ids.ts';
import { type Prize, type PrizeDetails, usualPrizes } from '#core/votes/prize.ts';
import { addPrize } from '#core/votes/prize-rules.ts';
import { useWhyNot } from '#renderer/state/use-why-not.ts';
import { OfferButton } from '#renderer/ui/OfferButton.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { NoPrizes } from './NoPrizes.tsx';
import { PrizeDialog } from './PrizeDialog.tsx';
import { PrizeRow } from './PrizeRow.tsx';
import { usePrizeOrder } from './use-prize-order.ts';
import classes from './Votes.module.css';
import { TIE_RULE } from './vote-words.ts';

/** What is voted on, in the order of the ballot; set before voting opens. */
export function Prizes({ hackathon }: { readonly hackathon: HackathonDocument }) {
  const [edited, setEdited] = useState<Prize | 'new' | null>(null);
  const { prizes } = hackathon.voting;
  const whyNot = useWhyNot()('prize.add', () => addPrize(hackathon, ANY_PRIZE, ANY_ID));
  const add = (
    <OfferButton
      whyNot={whyNot}
      leftSection={<IconPlus size={14} aria-hidden />}
      onClick={() => setEdited('new')}
    >
      Add a prize
    </OfferButton>
  );
  return (
    <Section title="Prizes" count={prizes.length} actions={prizes.length === 0 ? null : add}>
      {prizes.length === 0 ? (
        <NoPrizes hackathon={hackathon} whyNot={whyNot} add={add} />
      ) : (
        <PrizeOrder hackathon={hackathon} onEdit={setEdited} />
      )}
      {edited === null ? null : (
        <PrizeDialog
          hackathon={hackathon}
          prize={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
        />
      )}
    </Section>
  );
}

// Only asked whether one could be added now; nobody gives a prize this title.
const ANY_PRIZE = { ...usualPrizes[0], title: '\u0000' } as PrizeDetails;
const ANY_ID = PrizeId.parse('any');

interface PrizeOrderProps {
  readonly hackathon: HackathonDocument;
  readonly onEdit: (prize: Prize) => void;
}

function PrizeOrder({ hackathon, onEdit }: PrizeOrderProps) {
  const { said, move } = usePrizeOrder(hackathon);
  return (
    <>
      <ol className={classes.prizes}>
        {hackathon.voting.prizes.map((prize, place) => (
          <PrizeRow
            key={prize.id}
            hackathon={hackathon}
            prize={prize}
            place={place}
            onEdit={() => onEdit(prize)}
            onMove={(to) => move(place, to)}
          />
        ))}
      </ol>
      <p className={classes.rule}>{TIE_RULE}</p>
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </>
  );
}
