import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { projectNode, root } from '../../scripts/setup/run.mjs';

/** The built app as `npm start` runs it where there is no Electron. */
export interface BrowserDoor {
  /** Lets one browser in, once. */
  readonly invitation: string;
  /** The address without the token; no slash at its end. */
  readonly origin: string;
  /** Ends it as Ctrl-C would and answers the exit code. */
  close(): Promise<number | null>;
  /** Ends it as a power cut would. Its folder stays, for another to open. */
  kill(): Promise<void>;
  /** What another is opened on, to go on where a killed one was. */
  readonly userData: string;
}

/** Starts the browser door on a folder of its own, or on that of a killed one. The folder goes with it. */
export async function openBrowserDoor(earlier?: string): Promise<BrowserDoor> {
  const userData = earlier ?? (await mkdtemp(join(tmpdir(), 'shipit-user-')));
  const child = spawn(
    projectNode,
    ['--disable-warning=ExperimentalWarning', join(root, 'out/main/headless.js'), 'start'],
    {
      cwd: root,
      env: {
        ...process.env,
        SHIPIT_NO_BROWSER: '1',
        SHIPIT_USER_DATA: userData,
        SHIPIT_DEFAULT_FOLDER: join(userData, 'workspaces'),
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const ended = new Promise<number | null>((done) => child.once('exit', done));
  const invitation = await printedAddress(child.stdout);
  return {
    invitation,
    origin: new URL(invitation).origin,
    async close() {
      child.kill('SIGINT');
      const code = await ended;
      await rm(userData, { recursive: true, force: true, maxRetries: 5 });
      return code;
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
    userData,
  };
}

async function printedAddress(stdout: NodeJS.ReadableStream): Promise<string> {
  const lines = createInterface({ input: stdout });
  for await (const line of lines) {
    const address = /http:\/\/\S+/u.exec(line)?.[0];
    if (address) {
      // What it says later must not fill the pipe.
      stdout.resume();
      return address;
    }
  }
  throw new Error('ShipIt! ended before it printed an address.');
}
