import fc from 'fast-check';
import { MusicPiece } from '#core/demos/music.ts';
import { nextRow } from '#core/demos/running-order.ts';
import { openBreak } from '#core/demos/show.ts';
import type { ShowCommand } from '#core/demos/show-machine.ts';
import { moveShow } from '#core/demos/show-machine.ts';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import { moveToPhase } from '#core/hackathon/hackathon-rules.ts';
import { PHASES } from '#core/hackathon/phase.ts';
import { BreakId, MessageId, MusicId, PitchId } from '#core/ids.ts';
import { refusalOf } from '#core/refusals.ts';
import { at, ORGANISER } from './hackathon.ts';

// Random shows for property tests: every command there is, sensible or not.

export const SHOW_TEAMS = ['a', 'b', 'c', 'd'] as const;
/** As the kernel hands them over: objects with a prototype. */
const record = <T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record<T>(model, { noNullPrototype: true });
export const someTeam = fc.constantFrom(...SHOW_TEAMS).map((id) => PitchId.parse(id));
const breakId = fc.constantFrom('break-1', 'break-2').map((id) => BreakId.parse(id));
const messageId = fc.constantFrom('first-1', 'new', 'gone').map((id) => MessageId.parse(id));
const messages = fc.uniqueArray(
  record({ id: messageId, text: fc.constantFrom('Please speak up', 'One minute') }),
  { selector: ({ id }) => id, maxLength: 3 },
);
const reason = fc.constantFrom('Pressed too early', 'Sound', ' ');
const details = record({
  title: fc.constantFrom('Coffee', 'Votes'),
  lengthMs: fc.constantFrom(60_000, 600_000),
});
const PIECE = { label: 'Piece', kind: 'mp3', bytes: 1000 };
export const someRow = fc.oneof(someTeam, breakId);
const thresholds = record({
  warningMs: fc.constantFrom(30_000, 60_000, 90_000),
  dangerMs: fc.constantFrom(10_000, 15_000, 60_000),
});

/** Any command. What moves the show comes up more often than what arranges it. */
export const anyCommand: fc.Arbitrary<ShowCommand> = fc.oneof(
  { weight: 4, arbitrary: fc.constant<ShowCommand>({ do: 'next' }) },
  { weight: 6, arbitrary: fc.constant<ShowCommand>({ do: 'start' }) },
  { weight: 4, arbitrary: fc.constant<ShowCommand>({ do: 'finish' }) },
  { weight: 3, arbitrary: fc.constant<ShowCommand>({ do: 'resume' }) },
  { weight: 3, arbitrary: reason.map((text): ShowCommand => ({ do: 'pause', reason: text })) },
  {
    weight: 3,
    arbitrary: record({ ms: fc.integer({ min: -70_000, max: 70_000 }), reason }).map(
      (given): ShowCommand => ({ do: 'nudge', ...given }),
    ),
  },
  { weight: 2, arbitrary: reason.map((text): ShowCommand => ({ do: 'undo-start', reason: text })) },
  reason.map((text): ShowCommand => ({ do: 'stop', reason: text })),
  someTeam.map((id): ShowCommand => ({ do: 'load', id })),
  record({ id: someTeam, isReady: fc.boolean() }).map(
    (given): ShowCommand => ({ do: 'set-ready', ...given }),
  ),
  fc.array(someRow, { minLength: 4, maxLength: 6 }).map((order): ShowCommand => ({ do: 'set-order', order })),
  fc.string({ minLength: 1, maxLength: 8 }).map((seed): ShowCommand => ({ do: 'draw', seed })),
  {
    weight: 4,
    arbitrary: record({ id: breakId, details, place: fc.option(fc.nat(7), { nil: undefined }) }).map(
      (given): ShowCommand => ({ do: 'add-break', ...given }),
    ),
  },
  {
    weight: 2,
    arbitrary: record({ id: breakId, details }).map(
      (given): ShowCommand => ({ do: 'change-break', ...given }),
    ),
  },
  { weight: 2, arbitrary: breakId.map((id): ShowCommand => ({ do: 'remove-break', id })) },
  fc.constantFrom(0, 30_000).map((changeoverMs): ShowCommand => ({ do: 'set-changeover', changeoverMs })),
  thresholds.map((given): ShowCommand => ({ do: 'set-thresholds', thresholds: given })),
  fc
    .option(fc.integer({ min: 0, max: 10_000_000 }))
    .map((ms): ShowCommand => ({ do: 'set-start', startsAt: ms === null ? null : at(ms) })),
  fc
    .constantFrom('piece-1', 'piece-2')
    .map((id): ShowCommand => ({ do: 'add-music', piece: MusicPiece.parse({ ...PIECE, id }) })),
  fc.constant<ShowCommand>({ do: 'remove-music', id: MusicId.parse('piece-1') }),
  messages.map((given): ShowCommand => ({ do: 'set-messages', messages: given })),
  { weight: 3, arbitrary: messageId.map((id): ShowCommand => ({ do: 'show-message', id })) },
  { weight: 3, arbitrary: fc.constant<ShowCommand>({ do: 'hide-message' }) },
  fc.boolean().map((isDark): ShowCommand => ({ do: 'set-blackout', isDark })),
);

/** The show after a command at a moment; unchanged where it is refused. Anything but a refusal is thrown. */
export function tryMove(document: HackathonDocument, command: ShowCommand, ms: number): HackathonDocument {
  let moved = document;
  refusalOf(() => {
    moved = moveShow(document, command, { by: ORGANISER, at: at(ms) });
  });
  return moved;
}

/** An organiser who wants to go home: finishes, starts and goes on until nothing is left. */
export function playToTheEnd(document: HackathonDocument, fromMs: number, rounds = 12): HackathonDocument {
  let played = inDemos(document, fromMs);
  for (let round = 1; round <= rounds; round += 1) {
    if (played.show.onStage === null && openBreak(played.show) === null && nextRow(played) === null) break;
    const order: ShowCommand['do'][] = ['finish', 'start', 'finish', 'next'];
    for (const [index, what] of order.entries()) {
      // Who is loaded is started, not passed over.
      if (what === 'next' && played.show.onStage !== null) continue;
      played = tryMove(played, { do: what } as ShowCommand, fromMs + round * 10_000 + index * 1000);
    }
  }
  return played;
}

/** Moved on or back until it is in its demos. */
function inDemos(document: HackathonDocument, ms: number): HackathonDocument {
  let moved = document;
  const towards = PHASES.indexOf('demos');
  while (moved.phase !== 'demos') {
    const now = PHASES.indexOf(moved.phase);
    const phase = PHASES[now + Math.sign(towards - now)] ?? 'demos';
    moved = moveToPhase(moved, phase, { by: ORGANISER, at: at(ms) });
  }
  return moved;
}
