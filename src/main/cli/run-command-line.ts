import type { Kernel } from '../kernel/kernel.ts';
import { logToStderr } from '../this-machine.ts';
import { CommandFailed } from './command-failed.ts';
import { createCommandLine, usageExitCode } from './command-line.ts';
import { importFiles } from './import-command.ts';
import { serveWorkspace } from './serve-command.ts';
import { startInBrowser } from './start-command.ts';
import { listenForStop } from './stop-signal.ts';

// Exit codes: 0 done, 1 failed (why is on stderr), 2 wrong usage, 130 and 143 stopped by a signal.

/** Parses, runs the one command on a fresh kernel, closes it, and ends the process. */
export async function runCommandLine(
  args: readonly string[],
  openKernel: () => Promise<Kernel>,
): Promise<void> {
  const stop = listenForStop();
  const withKernel = async (work: (kernel: Kernel) => Promise<void>) => {
    const kernel = await openKernel();
    try {
      await work(kernel);
    } finally {
      await kernel.close();
    }
  };
  const program = createCommandLine({
    import: (files, options) => withKernel((kernel) => importFiles(kernel, files, options, stop)),
    serve: (options) => withKernel((kernel) => serveWorkspace(kernel, options, stop)),
    start: (options) => withKernel((kernel) => startInBrowser(kernel, options, stop)),
  });
  let code = 0;
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (fault) {
    code = exitCodeOf(fault);
  }
  process.exit(stop.exitCode() ?? code);
}

function exitCodeOf(fault: unknown): number {
  const usage = usageExitCode(fault);
  if (usage !== null) return usage;
  if (fault instanceof CommandFailed) process.stderr.write(`shipit: ${fault.message}\n`);
  else logToStderr('shipit: something unforeseen went wrong.', fault);
  return 1;
}
