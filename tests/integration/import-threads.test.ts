import { existsSync, mkdtempSync, readdirSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Instant } from '#core/time.ts';
import { startImport, startInspection } from '#main/feedback/import/import-job.ts';
import { keepThread, takeThread } from '#main/feedback/import/import-threads.ts';

const placeholderKey = 'a key of the tests, and of nothing else';
const now = Date.UTC(2026, 10, 22) as Instant;
const OPEN_FILES = '/proc/self/fd';

let workspace = '';

beforeEach(() => {
  workspace = mkdtempSync(join(tmpdir(), 'shipit-threads-'));
});
afterEach(() => rmSync(workspace, { recursive: true, force: true }));

/** By default so many rows that recognising it stops on the way. */
function longFile(count = 30_000): string {
  const path = join(workspace, 'long.csv');
  const rows = Array.from({ length: count }, (_, row) => `T-${row},It stops at step ${row} of the export`);
  writeFileSync(path, ['Ticket ID,Description', ...rows, ''].join('\n'));
  return path;
}

function inspect(path: string) {
  const folder = join(workspace, 'unpacked');
  return startInspection([path], { overrides: {}, placeholderKey, now, folder, nextBatchId: 'b1' });
}

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

describe('the thread of an import', () => {
  it('looks at many files in one job, each under the mapping that was settled for it', async () => {
    const paths = ['one', 'two', 'three'].map((name) => {
      const path = join(workspace, `${name}.csv`);
      writeFileSync(path, `nr,text\n1,Words of ${name} that somebody wrote\n`);
      return path;
    });
    const folder = join(workspace, 'unpacked');
    const options = { overrides: {}, placeholderKey, now, folder, nextBatchId: 'b1' };
    const { files } = await startInspection(paths, options).done;
    const mappings = new Map(
      files.slice(0, 2).map(({ path, mapping }, at) => [path, { ...mapping, source: `settled ${at}` }]),
    );
    const again = await startInspection(paths, { ...options, mappings }).done;
    expect(again.files.map(({ preview }) => preview[0]?.item?.source)).toEqual([
      'settled 0',
      'settled 1',
      'three',
    ]);
  });

  it.each([
    ['is kept for the next one', 30_000],
    ['ends, where it has read a great many rows', 100_001],
  ])('is the one that has recognised the file, and %s', async (_, rows) => {
    const path = longFile(rows);
    const { files } = await inspect(path).done;
    const [kept, fresh] = [takeThread(), takeThread()];
    expect(kept.threadId).toBeLessThan(fresh.threadId);
    keepThread(kept);
    await fresh.terminate();
    const request = { workspaceFolder: workspace, batchId: 'b1', knownBatchIds: [], placeholderKey, now };
    const [file] = files;
    if (!file) throw new Error('The file was not recognised.');
    const { mapping, recognition } = file;
    const { counts } = await startImport(
      { ...request, files: [{ path, recognition }], mapping },
      () => undefined,
    ).done;
    expect(counts.created).toBe(rows);
    const next = takeThread();
    expect(next === kept).toBe(rows === 30_000);
    await next.terminate();
  });

  it('is not ended by whoever cancels, too late, what it did before', async () => {
    const path = longFile();
    const seen = inspect(path);
    const [file] = (await seen.done).files;
    if (!file) throw new Error('The file was not recognised.');
    const { mapping, recognition } = file;
    const count = () =>
      startImport(
        {
          workspaceFolder: workspace,
          batchId: 'b1',
          files: [{ path, recognition }],
          mapping,
          knownBatchIds: [],
          placeholderKey,
          now,
          isCheck: true,
        },
        () => undefined,
      );
    const first = count();
    seen.cancel();
    await first.done;
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    first.cancel();
    const second = count();
    vi.runAllTimers();
    vi.useRealTimers();
    expect((await second.done).counts.created).toBe(30_000);
  });

  it.runIf(existsSync(OPEN_FILES))('holds no file while it waits, once it has read it', async () => {
    const path = longFile();
    await inspect(path).done;
    const waiting = takeThread();
    const isOpen = () => openFiles().some((name) => name.startsWith(workspace));
    await vi.waitUntil(() => !isOpen(), { timeout: 20_000 });
    await waiting.terminate();
  });
});
