import { z } from 'zod';
import { ViewId } from '../ids.ts';
import { Refusal } from '../refusals.ts';
import { FeedbackFilters, FeedbackSort } from './query.ts';

// A search of the library under a name, shared by all of the workspace: words, filters and order. It
// holds no items; what matches is looked for anew each time.

export const ViewName = z.string().trim().min(1, 'Give the view a name.').max(80);

export const SavedView = z.object({
  id: ViewId,
  name: ViewName,
  text: z.string().max(400),
  filters: FeedbackFilters,
  sort: FeedbackSort,
});
export type SavedView = z.infer<typeof SavedView>;

/** `feedback/views.json` */
export const ViewsDocument = z.object({
  schemaVersion: z.literal(1),
  views: z.record(ViewId, SavedView),
});
export type ViewsDocument = z.infer<typeof ViewsDocument>;

export const noViews = (): ViewsDocument => ({ schemaVersion: 1, views: {} });

export function saveView(document: ViewsDocument, view: SavedView): ViewsDocument {
  refuseTaken(document, view);
  return withView(document, view);
}

export function renameView(document: ViewsDocument, id: ViewId, name: string): ViewsDocument {
  const renamed = { ...requireView(document, id), name };
  refuseTaken(document, renamed);
  return withView(document, renamed);
}

export function deleteView(document: ViewsDocument, id: ViewId): ViewsDocument {
  requireView(document, id);
  const { [id]: _deleted, ...views } = document.views;
  return { ...document, views };
}

/** Refuses an undo or redo after which two views would have one name, because another was saved since. */
export function refuseViewsStep(after: ViewsDocument): void {
  const names = Object.values(after.views).map(({ name }) => name.toLowerCase());
  if (new Set(names).size < names.length) {
    throw new Refusal('changed-since', 'Another view has that name since.');
  }
}

export function requireView({ views }: ViewsDocument, id: ViewId): SavedView {
  const view = views[id];
  if (!view) throw new Refusal('not-found', 'There is no such view.', { what: 'view' });
  return view;
}

function withView(document: ViewsDocument, view: SavedView): ViewsDocument {
  return { ...document, views: { ...document.views, [view.id]: view } };
}

function refuseTaken({ views }: ViewsDocument, { id, name }: SavedView): void {
  const isSame = (other: SavedView) => other.id !== id && other.name.toLowerCase() === name.toLowerCase();
  if (Object.values(views).some(isSame)) {
    throw new Refusal('name-taken', `There is a view called ${name} already.`, { name });
  }
}
