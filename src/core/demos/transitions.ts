import { hasGiven, openBreak, openChangeover, type Show } from './show.ts';
import type { LogEntry, Transition } from './show-log.ts';
import type { Given, ShowCommand } from './show-machine.ts';

// One command can be several transitions: finishing ends a demo and calls the next team. They are told by
// what differs, so that no path through the rules can forget one.

/** What the log says of a command, in the order in which it happened. */
export function transitionsOf(before: Show, after: Show, command: ShowCommand, given: Given): LogEntry[] {
  const say = (what: Transition, row: string | null, note = '', ms: number | null = null): LogEntry => ({
    at: given.at,
    by: given.by,
    what,
    row,
    note,
    ms,
  });
  return [
    ...ofDemo(before, after, command, say),
    ...ofReadiness(before, after, say),
    ...ofStage(before, after, say),
    ...ofScreens(before, after, say),
  ];
}

type Say = (what: Transition, row: string | null, note?: string, ms?: number | null) => LogEntry;

function ofDemo(before: Show, after: Show, command: ShowCommand, say: Say): LogEntry[] {
  const id = before.onStage;
  if (id === null || before.slots[id] === after.slots[id]) return [];
  const note = 'reason' in command ? command.reason.trim() : '';
  switch (command.do) {
    case 'start':
      return [say('started', id)];
    case 'pause':
      return [say('paused', id, note)];
    case 'resume':
      return [say('resumed', id)];
    case 'nudge':
      return [say('nudged', id, note, command.ms)];
    case 'undo-start':
      return [say('start-taken-back', id, note)];
    case 'finish':
      return [say('finished', id)];
    case 'stop':
      return [say('stopped', id, note)];
    default:
      return [];
  }
}

function ofReadiness(before: Show, after: Show, say: Say): LogEntry[] {
  if (before.notReady === after.notReady) return [];
  const now = Object.keys(after.notReady).filter((id) => !before.notReady[id]);
  // Who is called is ready by that, and the call says so.
  const again = Object.keys(before.notReady).filter((id) => !after.notReady[id] && after.onStage !== id);
  return [
    ...now.map((id) => say(id === before.onStage ? 'passed-over' : 'not-ready', id)),
    ...again.map((id) => say('ready', id)),
  ];
}

function ofStage(before: Show, after: Show, say: Say): LogEntry[] {
  const [breakBefore, breakAfter] = [openBreak(before), openBreak(after)];
  const entries: LogEntry[] = [];
  if (breakBefore && breakBefore.id !== breakAfter?.id) entries.push(say('break-ended', breakBefore.id));
  if (breakAfter && breakBefore?.id !== breakAfter.id) entries.push(say('break-began', breakAfter.id));
  const called = openChangeover(after);
  if (called && after.changeovers.length > before.changeovers.length) entries.push(say('called', called.to));
  const wasOn = breakBefore !== null || (before.onStage !== null && !hasGiven(before, before.onStage));
  if (wasOn && after.onStage === null && !breakAfter) entries.push(say('show-over', null));
  return entries;
}

function ofScreens(before: Show, after: Show, say: Say): LogEntry[] {
  const entries: LogEntry[] = [];
  if (before.shownMessage !== after.shownMessage) {
    entries.push(
      after.shownMessage
        ? say('message-shown', null, after.shownMessage.text)
        : say('message-hidden', null, before.shownMessage?.text ?? ''),
    );
  }
  if ((before.blackoutAt === null) !== (after.blackoutAt === null)) {
    entries.push(say(after.blackoutAt === null ? 'blackout-off' : 'blackout-on', null));
  }
  return entries;
}
