import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { programFile } from './start-program.ts';

// The program as a person types it: scripts/shipit.mjs adds only install and build.

/** `shipit` for each test of a file, with a folder of its own and the data of its user in it. */
export function aCommandLine() {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'shipit-cli-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));

  function start(...args: string[]) {
    const env = { ...process.env, SHIPIT_USER_DATA: join(folder, 'user') };
    const program = ['--disable-warning=ExperimentalWarning', programFile('headless')];
    const child = spawn(process.execPath, [...program, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    const said = { out: '', err: '' };
    child.stdout.on('data', (chunk: Buffer) => {
      said.out += chunk.toString('utf8');
    });
    child.stderr.on('data', (chunk: Buffer) => {
      said.err += chunk.toString('utf8');
    });
    const ended = new Promise<number | null>((done) => child.once('close', (code) => done(code)));
    return { child, said, ended };
  }

  return {
    start,
    folder: () => folder,
    /** Runs it to its end. */
    async shipit(...args: string[]) {
      const { said, ended } = start(...args);
      return { code: await ended, ...said };
    },
    async file(name: string, content: string | Uint8Array): Promise<string> {
      const path = join(folder, name);
      await writeFile(path, content);
      return path;
    },
  };
}
