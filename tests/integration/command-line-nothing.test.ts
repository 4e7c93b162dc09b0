import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

// An import that nothing comes of leaves nothing behind, and says why.

const SHIPIT = [
  '--disable-warning=ExperimentalWarning',
  join(import.meta.dirname, '../../src/main/headless.ts'),
];

let folder: string;
let workspace: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shipit-cli-'));
  workspace = join(folder, 'workspace');
});
afterEach(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));

function importing(...files: string[]): Promise<{ code: number; out: string; err: string }> {
  const env = { ...process.env, SHIPIT_USER_DATA: join(folder, 'user') };
  const args = [...SHIPIT, 'import', ...files, '--workspace', workspace, '--json'];
  return new Promise((done) => {
    const child = execFile(process.execPath, args, { env }, (_, out, err) =>
      done({ code: child.exitCode ?? -1, out, err }),
    );
  });
}

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const HEADER = 'id,comment\n';

describe('shipit import, where nothing comes in', { timeout: 60_000 }, () => {
  it('leaves no workspace behind that it would have made', async () => {
    const missing = await importing(join(folder, 'no.csv'));
    expect(missing).toMatchObject({ code: 1, err: expect.stringContaining('so it was removed again') });
    expect(existsSync(workspace)).toBe(false);
    mkdirSync(workspace);
    expect(await importing(file('empty.csv', ''))).toMatchObject({ code: 1 });
    expect(readdirSync(workspace)).toEqual([]);
  });

  it('says of a table without rows that it has none, makes no batch of it, and imports the others', async () => {
    const header = file('header.csv', HEADER);
    const both = await importing(header, file('t.csv', 'Ticket,Feedback\n1,The ferry is late\n'));
    expect(both.code).toBe(1);
    expect(both.err).toContain('header.csv has columns and no rows: there is nothing to import.');
    expect(both.err).not.toContain('removed again');
    expect(JSON.parse(both.out).batches).toMatchObject([{ read: 1, files: ['t.csv'] }]);
    // What was there before stays.
    expect(await importing(header)).toMatchObject({ code: 1 });
    expect(readdirSync(workspace)).toContain('shipit.json');
  });
});
