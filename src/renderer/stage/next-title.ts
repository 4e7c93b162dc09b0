import { nextRow } from '#core/demos/running-order.ts';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';

/** The very next row, a team or a break: what the operator and the back of the room read, too. */
export function nextTitle(hackathon: HackathonDocument): string | undefined {
  const id = nextRow(hackathon) ?? '';
  return hackathon.pitches[id]?.title ?? hackathon.show.breaks[id]?.title;
}
