import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** One run of `shipit import` on a new workspace, from the start of the process to its end. */
export interface BuiltImport {
  readonly ms: number;
  readonly workspaceFolder: string;
  readonly batchId: string;
}

const PROGRAM = resolve(import.meta.dirname, '../../out/main/headless.js');

/** Runs the built program. Its answer means "saved"; what is left of the index is not waited for. */
export async function importWithBuiltProgram(folder: string, csv: string): Promise<BuiltImport> {
  const workspaceFolder = join(folder, 'workspace');
  rmSync(workspaceFolder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const startedAtMs = performance.now();
  const child = spawn(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      PROGRAM,
      ...['import', csv, '--workspace', workspaceFolder, '--json'],
    ],
    {
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { ...process.env, SHIPIT_USER_DATA: join(folder, 'user') },
    },
  );
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
  });
  const code = await new Promise((ended, failed) => child.once('error', failed).once('close', ended));
  const ms = performance.now() - startedAtMs;
  if (code !== 0) throw new Error(`The import ended with code ${String(code)}.`);
  const { batches } = JSON.parse(printed) as { batches: [{ id: string }] };
  return { ms, workspaceFolder, batchId: batches[0].id };
}
