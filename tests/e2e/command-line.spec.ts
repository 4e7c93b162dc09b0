import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from '@playwright/test';
import { root } from '../../scripts/setup/run.mjs';

// As somebody automates it: through npm, the way the README says.

interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function shipit(userData: string, args: readonly string[]) {
  const env = { ...process.env, SHIPIT_USER_DATA: userData };
  return spawn('npm', ['run', 'shipit', '--', ...args], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function outcome(userData: string, args: readonly string[]): Promise<Outcome> {
  const child = shipit(userData, args);
  const heard = { stdout: '', stderr: '' };
  child.stdout.on('data', (text) => (heard.stdout += text));
  child.stderr.on('data', (text) => (heard.stderr += text));
  const [code] = await once(child, 'close');
  return { code, ...heard };
}

test('the command line imports, answers one JSON object, and is gone when npm is ended', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'shipit-cli-'));
  const workspace = join(folder, 'workspace');
  const tickets = join(root, 'resources/sample/support-tickets.csv');

  let created = 0;
  await test.step('import with --json: stdout is one object whose counts add up', async () => {
    const { code, stdout } = await outcome(folder, ['import', tickets, '--workspace', workspace, '--json']);
    const [batch] = JSON.parse(stdout).batches;
    expect(code).toBe(0);
    expect(batch).toMatchObject({ source: 'support-tickets', updated: 0, unchanged: 0 });
    expect(batch.created + batch.rejected + batch.skipped).toBe(batch.read);
    expect(batch.created).toBeGreaterThan(100);
    created = batch.created;
  });

  await test.step('wrong usage ends with 2, a missing file with 1 and a word about it', async () => {
    expect((await outcome(folder, ['import', '--json'])).code).toBe(2);
    const missing = await outcome(folder, ['import', join(folder, 'none.csv'), '--workspace', workspace]);
    expect(missing.code).toBe(1);
    expect(missing.stderr).toContain('none.csv');
  });

  await test.step('serve answers calls with its token, and lets the workspace go when npm is ended', async () => {
    const server = shipit(folder, ['serve', '--workspace', workspace, '--json', '--token', 'a-token']);
    const [line] = await once(createInterface({ input: server.stdout }), 'line');
    const { url, token } = JSON.parse(line);
    const call = (authorization: string) =>
      fetch(`${url}/api/call`, {
        method: 'POST',
        headers: { authorization, 'content-type': 'application/json' },
        body: JSON.stringify({ name: 'feedback.query', input: {} }),
      });
    expect((await call('Bearer wrong')).status).toBe(401);
    await expect.poll(async () => (await (await call(`Bearer ${token}`)).json()).value?.total).toBe(created);
    server.kill('SIGTERM');
    await expect
      .poll(async () => (await outcome(folder, ['import', tickets, '--workspace', workspace, '--json'])).code)
      .toBe(0);
  });

  await rm(folder, { recursive: true, force: true });
});
