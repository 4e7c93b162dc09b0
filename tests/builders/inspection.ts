import { join } from 'node:path';
import type { ReadingOverrides } from '#contract/inspected-file.ts';
import { NOTHING_KNOWN } from '#core/feedback/known-readings.ts';
import type { Instant } from '#core/time.ts';
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
  return inspectPaths({ ...plain, paths, overrides, folder }, () => undefined, onRead);
}
