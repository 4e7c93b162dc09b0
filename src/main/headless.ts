import { runCommandLine } from './cli/run-command-line.ts';
import { createKernel } from './kernel/create-kernel.ts';
import { kernelOptions } from './this-machine.ts';

// ShipIt! without Electron: the command line, and the app for a browser on this machine.
const options = kernelOptions('browser');
await runCommandLine(process.argv.slice(2), (userDataFolder = options.userDataFolder) =>
  createKernel({ ...options, userDataFolder }),
);
