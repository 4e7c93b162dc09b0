import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { openSearchIndex } from '#main/feedback/search/search-index.ts';
import { buildBareFts5 } from './bare-fts5.ts';
import { batchTexts } from './batch-texts.ts';
import { answer, argument } from './own-process.ts';

// Builds an index over an imported batch. Ours reads the batch, checks every line and keeps facts beside the words;
// `prepared` makes ready for it before, as the app does at the preview of an import, `cold` does not. The bare one
// gets texts that are in memory already.

const [way, workspaceFolder, batchId] = [argument(0), argument(1), argument(2)];
answer({ ms: way === 'bare' ? buildBare() : await buildOurs(way === 'prepared') });

async function buildOurs(isPrepared: boolean): Promise<number> {
  for (const ending of ['', '-wal', '-shm']) {
    rmSync(join(workspaceFolder, '.shipit', `search.sqlite${ending}`), { force: true });
  }
  const index = openSearchIndex({ workspaceFolder, readOnly: false }, () => undefined);
  // An answer shows that the worker has started: in the product it has long done so.
  await index.items([]);
  if (isPrepared) await index.prepare();
  const startedAtMs = performance.now();
  const { isComplete } = await index.sync([{ id: batchId, isUndone: false }]);
  const ms = performance.now() - startedAtMs;
  await index.close();
  if (!isComplete) throw new Error('The index is not complete.');
  return ms;
}

function buildBare(): number {
  const texts = batchTexts(workspaceFolder, batchId);
  const path = join(workspaceFolder, 'bare.sqlite');
  for (const ending of ['', '-wal', '-shm']) rmSync(path + ending, { force: true });
  const startedAtMs = performance.now();
  const index = buildBareFts5(path, texts);
  const ms = performance.now() - startedAtMs;
  index.close();
  return ms;
}
