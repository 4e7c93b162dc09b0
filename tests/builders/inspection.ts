import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { InspectedFile, ReadingOverrides } from '#contract/inspected-file.ts';
import { NOTHING_KNOWN } from '#core/feedback/known-readings.ts';
import type { Instant } from '#core/time.ts';
import { runImport } from '#main/feedback/import/import-run.ts';
import { inspectPaths } from '#main/feedback/import/inspect-paths.ts';
import type { RowsAhead } from '#main/feedback/import/rows-ahead.ts';

const NOW = Date.UTC(2026, 10, 22) as Instant;
const counter = { made: 0 };

/** What the import worker answers for these paths, unpacked below the workspace. */
export async function inspectIn(
  workspace: string,
  paths: readonly string[],
  overrides: ReadingOverrides = {},
  onRead: (ahead: RowsAhead) => void = () => undefined,
  knownHeaders: ReadonlySet<string> = new Set(),
  progressed: (bytesRead: number) => void = () => undefined,
) {
  counter.made += 1;
  const folder = join(workspace, '.shipit', 'incoming', `unpacked-${counter.made}`);
  const plain = {
    kind: 'inspect',
    mapping: undefined,
    mappings: new Map(),
    placeholderKey: 'for tests',
    now: NOW,
    nextBatchId: 'b1',
    known: { ...NOTHING_KNOWN, headers: knownHeaders },
  } as const;
  return inspectPaths({ ...plain, paths, overrides, folder }, progressed, onRead);
}

/** One file that is written into the workspace, as the import worker recognises it. */
export async function inspectWritten(
  workspace: string,
  name: string,
  content: string | Uint8Array,
  overrides: ReadingOverrides = {},
): Promise<InspectedFile> {
  const path = join(workspace, name);
  writeFileSync(path, content);
  const { files } = await inspectIn(workspace, [path], overrides);
  const [file] = files;
  if (!file) throw new Error('Expected a file.');
  return file;
}

/** What importing it into an empty library would count. */
export function countsIn(
  workspace: string,
  { path, recognition, mapping }: InspectedFile,
  isCancelled = () => false,
) {
  const plain = {
    workspaceFolder: workspace,
    batchId: 'b1',
    knownBatchIds: [],
    placeholderKey: 'k',
    now: NOW,
  };
  const watch = { isCancelled, progressed: () => undefined };
  return runImport({ ...plain, files: [{ path, recognition }], mapping, isCheck: true }, watch).counts;
}
