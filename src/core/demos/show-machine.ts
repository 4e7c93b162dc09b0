import type { HackathonDocument } from '../hackathon/hackathon.ts';
import type { BreakId, MessageId, MusicId, PersonId, PitchId } from '../ids.ts';
import { assertNever, Refusal } from '../refusals.ts';
import type { Instant } from '../time.ts';
import type { MusicMoments, MusicPiece } from './music.ts';
import { addMusic, orderMusic, removeMusic, setMusicMoments } from './music-rules.ts';
import { drawOrder, setOrder } from './running-order.ts';
import { hideMessage, setBlackout, showMessage } from './screen-rules.ts';
import {
  type BreakDetails,
  currentRow,
  type Message,
  type RowId,
  type Show,
  type Thresholds,
} from './show.ts';
import { logged } from './show-log.ts';
import {
  finishDemo,
  leaveStage,
  loadNext,
  loadTeam,
  nudgeDemo,
  pauseDemo,
  resumeDemo,
  startDemo,
  stopDemo,
  undoStart,
} from './show-rules.ts';
import {
  addBreak,
  changeBreak,
  removeBreak,
  setChangeover,
  setMessages,
  setReady,
  setStart,
  setThresholds,
} from './show-settings.ts';
import { transitionsOf } from './transitions.ts';

/** What is on as whoever pressed saw it, null for nothing; left out, whatever it is. */
interface Seen {
  readonly from?: RowId | null | undefined;
}

/** Everything that can be done to a show. Nothing else changes it. */
export type ShowCommand =
  | ({ readonly do: 'next' } & Seen)
  | ({ readonly do: 'load'; readonly id: PitchId } & Seen)
  | ({ readonly do: 'start' } & Seen)
  | { readonly do: 'pause'; readonly reason: string }
  | { readonly do: 'resume' }
  | ({ readonly do: 'finish' } & Seen)
  | ({ readonly do: 'stop'; readonly reason: string } & Seen)
  | { readonly do: 'nudge'; readonly ms: number; readonly reason: string }
  | { readonly do: 'undo-start'; readonly reason: string }
  /** The quarter leaves its demos. Given with the phase, never by itself. */
  | { readonly do: 'leave' }
  | { readonly do: 'set-ready'; readonly id: PitchId; readonly isReady: boolean }
  | { readonly do: 'set-order'; readonly order: readonly RowId[] }
  | { readonly do: 'draw'; readonly seed: string; readonly isShown?: boolean }
  | {
      readonly do: 'add-break';
      readonly id: BreakId;
      readonly details: BreakDetails;
      readonly place?: number | undefined;
    }
  | { readonly do: 'change-break'; readonly id: BreakId; readonly details: BreakDetails }
  | { readonly do: 'remove-break'; readonly id: BreakId }
  | { readonly do: 'set-changeover'; readonly changeoverMs: number }
  | { readonly do: 'set-thresholds'; readonly thresholds: Thresholds }
  | { readonly do: 'set-start'; readonly startsAt: Instant | null }
  | { readonly do: 'set-messages'; readonly messages: readonly Message[] }
  | { readonly do: 'add-music'; readonly piece: MusicPiece }
  | { readonly do: 'remove-music'; readonly id: MusicId }
  | { readonly do: 'order-music'; readonly order: readonly MusicId[] }
  | { readonly do: 'set-music-moments'; readonly moments: Partial<MusicMoments> }
  | { readonly do: 'show-message'; readonly id: MessageId }
  | { readonly do: 'hide-message' }
  | { readonly do: 'set-blackout'; readonly isDark: boolean };

/** Who gave a command, and when by the host's clock. */
export interface Given {
  readonly by: PersonId;
  readonly at: Instant;
}

/** The state machine of the show: a command is refused, or gives the next document with its transitions logged. */
export function moveShow(document: HackathonDocument, command: ShowCommand, given: Given): HackathonDocument {
  refuseIfWentOn(document.show, command);
  const moved = apply(document, command, given);
  const entries = transitionsOf(document.show, moved.show, command, given);
  if (entries.length === 0) return moved;
  return { ...moved, show: { ...moved.show, log: logged(moved.show.log, entries) } };
}

/**
 * Of two who press at once the second means a row that is over: one team would be passed over, or another
 * one's five minutes started. Told by row and not by time: finishing and then starting is meant, however quick.
 */
function refuseIfWentOn(show: Show, command: ShowCommand): void {
  if (!('from' in command) || command.from === undefined || command.from === currentRow(show)) return;
  throw new Refusal(
    'show-went-on',
    'The show has moved on: somebody else pressed first. Look at what is on stage, and press again.',
  );
}

function apply(document: HackathonDocument, command: ShowCommand, { by, at }: Given): HackathonDocument {
  switch (command.do) {
    case 'next':
      return loadNext(document, at);
    case 'load':
      return loadTeam(document, command.id, at);
    case 'start':
      return startDemo(document, at);
    case 'pause':
      return pauseDemo(document, at, command.reason);
    case 'resume':
      return resumeDemo(document, at);
    case 'finish':
      return finishDemo(document, at);
    case 'stop':
      return stopDemo(document, at, command.reason);
    case 'nudge':
      return nudgeDemo(document, at, command);
    case 'undo-start':
      return undoStart(document, at, command.reason);
    case 'leave':
      return leaveStage(document, at);
    case 'show-message':
      return showMessage(document, command.id, at);
    case 'hide-message':
      return hideMessage(document);
    case 'set-blackout':
      return setBlackout(document, command.isDark, at);
    case 'draw':
      return drawOrder(document, command.seed, { by, at, isShown: command.isShown ?? true });
    default:
      return arrange(document, command);
  }
}

type Arrangement = Extract<
  ShowCommand,
  {
    do:
      | 'set-ready'
      | 'set-order'
      | 'add-break'
      | 'change-break'
      | 'remove-break'
      | 'set-changeover'
      | 'set-thresholds'
      | 'set-start'
      | 'set-messages'
      | 'add-music'
      | 'remove-music'
      | 'order-music'
      | 'set-music-moments';
  }
>;

/** What needs neither a moment nor a person. */
function arrange(document: HackathonDocument, command: Arrangement): HackathonDocument {
  switch (command.do) {
    case 'set-ready':
      return setReady(document, command.id, command.isReady);
    case 'set-order':
      return setOrder(document, command.order);
    case 'add-break':
      return addBreak(document, command.id, { ...command.details, place: command.place });
    case 'change-break':
      return changeBreak(document, command.id, command.details);
    case 'remove-break':
      return removeBreak(document, command.id);
    case 'set-changeover':
      return setChangeover(document, command.changeoverMs);
    case 'set-thresholds':
      return setThresholds(document, command.thresholds);
    case 'set-start':
      return setStart(document, command.startsAt);
    case 'set-messages':
      return setMessages(document, command.messages);
    case 'add-music':
      return addMusic(document, command.piece);
    case 'remove-music':
      return removeMusic(document, command.id);
    case 'order-music':
      return orderMusic(document, command.order);
    case 'set-music-moments':
      return setMusicMoments(document, command.moments);
    default:
      return assertNever(command);
  }
}
