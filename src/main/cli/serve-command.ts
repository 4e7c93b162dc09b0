import { join } from 'node:path';
import type { Kernel } from '#main/kernel/kernel.ts';
import { type HttpDoor, openHttpDoor } from '#main/lan/http-door.ts';
import { logToStderr, rendererFolder, userDataFolder } from '../this-machine.ts';
import { CommandFailed } from './command-failed.ts';
import type { ServeOptions } from './command-line.ts';
import type { StopSignal } from './stop-signal.ts';
import { openOrCreateWorkspace } from './terminal-session.ts';

/** `shipit serve`: one workspace over HTTP until a signal comes. */
export async function serveWorkspace(kernel: Kernel, options: ServeOptions, stop: StopSignal): Promise<void> {
  await openOrCreateWorkspace(kernel, options.workspace);
  const door = await openDoor(kernel, options.port, { token: options.token });
  const { url, token } = door;
  process.stdout.write(
    options.json
      ? `${JSON.stringify({ url, token })}\n`
      : `Serving ${options.workspace} on ${url}\nToken: ${token}\nIn a browser: ${door.invitation()}\nCtrl-C ends it.\n`,
  );
  await stop.whenAsked;
  await door.close();
}

/** Opens the HTTP door with this machine's folders. */
export async function openDoor(
  kernel: Kernel,
  port: number,
  { token, sessionsFile }: { readonly token?: string | undefined; readonly sessionsFile?: string } = {},
): Promise<HttpDoor> {
  try {
    return await openHttpDoor({
      kernel,
      rendererFolder,
      uploadsFolder: join(userDataFolder(), 'uploads'),
      port,
      token,
      sessionsFile,
      log: logToStderr,
    });
  } catch (fault) {
    const { code } = fault as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE')
      throw new CommandFailed(`Port ${port} is taken. Choose another, or 0 for any.`);
    if (code === 'EACCES') throw new CommandFailed(`Port ${port} may not be used by this user.`);
    throw fault;
  }
}
