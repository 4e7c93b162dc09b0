import type { viewCalls } from '#contract/view-calls.ts';
import { deleteView, renameView, requireView, saveView } from '#core/feedback/saved-view.ts';
import { ViewId } from '#core/ids.ts';
import type { Handlers } from '../call-context.ts';

export const viewHandlers: Handlers<keyof typeof viewCalls> = {
  'view.save': async ({ replaces, ...view }, context) => {
    const id = replaces ?? ViewId.parse(context.newId());
    const label = `${replaces ? 'Replace' : 'Save'} the view ${view.name}`;
    await context.commit('views', label, (document) => {
      if (replaces) requireView(document, replaces);
      return saveView(document, { ...view, id });
    });
    return { id };
  },

  'view.rename': async ({ id, name }, context) => {
    await context.commit('views', `Rename the view ${name}`, (document) => renameView(document, id, name));
    return {};
  },

  'view.delete': async ({ id }, context) => {
    const { name } = requireView(context.workspace().read('views'), id);
    await context.commit('views', `Delete the view ${name}`, (document) => deleteView(document, id));
    return {};
  },
};
