import type { demoCalls } from '#contract/demo-calls.ts';
import { drawOrder, setOrder } from '#core/demos/running-order.ts';
import {
  finishDemo,
  loadNext,
  loadTeam,
  pauseDemo,
  resumeDemo,
  setChangeover,
  startDemo,
} from '#core/demos/show-rules.ts';
import type { HackathonDocument, Quarter } from '#core/hackathon/hackathon.ts';
import type { CallContext, Handlers } from '../call-context.ts';

export const demoHandlers: Handlers<keyof typeof demoCalls> = {
  'demo.setOrder': async ({ quarter, order }, context) => {
    await context.commitHackathon(quarter, 'Set the running order', (document) => setOrder(document, order));
    return {};
  },

  'demo.draw': async ({ quarter, seed: given }, context) => {
    const seed = given ?? context.newId().slice(0, 12);
    const drawn = { by: context.requirePerson().id, at: context.now };
    await context.commitHackathon(quarter, 'Draw the running order', (document) =>
      drawOrder(document, seed, drawn),
    );
    return { seed };
  },

  'demo.setChangeover': async ({ quarter, changeoverMs }, context) => {
    await context.commitHackathon(quarter, 'Set the changeover', (document) =>
      setChangeover(document, changeoverMs),
    );
    return {};
  },

  'demo.next': async ({ quarter }, context) => {
    await moveShow(context, quarter, 'Load the next team', (document) => loadNext(document, context.now));
    return { onStage: context.workspace().hackathon(quarter).show.onStage };
  },

  'demo.load': ({ quarter, pitchId }, context) =>
    moveShow(context, quarter, 'Load a team', (document) => loadTeam(document, pitchId, context.now)),

  'demo.start': async ({ quarter }, context) => {
    // Held before the first instant is taken, so that start and end are read on the same clock.
    await context.workspace().holdClock();
    const at = context.options.clock.now();
    return moveShow(context, quarter, 'Start a demo', (document) => startDemo(document, at));
  },

  'demo.pause': ({ quarter, reason }, context) =>
    moveShow(context, quarter, 'Pause a demo', (document) => pauseDemo(document, context.now, reason)),

  'demo.resume': ({ quarter }, context) =>
    moveShow(context, quarter, 'Resume a demo', (document) => resumeDemo(document, context.now)),

  'demo.finish': ({ quarter }, context) =>
    moveShow(context, quarter, 'Finish a demo', (document) => finishDemo(document, context.now)),
};

// The show's own record cannot be undone: taking back a start would give a team a second five minutes.
async function moveShow(
  context: CallContext,
  quarter: Quarter,
  label: string,
  rule: (document: HackathonDocument) => HackathonDocument,
): Promise<Record<string, never>> {
  try {
    await context.commitHackathon(quarter, label, rule, false);
  } finally {
    await context.workspace().settleClock();
  }
  return {};
}
