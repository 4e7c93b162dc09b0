import { z } from 'zod';
import { SavedView, ViewName } from '#core/feedback/saved-view.ts';
import { ViewId } from '#core/ids.ts';
import { call, MAKERS } from './define.ts';

/** Searches of the library under a name. */
export const viewCalls = {
  'view.save': call({
    summary:
      'Keep words, filters and order of a search of the library under a name, for everyone; `replaces` is the view whose search it takes the place of.',
    allowed: MAKERS,
    access: 'writes',
    input: SavedView.omit({ id: true }).extend({ replaces: ViewId.optional() }),
    output: z.object({ id: ViewId }),
  }),
  'view.rename': call({
    summary: 'Give a saved view another name.',
    allowed: MAKERS,
    access: 'writes',
    input: z.object({ id: ViewId, name: ViewName }),
    output: z.object({}),
  }),
  'view.delete': call({
    summary: 'Delete a saved view; no feedback goes with it.',
    allowed: MAKERS,
    access: 'writes',
    input: z.object({ id: ViewId }),
    output: z.object({}),
  }),
} as const;
