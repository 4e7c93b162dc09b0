import { useState } from 'react';
import { orderAfterMove, rowOrder } from '#core/demos/running-order.ts';
import { breakOf, type RowId } from '#core/demos/show.ts';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import { useCommand } from '#renderer/state/use-command.ts';

/** The order as it is, or as it was just moved while that is on its way to the disk. */
export function useOrder(hackathon: HackathonDocument) {
  const command = useCommand();
  const [wish, setWish] = useState<readonly RowId[] | null>(null);
  const [said, setSaid] = useState('');
  // A second move may come before the first is on disk: it builds on what is seen.
  const seen = wish ? { ...hackathon, show: { ...hackathon.show, order: [...wish] } } : hackathon;
  const current = rowOrder(seen);
  const move = async (id: RowId, toPlace: number) => {
    const order = orderAfterMove(seen, id, toPlace);
    if (order.every((one, place) => one === current[place])) return;
    setWish(order);
    const title = hackathon.pitches[id]?.title ?? breakOf(hackathon.show, id)?.title ?? '';
    if (await command('demo.setOrder', { quarter: hackathon.quarter, order })) {
      setSaid(`${title}, now in row ${order.indexOf(id) + 1} of ${order.length}`);
    }
    // Unless another move has been made meanwhile.
    setWish((newest) => (newest === order ? null : newest));
  };
  return { order: current, seen, said, move: (id: RowId, to: number) => void move(id, to) };
}
