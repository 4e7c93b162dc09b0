import { Refusal } from '#core/refusals.ts';
import { AppSession } from './app-session.ts';
import type { CallContext } from './call-context.ts';
import { watchClock } from './clock-watch.ts';
import { dispatch, type Gate } from './dispatch.ts';
import { EventBus } from './event-bus.ts';
import { batchHandlers } from './handlers/batch-handlers.ts';
import { demoHandlers } from './handlers/demo-handlers.ts';
import { duplicatesHandlers } from './handlers/duplicates-handlers.ts';
import { feedbackHandlers } from './handlers/feedback-handlers.ts';
import { hackathonHandlers } from './handlers/hackathon-handlers.ts';
import { importHandlers } from './handlers/import-handlers.ts';
import { peopleHandlers } from './handlers/people-handlers.ts';
import { problemHandlers } from './handlers/problem-handlers.ts';
import { roomHandlers } from './handlers/room-handlers.ts';
import { shipmentHandlers } from './handlers/shipment-handlers.ts';
import { triageHandlers } from './handlers/triage-handlers.ts';
import { viewHandlers } from './handlers/view-handlers.ts';
import { voteHandlers } from './handlers/vote-handlers.ts';
import { workspaceHandlers } from './handlers/workspace-handlers.ts';
import type { Caller, Kernel, KernelOptions } from './kernel.ts';
import { openMachineSettings } from './machine-settings.ts';
import { answerMusic, NO_SUCH_MUSIC } from './music-files.ts';
import { reopenLast } from './reopen-last.ts';

const handlers = {
  ...workspaceHandlers,
  ...peopleHandlers,
  ...importHandlers,
  ...batchHandlers,
  ...feedbackHandlers,
  ...duplicatesHandlers,
  ...triageHandlers,
  ...viewHandlers,
  ...problemHandlers,
  ...hackathonHandlers,
  ...demoHandlers,
  ...voteHandlers,
  ...roomHandlers,
  ...shipmentHandlers,
} satisfies Gate['handlers'];

/** Makes the program: one gate over all handlers, one stream of events. No workspace is open yet. */
export async function createKernel(options: KernelOptions): Promise<Kernel> {
  const bus = new EventBus((fault) => options.log('A listener to events failed.', fault));
  const app = new AppSession(options, await openMachineSettings(options.userDataFolder), bus);
  const gate: Gate = {
    handlers,
    roleOf: (context) => app.roleOf(context.caller),
    log: options.log,
  };
  const stopWatch = watchClock(options.clock, (now) => bus.tell({ type: 'clock.changed', now }));
  return {
    dispatch: (caller, name, input) => dispatch(gate, contextOf(caller, name, app, options), name, input),
    async music(id, range) {
      const workspace = app.opened?.workspace;
      const piece = workspace?.music().find((one) => one.id === id);
      return workspace && piece ? answerMusic(workspace.folder, piece, range) : NO_SUCH_MUSIC;
    },
    onEvent: (listener) => bus.listen(listener),
    reopen: () => reopenLast(app, options),
    openPage: (caller, page) => app.room.open(caller, page),
    close() {
      stopWatch();
      return app.close();
    },
  };
}

function contextOf(caller: Caller, call: string, app: AppSession, options: KernelOptions): CallContext {
  const person = app.personOf(caller);
  const by = person?.id ?? null;
  // The one that was open when the call came: a call that waits must not end in another workspace.
  const opened = app.opened?.workspace;
  const workspace = () => {
    if (!opened) throw new Refusal('no-workspace', 'Open or create a workspace first.');
    return opened;
  };
  return {
    caller,
    app,
    options,
    person,
    now: options.clock.now(),
    newId: options.newId,
    requirePerson() {
      if (!person) throw new Refusal('who-are-you', 'Say who you are first.');
      return person;
    },
    workspace,
    async commit(document, label, rule, isUndoable = true) {
      await workspace().store.commit(document, { by, call, label, undoable: isUndoable }, rule);
    },
    async commitHackathon(quarter, label, rule, isUndoable = true) {
      workspace().hackathon(quarter);
      const meta = { by, call, label, undoable: isUndoable };
      await workspace().store.commit(`hackathons/${quarter}`, meta, (document) => {
        // Taken back by an undo that was given first.
        if (!document)
          throw new Refusal('not-found', `There is no hackathon ${quarter}.`, { what: 'hackathon' });
        return rule(document);
      });
    },
  };
}
