import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { lastPort, rememberPort } from '#main/cli/last-port.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shipit-port-'));
  vi.stubEnv('SHIPIT_USER_DATA', join(folder, 'user'));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

test('the browser app comes back at the address it had, and at any the first time', async () => {
  expect(await lastPort()).toBe(0);
  await rememberPort('http://127.0.0.1:41149');
  expect(await lastPort()).toBe(41_149);
});

test.each(['', 'x', '-1', '70000', '4.5'])('a port written as %j is none', async (written) => {
  await rememberPort('http://127.0.0.1:41149');
  await writeFile(join(folder, 'user', 'browser-port'), written);
  expect(await lastPort()).toBe(0);
});

test('a folder that cannot be written keeps nobody from starting', async () => {
  await writeFile(join(folder, 'user'), 'a file where the folder should be');
  await expect(rememberPort('http://127.0.0.1:41149')).resolves.toBeUndefined();
});
