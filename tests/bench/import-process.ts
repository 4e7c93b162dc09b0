import { appendFileSync, copyFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import type { ImportMapping } from '#core/feedback/mapping.ts';
import { openTestKernel } from '#tests/builders/test-kernel.ts';
import { answer, argument } from './own-process.ts';

// Imports a file into a new workspace through the kernel, as a window would, and looks at this process
// meanwhile: its memory, and how long its event loop (which serves the windows) was held up. The worker is
// the built one, as people have it: run from the sources, a thread takes longer to start than 10,000 rows.
process.env.SHIPIT_WORKERS = resolve(import.meta.dirname, '../../out/main');

/** Milliseconds and megabytes (10⁶ bytes are not meant: MiB, as the system counts pages). */
export interface ImportMeasured {
  readonly inspectMs: number;
  readonly importMs: number;
  /** The same file once more: every byte is known. */
  readonly againMs: number;
  /** A newer export with one more row: all other rows are known. */
  readonly newerMs: number;
  readonly idleMb: number;
  readonly peakMb: number;
  readonly longestDelayMs: number;
  /** As much of it as a busy machine holds up a process that does nothing. */
  readonly idleDelayMs: number;
}

const SETTLE_MS = 300;
const IDLE_MS = 3000;
const DELAY_RESOLUTION_MS = 5;
const NEW_ROW = 'N-1,2026-01-02T03:04:05.000Z,New,It works now,Ada Low,Low GmbH,ada@example.org,,Search,5,\n';

/** How long somebody looks at each preview before the import, in milliseconds. */
const [folder, csv, lookMs] = [argument(0), argument(1), Number(argument(2))];
const path = join(folder, 'in-process');
rmSync(path, { recursive: true, force: true });
const kernel = await openTestKernel();
const must = kernel.must('bench');
await must('workspace.create', { path, organisation: 'Bench', you: { name: 'Ada', email: null } });
await pause(SETTLE_MS);
globalThis.gc?.();
const idleMb = process.memoryUsage.rss() / 2 ** 20;
const delay = monitorEventLoopDelay({ resolution: DELAY_RESOLUTION_MS });
delay.enable();
await pause(IDLE_MS);
const idleDelayMs = longestDelay();
delay.reset();
let input: { paths: string[]; mapping?: ImportMapping } = { paths: [csv] };
const inspectMs = await timed(async () => {
  const { files } = await must('import.inspect', input);
  input = { ...input, ...(files[0] && { mapping: files[0].mapping }) };
});
await pause(lookMs);
const importMs = await timed(() => must('import.run', input));
const peakMb = process.resourceUsage().maxRSS / 2 ** 10;
delay.disable();
const againMs = await timed(() => must('import.run', input));
const newer = join(folder, 'newer.csv');
copyFileSync(csv, newer);
appendFileSync(newer, NEW_ROW);
const { files: newerFiles } = await must('import.inspect', { paths: [newer] });
await pause(lookMs);
const newerInput = { paths: [newer], ...(newerFiles[0] && { mapping: newerFiles[0].mapping }) };
const newerMs = await timed(() => must('import.run', newerInput));
rmSync(newer);
const longestDelayMs = longestDelay();
answer({
  inspectMs,
  importMs,
  againMs,
  newerMs,
  idleMb,
  peakMb,
  longestDelayMs,
  idleDelayMs,
} satisfies ImportMeasured);
await kernel.close();

function longestDelay(): number {
  return Math.max(0, delay.max / 1e6 - DELAY_RESOLUTION_MS);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedAtMs = performance.now();
  await work();
  return performance.now() - startedAtMs;
}
