import { existsSync, mkdtempSync, readdirSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { InspectedFile } from '#contract/inspected-file.ts';
import type { Instant } from '#core/time.ts';
import { startImport, startInspection } from '#main/feedback/import/import-job.ts';
import { takeThread } from '#main/feedback/import/import-threads.ts';
import { inspectFile } from '#main/feedback/import/inspect-file.ts';
import { prepareImport } from '#main/feedback/import/prepare-import.ts';
import { closeLeftOpen } from '#main/feedback/import/read-chunks.ts';
import { hasSpare, takeHelper } from '#main/feedback/import/spare-helper.ts';

// What the thread of an import does while somebody looks at the preview.

const settings = {
  placeholderKey: 'a key of the tests, and of nothing else',
  now: Date.UTC(2026, 10, 22) as Instant,
};
const goOn = new AbortController().signal;
const OPEN_FILES = '/proc/self/fd';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shipit-prepared-'));
});
afterEach(async () => {
  if (hasSpare()) await takeHelper().end();
  rmSync(folder, { recursive: true, force: true });
});

function recognised(rows: number): InspectedFile {
  const path = join(folder, 'tickets.csv');
  const lines = Array.from(
    { length: rows },
    (_, row) => `T-${row},It stops at step ${row} of the long export`,
  );
  writeFileSync(path, ['Ticket ID,Description', ...lines, ''].join('\n'));
  const inspected = inspectFile(path, { overrides: {}, ...settings });
  closeLeftOpen();
  return { ...inspected, origin: null };
}

describe('while somebody looks at the preview', () => {
  it('a second thread is started and made warm, and nothing is written or held open', async () => {
    const file = recognised(60_000);
    await prepareImport([file], settings, goOn);
    expect(hasSpare()).toBe(true);
    expect(readdirSync(folder)).toEqual(['tickets.csv']);
    if (existsSync(OPEN_FILES)) expect(openFiles()).not.toContain(file.path);
  });

  it.each([
    ['the file is small', async () => prepareImport([recognised(1000)], settings, goOn)],
    [
      'there are several',
      async () => prepareImport([recognised(60_000), recognised(60_000)], settings, goOn),
    ],
    [
      'something else is asked for',
      async () => prepareImport([recognised(60_000)], settings, AbortSignal.abort()),
    ],
  ])('nothing is prepared where %s', async (_, prepare) => {
    await prepare().catch(() => undefined);
    expect(hasSpare()).toBe(false);
  });

  it('preparing stops when something else is asked for on the way', async () => {
    const file = recognised(60_000);
    const stop = new AbortController();
    const prepared = prepareImport([file], settings, stop.signal);
    await vi.waitUntil(hasSpare, { interval: 1 });
    stop.abort();
    await prepared.catch(() => undefined);
    if (existsSync(OPEN_FILES)) expect(openFiles()).not.toContain(file.path);
  });

  it('an import that is asked for meanwhile brings what it would have brought', async () => {
    const { path, recognition, mapping } = recognised(60_000);
    const seen = startInspection([path], { overrides: {}, ...settings, folder: join(folder, 'unpacked') });
    await seen.done;
    const request = { ...settings, workspaceFolder: folder, batchId: 'b1', knownBatchIds: [], mapping };
    for (const waitMs of [0, 110, 150]) {
      await pause(waitMs);
      const files = [{ path, recognition }];
      const { done } = startImport({ ...request, files, isCheck: true }, () => undefined);
      expect((await done).counts).toMatchObject({ read: 60_000, created: 60_000 });
    }
    await takeThread().terminate();
  });
});

function openFiles(): string[] {
  return readdirSync(OPEN_FILES).flatMap((name) => {
    try {
      return [readlinkSync(join(OPEN_FILES, name))];
    } catch {
      // The one through which the folder was read.
      return [];
    }
  });
}
