// A folder or a ZIP often holds more than feedback: what the export is, how it was made, what the server answered
// where a page of it failed. One object alone in a file is an item there only where it is an entry for sure.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inspectIn } from '#tests/builders/inspection.ts';
import { aWorkspaceFolder } from '#tests/builders/workspace-folder.ts';

const workspace = aWorkspaceFolder();
const counter = { made: 0 };

/** What a folder with a CSV and these files comes to: what is taken, and what is left out. */
async function readFolder(beside: Readonly<Record<string, object>>, isLaidOut = true) {
  counter.made += 1;
  const folder = `export-${counter.made}`;
  mkdirSync(join(workspace.path, folder));
  workspace.write(`${folder}/feedback.csv`, 'id,text\n1,The export hangs.\n2,It is slow.\n');
  for (const [name, value] of Object.entries(beside))
    workspace.write(`${folder}/${name}`, JSON.stringify(value, null, isLaidOut ? 2 : 0));
  const { files, leftOut, unreadable } = await inspectIn(workspace.path, [join(workspace.path, folder)]);
  expect(unreadable).toEqual([]);
  return { taken: files.map(({ name }) => name), leftOut };
}

const about = { title: 'Feedback export', date: '2026-03-01', author: 'Ann Vik' };
const entry = { id: 1, message: 'The export hangs.', created_at: '2026-03-14T09:26:53Z' };

describe('one JSON object in a folder beside an export', () => {
  it.each([
    ['what the export is', about],
    [
      'what the export holds',
      {
        export_id: '77',
        created_at: '2026-03-01T10:00:00Z',
        description: 'All feedback of Acme in March',
        files: [{ name: 'feedback.csv', rows: 3 }],
      },
    ],
    [
      'an error of the server',
      {
        timestamp: '2026-03-01T10:00:00Z',
        status: 404,
        error: 'Not Found',
        message: 'No page of that name was found',
        path: '/api',
      },
    ],
    ['a short answer with an id', { id: 'r-1', message: 'Not found', time: '2026-03-01T10:00:00Z' }],
    ['what stands in something around it', { data: about }],
    ['settings', { id: 'settings', theme: 'dark blue with white', updated_at: '2026-03-01' }],
  ])('is no item: %s', async (_, value) => {
    for (const isLaidOut of [true, false]) {
      const { taken, leftOut } = await readFolder({ 'export-info.json': value }, isLaidOut);
      expect(taken).toEqual(['feedback.csv']);
      expect(leftOut.map(({ name }) => name)).toEqual(['export-info.json']);
    }
  });

  it('is left out in words', async () => {
    const { leftOut } = await readFolder({ 'export-info.json': about });
    expect(leftOut[0]?.reason).toContain('a note beside an export');
  });

  it.each([
    ['bare', entry],
    ['in what wraps it', { data: entry }],
    ['in a script without spaces', { ...entry, message: 'エクスポートが止まる' }],
  ])('is an item where it has an id and words: %s', async (_, value) => {
    for (const isLaidOut of [true, false])
      expect((await readFolder({ '1.json': value }, isLaidOut)).taken).toContain('1.json');
  });

  it('is an item with few words among others that look like it, of a file each', async () => {
    const short = { ...entry, id: 2, message: 'Slow!' };
    const { taken, leftOut } = await readFolder({ '1.json': short, '2.json': entry });
    expect(taken.toSorted()).toEqual(['1.json', '2.json', 'feedback.csv']);
    expect(leftOut).toEqual([]);
  });

  it('is an item in a list, whatever it says', async () => {
    const { taken } = await readFolder({
      'a.json': [{ author: 'Ada', text: 'Slow!' }],
      'b.json': { posts: [entry] },
    });
    expect(taken.toSorted()).toEqual(['a.json', 'b.json', 'feedback.csv']);
  });

  it('is shown where somebody chose the file by itself', async () => {
    const { files } = await inspectIn(workspace.path, [
      workspace.write('info.json', JSON.stringify({ ...about, text: 'It is slow in May.' }, null, 2)),
    ]);
    expect(files.map(({ rows }) => rows.counted)).toEqual([1]);
  });
});
