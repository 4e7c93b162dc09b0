import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import { PrizeId } from '#core/ids.ts';
import { type Prize, usualPrizes } from '#core/votes/prize.ts';
import { addPrize, orderPrizes } from '#core/votes/prize-rules.ts';
import { useCommand } from '#renderer/state/use-command.ts';
import { useWhyNot } from '#renderer/state/use-why-not.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { OfferButton } from '#renderer/ui/OfferButton.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { PrizeDialog } from './PrizeDialog.tsx';
import { PrizeRow } from './PrizeRow.tsx';
import classes from './Votes.module.css';
import { TIE_RULE } from './vote-words.ts';

/** What is voted on, in the order of the ballot; set before voting opens. */
export function Prizes({ hackathon }: { readonly hackathon: HackathonDocument }) {
  const command = useCommand();
  const [edited, setEdited] = useState<Prize | 'new' | null>(null);
  const { quarter, voting } = hackathon;
  const whyNotAdd = useWhyNot()('prize.add', () => addPrize(hackathon, ANY_PRIZE, ANY_ID));
  const [said, move] = useMove(hackathon);
  const add = (
    <OfferButton
      whyNot={whyNotAdd}
      leftSection={<IconPlus size={14} aria-hidden />}
      onClick={() => setEdited('new')}
    >
      Add a prize
    </OfferButton>
  );
  return (
    <Section title="Prizes" count={voting.prizes.length} actions={voting.prizes.length === 0 ? null : add}>
      {voting.prizes.length === 0 ? (
        <EmptyState
          title="No prizes yet"
          action={
            <div className={classes.buttons}>
              <OfferButton
                tone="strong"
                whyNot={whyNotAdd}
                onClick={() => void command('prize.propose', { quarter })}
              >
                Take the usual five
              </OfferButton>
              {add}
            </div>
          }
        >
          {`What people vote on. The usual five weigh what reaches customers: ${sayTitles()}. Change, remove and order them as you like.`}
        </EmptyState>
      ) : (
        <>
          <ol className={classes.prizes}>
            {voting.prizes.map((prize, place) => (
              <PrizeRow
                key={prize.id}
                hackathon={hackathon}
                prize={prize}
                place={place}
                onEdit={() => setEdited(prize)}
                onMove={(to) => move(place, to)}
              />
            ))}
          </ol>
          <p className={classes.rule}>{TIE_RULE}</p>
          <p className="visually-hidden" role="status">
            {said}
          </p>
        </>
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

// Only asked whether one could be added now; its title is nobody's.
const ANY_PRIZE = { ...usualPrizes[0], title: '\u0000' } as Prize;
const ANY_ID = PrizeId.parse('any');

const sayTitles = () => usualPrizes.map(({ title }) => title.toLowerCase()).join(', ');

function useMove({ quarter, ...document }: HackathonDocument) {
  const command = useCommand();
  const [said, setSaid] = useState('');
  const { prizes } = document.voting;
  const move = async (from: number, to: number) => {
    const moved = prizes[from];
    if (!moved || to < 0 || to >= prizes.length) return;
    const order = prizes.filter(({ id }) => id !== moved.id).map(({ id }) => id);
    order.splice(to, 0, moved.id);
    orderPrizes({ quarter, ...document }, order);
    if (await command('prize.setOrder', { quarter, order })) {
      setSaid(`${moved.title}, now ${to + 1} of ${prizes.length}`);
    }
  };
  return [said, (from: number, to: number) => void move(from, to)] as const;
}
