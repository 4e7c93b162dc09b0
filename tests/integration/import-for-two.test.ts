import { existsSync, mkdtempSync, readdirSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { InspectedFile } from '#contract/inspected-file.ts';
import type { Instant } from '#core/time.ts';
import { inspectFile } from '#main/feedback/import/inspect-file.ts';
import { prepareTwo } from '#main/feedback/import/prepare-two.ts';
import { closeLeftOpen } from '#main/feedback/import/read-chunks.ts';
import { hasSpare, takeHelper } from '#main/feedback/import/spare-helper.ts';

// What the thread of an import does while somebody looks at the preview of a file that two threads will read.

const settings = {
  placeholderKey: 'a key of the tests, and of nothing else',
  now: Date.UTC(2026, 10, 22) as Instant,
  batchId: 'b1',
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
    await prepareTwo(file, settings, goOn);
    expect(hasSpare()).toBe(true);
    expect(readdirSync(folder)).toEqual(['tickets.csv']);
    if (existsSync(OPEN_FILES)) expect(openFiles()).not.toContain(file.path);
  });

  it('preparing stops when something else is asked for on the way', async () => {
    const file = recognised(60_000);
    const stop = new AbortController();
    const prepared = prepareTwo(file, settings, stop.signal);
    await vi.waitUntil(hasSpare, { interval: 1 });
    stop.abort();
    await prepared.catch(() => undefined);
    if (existsSync(OPEN_FILES)) expect(openFiles()).not.toContain(file.path);
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
