import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CallName, InputOf, OutputOf, Reply } from '#contract/contract.ts';
import type { ShipItEvent } from '#contract/events.ts';
import { createKernel } from '#main/kernel/create-kernel.ts';
import type { HostClock } from '#main/kernel/host-clock.ts';
import type { Kernel } from '#main/kernel/kernel.ts';
import { systemClock } from '#main/kernel/system-clock.ts';

/** A call as one session makes it, through the real gate. */
export type Call = <N extends CallName>(name: N, input: InputOf<N>) => Promise<Reply<OutputOf<N>>>;

/** The real kernel on a temporary folder, with nobody chosen and nothing open. */
export interface TestKernel {
  readonly kernel: Kernel;
  readonly folder: string;
  /** Every event told so far. */
  readonly events: readonly ShipItEvent[];
  /** Faults that went to the log: empty unless something is wrong. */
  readonly faults: readonly unknown[];
  /** The calls of one window; every name is a window of its own. */
  as(window: string): Call;
  /** The same, for a call that must succeed. */
  must(window: string): <N extends CallName>(name: N, input: InputOf<N>) => Promise<OutputOf<N>>;
  close(): Promise<void>;
}

export interface TestKernelOptions {
  readonly clock?: HostClock;
  /** Reopens the folder of an earlier kernel, as a restart of the program does. */
  readonly folder?: string;
}

const counter = { made: 0 };

export async function openTestKernel({
  clock,
  folder: earlier,
}: TestKernelOptions = {}): Promise<TestKernel> {
  const folder = earlier ?? (await mkdtemp(join(tmpdir(), 'shipit-kernel-')));
  const faults: unknown[] = [];
  const events: ShipItEvent[] = [];
  const kernel = await createKernel({
    version: '0.0.0',
    door: 'browser',
    userDataFolder: join(folder, 'user'),
    sampleFolder: join(folder, 'no-sample'),
    defaultFolder: join(folder, 'workspaces'),
    clock: clock ?? systemClock(),
    newId: () => {
      counter.made += 1;
      return `id-${counter.made}`;
    },
    log: (_message, fault) => void faults.push(fault),
  });
  kernel.onEvent((event) => void events.push(event));
  const as =
    (window: string): Call =>
    async (name, input) =>
      (await kernel.dispatch({ sessionId: window, door: 'window' }, name, input)) as never;
  return {
    kernel,
    folder,
    events,
    faults,
    as,
    must: (window) => async (name, input) => {
      const reply = await as(window)(name, input);
      if (!reply.ok) throw new Error(`${name} was refused: ${reply.error.code} ${reply.error.message}`);
      return reply.value;
    },
    async close() {
      await kernel.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The same with a new workspace open, in the window called “window”. */
export async function openTestWorkspace(): Promise<{
  readonly test: TestKernel;
  readonly workspace: string;
}> {
  const test = await openTestKernel();
  const workspace = join(test.folder, 'ws');
  const you = { name: 'Ada', email: null };
  await test.must('window')('workspace.create', { path: workspace, organisation: 'Acme', you });
  return { test, workspace };
}
