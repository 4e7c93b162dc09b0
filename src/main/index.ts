import { join } from 'node:path';
import { startDesktop } from './electron/start-desktop.ts';
import { createKernel } from './kernel/create-kernel.ts';
import { appFolder, kernelOptions, logToStderr, userDataFolder } from './this-machine.ts';

// The desktop app: the kernel, with windows in front of it.
void startDesktop({
  openKernel: () => createKernel(kernelOptions('desktop')),
  builtFolder: join(appFolder, 'out'),
  userDataFolder: userDataFolder(),
  log: logToStderr,
}).catch((fault: unknown) => {
  logToStderr('ShipIt! could not start.', fault);
  process.exit(1);
});
