import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ImportMapping } from '#core/feedback/mapping.ts';
import type { CompanyAtWork } from './company-at-work.ts';
import { writeExports } from './exports-up-to.ts';
import type { GivenName } from './story.ts';

interface ImportStory {
  readonly by: GivenName;
  readonly upTo: string;
  readonly withSurvey: boolean;
}

/** Item ids by `source sourceId`. */
export type ItemIds = ReadonlyMap<string, string>;

/** Imports what the sources hold up to a day, as recognised, and answers all items there are then. */
export async function importFeedback(
  company: CompanyAtWork,
  { by, upTo, withSurvey }: ImportStory,
  sampleFolder: string,
  scratchFolder: string,
): Promise<ItemIds> {
  const into = join(scratchFolder, 'exports', upTo);
  await mkdir(into, { recursive: true });
  for (const { source, path } of await writeExports(sampleFolder, into, upTo, withSurvey)) {
    const { files, unreadable } = await company.call(by, 'import.inspect', { paths: [path] });
    const proposed = files[0]?.mapping;
    if (!proposed) throw new Error(`${path} was not recognised: ${unreadable[0]?.reason}`);
    const mapping = { ...(proposed.eachAnswer ? firstQuestionOnly(proposed) : proposed), source };
    const { batch } = await company.call(by, 'import.run', { paths: [path], mapping });
    if (batch.counts.rejected > 0) throw new Error(`${path}: ${batch.counts.rejected} rows were rejected.`);
  }
  await company.untilSearchable(by, await itemsEverCreated(company, by));
  return itemIds(company, by);
}

/** The story quotes the survey by respondent, so one answer of each is an item and the others stand beside it. */
function firstQuestionOnly(mapping: ImportMapping): ImportMapping {
  const first = mapping.columns.find(({ field }) => field === 'verbatim');
  const columns = mapping.columns.map((column) =>
    column.field === 'verbatim' && column !== first ? { ...column, field: 'extra' as const } : column,
  );
  return { ...mapping, columns, eachAnswer: false };
}

async function itemsEverCreated(company: CompanyAtWork, by: GivenName): Promise<number> {
  const { batches } = await company.call(by, 'workspace.snapshot', {});
  return Object.values(batches.batches).reduce((sum, { counts }) => sum + counts.created, 0);
}

async function itemIds(company: CompanyAtWork, by: GivenName): Promise<ItemIds> {
  const { ids } = await company.call(by, 'feedback.ids', { sort: 'oldest' });
  const found = new Map<string, string>();
  for (let from = 0; from < ids.length; from += 500) {
    const { items } = await company.call(by, 'feedback.items', { ids: ids.slice(from, from + 500) });
    for (const { id, source, sourceId } of items) found.set(`${source} ${sourceId}`, id);
  }
  return found;
}
