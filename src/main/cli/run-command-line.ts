import type { Kernel } from '../kernel/kernel.ts';
import { logToStderr } from '../this-machine.ts';
import { CommandFailed } from './command-failed.ts';
import { createCommandLine, type ImportOptions, usageExitCode } from './command-line.ts';
import { countAside } from './count-aside.ts';
import { countIntoNew, importFiles } from './import-command.ts';
import { serveWorkspace } from './serve-command.ts';
import { startInBrowser } from './start-command.ts';
import { listenForStop } from './stop-signal.ts';
import { isMissingOrEmpty } from './terminal-session.ts';

// Exit codes: 0 done, 1 failed (why is on stderr), 2 wrong usage, 130 and 143 stopped by a signal.

/** Parses, runs the one command on a fresh kernel, closes it, and ends the process. */
export async function runCommandLine(
  args: readonly string[],
  openKernel: (userData?: string) => Promise<Kernel>,
): Promise<void> {
  const stop = listenForStop();
  const withKernel = async (work: (kernel: Kernel) => Promise<void>, userData?: string) => {
    const kernel = await openKernel(userData);
    try {
      await work(kernel);
    } finally {
      await kernel.close();
    }
  };
  const runImport = async (files: readonly string[], options: ImportOptions) => {
    if (!options.dryRun || !(await isMissingOrEmpty(options.workspace)))
      return withKernel((kernel) => importFiles(kernel, files, options, stop));
    await countAside(({ workspace: aside, userData }) =>
      withKernel((kernel) => countIntoNew(kernel, files, { ...options, aside }, stop), userData),
    );
  };
  const program = createCommandLine({
    import: runImport,
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
