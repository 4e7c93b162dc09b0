import { useState } from 'react';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import { useCommand } from '#renderer/state/use-command.ts';

/** Moves prizes on the ballot, and says where each went for those who hear the page. */
export function usePrizeOrder({ quarter, voting: { prizes } }: HackathonDocument) {
  const command = useCommand();
  const [said, setSaid] = useState('');
  const move = async (from: number, to: number) => {
    const moved = prizes[from];
    if (!moved || to < 0 || to >= prizes.length) return;
    const order = prizes.filter(({ id }) => id !== moved.id).map(({ id }) => id);
    order.splice(to, 0, moved.id);
    if (await command('prize.setOrder', { quarter, order })) {
      setSaid(`${moved.title}, now ${to + 1} of ${prizes.length}`);
    }
  };
  return { said, move: (from: number, to: number) => void move(from, to) };
}
