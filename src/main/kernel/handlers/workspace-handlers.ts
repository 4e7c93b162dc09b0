import type { workspaceCalls } from '#contract/workspace-calls.ts';
import type { HackathonDocument } from '#core/hackathon/hackathon.ts';
import { AreaId, BenefitId, PersonId } from '#core/ids.ts';
import { requirePerson } from '#core/people/roster.ts';
import { Refusal } from '#core/refusals.ts';
import type { Handlers } from '../call-context.ts';
import { takeStep } from '../history.ts';
import { withoutRecent } from '../machine-settings.ts';
import { createWorkspace, exploreSample, openWorkspace, restoreWorkspace } from '../opening.ts';

export const workspaceHandlers: Handlers<keyof typeof workspaceCalls> = {
  'app.status': (_input, context) => context.app.status(context.caller),

  'workspace.create': async (input, context) => {
    const founder = await createWorkspace(input, context);
    await context.app.actAs(context.caller, founder);
    return context.app.status(context.caller);
  },

  'workspace.open': async ({ path, readOnly }, context) => {
    await openWorkspace(path, readOnly, context);
    return context.app.status(context.caller);
  },

  'workspace.exploreSample': async (_input, context) => {
    await exploreSample(context);
    return context.app.status(context.caller);
  },

  'workspace.restore': async ({ path, documents }, context) => {
    await restoreWorkspace(path, documents, context);
    return context.app.status(context.caller);
  },

  'workspace.close': async (_input, context) => {
    await context.app.putAway();
    return context.app.status(context.caller);
  },

  'workspace.forget': async ({ path }, context) => {
    await context.app.settings.change((settings) => withoutRecent(settings, path));
    return context.app.status(context.caller);
  },

  'workspace.snapshot': (_input, context) => {
    const workspace = context.workspace();
    const hackathons = Object.fromEntries(
      workspace.hackathons().map((hackathon): [string, HackathonDocument] => [hackathon.quarter, hackathon]),
    );
    return {
      revision: workspace.store.revision,
      workspace: workspace.read('shipit'),
      people: workspace.read('people'),
      problems: workspace.read('problems'),
      batches: workspace.read('batches'),
      views: workspace.read('views'),
      hackathons,
      rehearsal: workspace.rehearsal,
    };
  },

  'workspace.rename': async ({ organisation }, context) => {
    await context.commit('shipit', 'Rename the organisation', (document) => ({ ...document, organisation }));
    return {};
  },

  'area.add': async ({ name }, context) => {
    const id = AreaId.parse(context.newId());
    await context.commit('shipit', `Add the area ${name}`, (document) => {
      refuseTakenName(Object.values(document.areas), name);
      return { ...document, areas: { ...document.areas, [id]: { id, name } } };
    });
    return { id };
  },

  'benefit.add': async (benefit, context) => {
    const id = BenefitId.parse(context.newId());
    await context.commit('shipit', `Add the benefit ${benefit.name}`, (document) => {
      refuseTakenName(Object.values(document.benefits), benefit.name);
      return { ...document, benefits: { ...document.benefits, [id]: { ...benefit, id } } };
    });
    return { id };
  },

  'session.actAs': async ({ personId }, context) => {
    requirePerson(context.workspace().read('people'), personId);
    await context.app.actAs(context.caller, PersonId.parse(personId));
    return context.app.status(context.caller);
  },

  'history.show': (_input, context) => {
    const { undo, redo } = context.workspace().store.history(context.person?.id ?? null);
    return { undo: [...undo], redo: [...redo] };
  },

  'history.undo': async (_input, context) => ({ label: await takeStep('undo', context) }),

  'history.redo': async (_input, context) => ({ label: await takeStep('redo', context) }),
};

function refuseTakenName(named: readonly { name: string }[], name: string): void {
  if (named.some((other) => other.name.toLowerCase() === name.toLowerCase())) {
    throw new Refusal('name-taken', `“${name}” is there already.`, { name });
  }
}
