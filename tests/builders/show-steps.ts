import fc from 'fast-check';
import { orderAfterMove, rowOrder } from '#core/demos/running-order.ts';
import type { RowId } from '#core/demos/show.ts';
import type { ShowCommand } from '#core/demos/show-machine.ts';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import { PersonId, type PitchId } from '#core/ids.ts';
import type { HistoryDirection } from '#main/store/undo-history.ts';
import { aPerson, ORGANISER } from './hackathon.ts';
import { anyCommand, someRow, someTeam } from './show-commands.ts';

// What can happen around a show (show-day.ts): two organisers at two windows and a program, teams that dissolve and
// form again, the phase moved forth and back, undo and redo.

const SECOND = PersonId.parse('otto');
export const engineerOf = (id: string) => aPerson(`engineer-of-${id}`);

/** What somebody does. `sees` is what their window knows of the stage; a program says nothing of it. */
export type DayStep =
  | { readonly do: 'command'; readonly by: PersonId; readonly command: ShowCommand; readonly sees: Sees }
  /** What an organiser would press now, one of several. */
  | { readonly do: 'press'; readonly by: PersonId; readonly pick: number; readonly sees: Sees }
  | {
      readonly do: 'drag';
      readonly by: PersonId;
      readonly row: RowId;
      readonly place: number;
      readonly isRaw: boolean;
    }
  | { readonly do: HistoryDirection; readonly by: PersonId }
  | { readonly do: 'phase'; readonly by: PersonId; readonly towards: 'on' | 'back' | 'demos' }
  | { readonly do: 'join' | 'leave'; readonly team: PitchId };

type Sees = 'now' | 'earlier' | 'unsaid';

const someSight = fc.constantFrom<Sees>('now', 'now', 'earlier', 'unsaid');
const organiser = fc.constantFrom(ORGANISER, SECOND);
const anybody = fc.constantFrom(ORGANISER, ORGANISER, SECOND, SECOND, engineerOf('a').id);

/** Any step of such a day: what makes sense at its moment as often as what does not. */
export const anyStep: fc.Arbitrary<DayStep> = fc.oneof(
  {
    weight: 30,
    arbitrary: fc.record({
      do: fc.constant('press' as const),
      by: organiser,
      pick: fc.nat(11),
      sees: someSight,
    }),
  },
  {
    weight: 40,
    arbitrary: fc.record({
      do: fc.constant('command' as const),
      by: organiser,
      command: anyCommand,
      sees: someSight,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('drag' as const),
      by: organiser,
      row: someRow,
      place: fc.nat(7),
      isRaw: fc.boolean(),
    }),
  },
  { weight: 10, arbitrary: fc.record({ do: fc.constant('undo' as const), by: anybody }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('redo' as const), by: anybody }) },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('phase' as const),
      by: organiser,
      towards: fc.constantFrom('demos' as const, 'demos' as const, 'on' as const, 'back' as const),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constantFrom('join' as const, 'leave' as const), team: someTeam }),
  },
);

/** What an organiser has at hand now; what is listed twice is pressed twice as often. */
export function atHand({ show }: HackathonDocument): readonly ShowCommand[] {
  const slot = show.onStage === null ? undefined : show.slots[show.onStage];
  const reason = 'Pressed too early';
  if (show.onStage === null) return [{ do: 'next' }];
  if (!slot || slot.startedAt === null) return [{ do: 'start' }, { do: 'start' }, { do: 'next' }];
  if (slot.pausedAt !== null) return [{ do: 'resume' }, { do: 'finish' }, { do: 'stop', reason }];
  return [
    { do: 'finish' },
    { do: 'pause', reason },
    { do: 'undo-start', reason },
    { do: 'nudge', ms: 1000, reason },
    { do: 'stop', reason },
    { do: 'finish' },
  ];
}

/** As the list on the screen asks for it, or as a program does that does not care what has begun. */
export function orderBy(
  document: HackathonDocument,
  { row, place, isRaw }: Extract<DayStep, { do: 'drag' }>,
): RowId[] {
  if (!isRaw) return orderAfterMove(document, row, place);
  const others = rowOrder(document).filter((id) => id !== row);
  return [...others.slice(0, place), row, ...others.slice(place)];
}
