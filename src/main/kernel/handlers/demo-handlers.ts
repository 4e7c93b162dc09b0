import type { demoCalls } from '#contract/demo-calls.ts';
import { moveShow, type ShowCommand } from '#core/demos/show-machine.ts';
import { givenChanges } from '#core/given-changes.ts';
import type { Quarter } from '#core/hackathon/hackathon.ts';
import { BreakId } from '#core/ids.ts';
import type { CallContext, Handlers } from '../call-context.ts';
import { keepMusic } from '../music-files.ts';
import { refuseForeignFiles } from '../named-files.ts';
import { beginForReal, beginRehearsing, endRehearsing, moveRehearsal } from '../rehearsing.ts';

export const demoHandlers: Handlers<keyof typeof demoCalls> = {
  'demo.setOrder': ({ quarter, order }, context) =>
    arrange(context, quarter, 'Set the running order', { do: 'set-order', order }),

  'demo.draw': async ({ quarter, seed: given, isShown }, context) => {
    const seed = given ?? context.newId().slice(0, 12);
    await arrange(context, quarter, 'Draw the running order', { do: 'draw', seed, isShown });
    return { seed };
  },

  // Not undone: it is in the log of the show, and is said again the other way.
  'demo.setReady': ({ quarter, pitchId: id, isReady }, context) =>
    run(context, quarter, 'Say who is ready', { do: 'set-ready', id, isReady }),

  'demo.addBreak': async ({ quarter, place, ...details }, context) => {
    const id = BreakId.parse(`break-${context.newId()}`);
    await arrange(context, quarter, 'Add a break', { do: 'add-break', id, details, place });
    return { id };
  },

  'demo.changeBreak': ({ quarter, breakId: id, ...details }, context) =>
    arrange(context, quarter, 'Change a break', { do: 'change-break', id, details }),

  'demo.removeBreak': ({ quarter, breakId: id }, context) =>
    arrange(context, quarter, 'Remove a break', { do: 'remove-break', id }),

  'demo.setChangeover': ({ quarter, changeoverMs }, context) =>
    settle(context, quarter, 'Set the changeover', { do: 'set-changeover', changeoverMs }),

  'demo.setThresholds': ({ quarter, ...thresholds }, context) =>
    settle(context, quarter, 'Set the warnings', { do: 'set-thresholds', thresholds }),

  'demo.setStart': ({ quarter, startsAt }, context) =>
    settle(context, quarter, 'Set the start of the session', { do: 'set-start', startsAt }),

  'demo.setMessages': ({ quarter, messages }, context) =>
    settle(context, quarter, 'Set the messages', { do: 'set-messages', messages }),

  'demo.addMusic': async ({ quarter, path }, context) => {
    refuseForeignFiles([path], context);
    const workspace = context.workspace();
    workspace.refuseReadOnly();
    workspace.hackathon(quarter);
    const piece = await keepMusic(workspace.folder, path);
    await settle(context, quarter, `Add the music “${piece.label}”`, { do: 'add-music', piece });
    return { piece };
  },

  'demo.removeMusic': ({ quarter, musicId: id }, context) =>
    settle(context, quarter, 'Take music out', { do: 'remove-music', id }),

  'demo.orderMusic': ({ quarter, order }, context) =>
    settle(context, quarter, 'Order the music', { do: 'order-music', order }),

  'demo.setMusicMoments': ({ quarter, moments }, context) => {
    const given = givenChanges(moments);
    return settle(context, quarter, 'Set when music sounds', {
      do: 'set-music-moments',
      moments: given,
    });
  },

  'demo.next': async ({ quarter, from }, context) => {
    await run(context, quarter, 'Load the next', { do: 'next', from });
    const workspace = context.workspace();
    const rehearsed = workspace.rehearsal?.hackathon;
    const moved = rehearsed?.quarter === quarter ? rehearsed : workspace.hackathon(quarter);
    return { onStage: moved.show.onStage };
  },

  'demo.load': ({ quarter, pitchId: id, from }, context) =>
    run(context, quarter, 'Load a team', { do: 'load', id, from }),

  'demo.start': ({ quarter, from }, context) => run(context, quarter, 'Start a demo', { do: 'start', from }),

  'demo.undoStart': ({ quarter, reason }, context) =>
    run(context, quarter, 'Take a start back', { do: 'undo-start', reason }),

  'demo.pause': ({ quarter, reason }, context) =>
    run(context, quarter, 'Pause a demo', { do: 'pause', reason }),

  'demo.resume': ({ quarter }, context) => run(context, quarter, 'Resume a demo', { do: 'resume' }),

  'demo.nudge': ({ quarter, ms, reason }, context) =>
    run(context, quarter, 'Put the clock right', { do: 'nudge', ms, reason }),

  'demo.finish': ({ quarter, from }, context) =>
    run(context, quarter, 'Finish a demo', { do: 'finish', from }),

  'demo.stop': ({ quarter, reason, from }, context) =>
    run(context, quarter, 'Stop a demo', { do: 'stop', reason, from }),

  'demo.showMessage': ({ quarter, messageId: id }, context) =>
    run(context, quarter, 'Show a message', { do: 'show-message', id }),

  'demo.hideMessage': ({ quarter }, context) =>
    run(context, quarter, 'Hide the message', { do: 'hide-message' }),

  'demo.setBlackout': ({ quarter, isDark }, context) =>
    run(context, quarter, 'Make the screens dark', { do: 'set-blackout', isDark }),

  'demo.beginRehearsal': ({ quarter, teams, seed: given }, context) => {
    const seed = given ?? context.newId().slice(0, 12);
    beginRehearsing(context, quarter, { seed, teams });
    return { seed };
  },

  'demo.endRehearsal': (_input, context) => {
    endRehearsing(context);
    return {};
  },
};

const BEGINNINGS: readonly ShowCommand['do'][] = ['next', 'load', 'start', 'finish', 'stop'];

/** What is arranged can be undone like any other command. */
async function arrange(
  context: CallContext,
  quarter: Quarter,
  label: string,
  command: ShowCommand,
): Promise<Record<string, never>> {
  const given = { by: context.requirePerson().id, at: context.now };
  if (moveRehearsal(context, quarter, command, given.by)) return {};
  await context.commitHackathon(quarter, label, (document) => moveShow(document, command, given));
  return {};
}

/** For the real show also while a rehearsal is on: that has no settings and no music of its own. */
async function settle(
  context: CallContext,
  quarter: Quarter,
  label: string,
  command: ShowCommand,
): Promise<Record<string, never>> {
  const given = { by: context.requirePerson().id, at: context.now };
  await context.commitHackathon(quarter, label, (document) => moveShow(document, command, given));
  return {};
}

/**
 * The show's own record cannot be undone: taking back a start would give a team a second five minutes. The
 * clock is held before the first instant is taken, so that all of a show is read on the same clock.
 */
async function run(
  context: CallContext,
  quarter: Quarter,
  label: string,
  command: ShowCommand,
): Promise<Record<string, never>> {
  const workspace = context.workspace();
  const by = context.requirePerson().id;
  if (moveRehearsal(context, quarter, command, by)) return {};
  const go = async () => {
    const given = { by, at: context.options.clock.now() };
    await context.commitHackathon(quarter, label, (document) => moveShow(document, command, given), false);
  };
  try {
    if (!BEGINNINGS.includes(command.do)) await go();
    else {
      await beginForReal(context, async () => {
        workspace.refuseReadOnly();
        await workspace.clock.hold();
        await go();
      });
    }
  } finally {
    await workspace.clock.settle();
  }
  return {};
}
