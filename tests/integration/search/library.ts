import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import type { FeedbackItem } from '#core/feedback/item.ts';
import type { BatchState, IndexProgress } from '#main/feedback/search/search-calls.ts';
import { openSearchIndex, type SearchIndex } from '#main/feedback/search/search-index.ts';
import { aBatchFile, aQuery, aWorkspaceFolder } from '#tests/builders/feedback.ts';

type Items = readonly Partial<Record<keyof FeedbackItem, unknown>>[];

/** Batches in the order of import; a name with a leading `-` is undone. */
export function states(...names: string[]): BatchState[] {
  return names.map((name) => ({ id: name.replace(/^-/u, ''), isUndone: name.startsWith('-') }));
}

/** A workspace folder that is removed when the test ends. */
export async function aLibraryFolder(batches: Record<string, Items>): Promise<string> {
  const folder = await aWorkspaceFolder();
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [id, items] of Object.entries(batches)) await aBatchFile(folder, id, items);
  return folder;
}

/** The index of a folder, closed when the test ends. */
export function anIndexOf(
  workspaceFolder: string,
  {
    readOnly = false,
    onProgress,
  }: { readOnly?: boolean; onProgress?: (progress: IndexProgress) => void } = {},
): SearchIndex {
  const index = openSearchIndex({ workspaceFolder, readOnly }, onProgress ?? (() => undefined));
  onTestFinished(() => index.close());
  return index;
}

/** A workspace with these batches, indexed. */
export async function aLibrary(batches: Record<string, Items>): Promise<SearchIndex> {
  const index = anIndexOf(await aLibraryFolder(batches));
  await index.sync(states(...Object.keys(batches)));
  return index;
}

/** One indexed workspace for all tests of a file that only ask. */
export function aSharedLibrary(batches: Record<string, Items>): () => SearchIndex {
  let index: SearchIndex | null = null;
  let folder = '';
  beforeAll(async () => {
    folder = await aWorkspaceFolder();
    for (const [id, items] of Object.entries(batches)) await aBatchFile(folder, id, items);
    index = openSearchIndex({ workspaceFolder: folder, readOnly: false }, () => undefined);
    await index.sync(states(...Object.keys(batches)));
  });
  afterAll(async () => {
    await index?.close();
    await rm(folder, { recursive: true, force: true });
  });
  return () => {
    if (!index) throw new Error('The shared library is there while tests run.');
    return index;
  };
}

/** Ids of the first page. */
export async function found(index: SearchIndex, query: Record<string, unknown> = {}): Promise<string[]> {
  return (await index.query(aQuery(query))).rows.map(({ id }) => id);
}
