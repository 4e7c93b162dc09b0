import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

// Programs that tests start, kill and look at. `tests/bundle-programs.ts` has bundled them before.

export type ProgramName = 'headless' | 'show-kill-child' | 'store-kill-child' | 'store-lock-child';

/** Starts a program that was bundled for this run; what it says of faults goes where the tests say theirs. */
export function startProgram(
  name: ProgramName,
  ...args: string[]
): ChildProcessByStdio<null, Readable, null> {
  return spawn(process.execPath, [programFile(name), ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
}

export function programFile(name: ProgramName): string {
  const folder = process.env.SHIPIT_PROGRAMS;
  if (!folder) throw new Error('The programs were not bundled: run the tests with Vitest.');
  return join(folder, `${name}.js`);
}
