import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { aCommandLine } from '#tests/builders/command-line.ts';
import { openTestKernel } from '#tests/builders/test-kernel.ts';

// An import that nothing comes of leaves nothing behind, and says why.

const { shipit, file, ...cli } = aCommandLine();
let folder: string;
let workspace: string;
beforeEach(() => {
  folder = cli.folder();
  workspace = join(folder, 'workspace');
});

const importing = (...files: string[]) => shipit('import', ...files, '--workspace', workspace, '--json');

const HEADER = 'id,comment\n';

describe('shipit import, where nothing comes in', { timeout: 60_000 }, () => {
  it('leaves no workspace behind that it would have made', async () => {
    const missing = await importing(join(folder, 'no.csv'));
    expect(missing).toMatchObject({ code: 1, err: expect.stringContaining('so it was removed again') });
    expect(existsSync(workspace)).toBe(false);
    mkdirSync(workspace);
    expect(await importing(await file('empty.csv', ''))).toMatchObject({ code: 1 });
    expect(readdirSync(workspace)).toEqual([]);
  });

  it('says of a table without rows that it has none, makes no batch of it, and imports the others', async () => {
    const header = await file('header.csv', HEADER);
    const both = await importing(header, await file('t.csv', 'Ticket,Feedback\n1,The ferry is late\n'));
    expect(both.code).toBe(1);
    expect(both.err).toContain('header.csv: It has columns and no rows: there is nothing to import.');
    expect(both.err).not.toContain('removed again');
    expect(JSON.parse(both.out).batches).toMatchObject([{ read: 1, files: ['t.csv'] }]);
    // What was there before stays.
    expect(await importing(header)).toMatchObject({ code: 1 });
    expect(readdirSync(workspace)).toContain('shipit.json');
  });

  it('says who has the workspace, and what to do, where it is open elsewhere', async () => {
    const elsewhere = await openTestKernel();
    const you = { name: 'Olga', email: null };
    await elsewhere.must('Olga')('workspace.create', { path: workspace, organisation: 'Ferry & Sons', you });
    const refused = await importing(await file('t.csv', 'Ticket,Feedback\n1,The ferry is late\n'));
    await elsewhere.close();
    expect(refused.code).toBe(1);
    expect(refused.err).toContain(`It is process ${process.pid} on `);
    expect(refused.err).toContain(
      'Close the workspace there, or end that program, and type the command again.',
    );
  });
});
