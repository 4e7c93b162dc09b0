import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { projectNode, root } from '../../scripts/setup/run.mjs';

/** The built app in its second door, as `npm start` runs it where there is no Electron. */
export interface BrowserDoor {
  /** The address that lets one browser in, once. */
  readonly invitation: string;
  /** The address without the token. */
  readonly url: string;
  /** Asks it to end, as Ctrl-C does, and answers the exit code. */
  close(): Promise<number>;
}

export interface BrowserDoorOptions {
  readonly userData: string;
  readonly defaultFolder?: string;
  /** 0 takes any free one. */
  readonly port?: number;
}

export async function launchBrowserDoor(options: BrowserDoorOptions): Promise<BrowserDoor> {
  const { userData, defaultFolder = join(userData, 'workspaces'), port = 0 } = options;
  const env = {
    ...process.env,
    SHIPIT_USER_DATA: userData,
    SHIPIT_DEFAULT_FOLDER: defaultFolder,
    SHIPIT_NO_BROWSER: '1',
  };
  const program = join(root, 'out/main/headless.js');
  const args = ['--disable-warning=ExperimentalWarning', program, 'start', '--port', String(port)];
  const child = spawn(projectNode, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<number>((done) => child.once('exit', (code) => done(code ?? -1)));
  const invitation = await new Promise<string>((done, failed) => {
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8');
      const address = /^http:\/\/\S+#token=\S+$/mu.exec(said)?.[0];
      if (address !== undefined) done(address);
    });
    void ended.then((code) => failed(new Error(`The app ended with code ${code} before it was ready.`)));
  });
  return {
    invitation,
    url: new URL(invitation).origin,
    async close() {
      child.kill('SIGINT');
      return ended;
    },
  };
}
