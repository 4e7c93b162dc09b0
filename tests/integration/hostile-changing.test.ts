// Bad input that no row of the table (tests/hostile) can hold: files that change while they are read, and
// cells on their way out again.
import {
  appendFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { InspectedFile } from '#contract/inspected-file.ts';
import type { Instant } from '#core/time.ts';
import { runImport } from '#main/feedback/import/import-run.ts';
import { aCompany, type Company } from '#tests/builders/company.ts';
import { workbook } from '#tests/builders/raw-workbook.ts';
import { aZip } from '#tests/builders/zip.ts';
import { FORMULA_CELLS } from '#tests/hostile/formulas.ts';

let company: Company;
let workspace = '';
beforeEach(async () => {
  company = await aCompany();
  workspace = (await company.must('Olga')('app.status', {})).workspace?.path ?? '';
});
afterEach(() => company.close());

function write(name: string, content: string): string {
  const path = join(company.folder, name);
  writeFileSync(path, content);
  return path;
}

describe('a file that becomes another while it is read', () => {
  const numbers = Array.from({ length: 60_000 }, (_, at) => at);
  const csv = `id,comment\n${numbers.map((at) => `${at},words of customer ${at}\n`).join('')}`;
  const entries = numbers.map((id) => JSON.stringify({ id, comment: 'words' }));
  const shrinks = (path: string) => truncateSync(path, 700_000);
  const vanishes = (path: string) => rmSync(path, { force: true });

  it.each<[name: string, what: string, content: string, change: (path: string) => void, reason: string]>([
    ['many.csv', 'shrinks', csv, shrinks, 'it changed while it was read'],
    ['many.csv', 'is emptied', csv, (path) => truncateSync(path, 0), 'it changed while it was read'],
    ['many.csv', 'grows', csv, (path) => appendFileSync(path, '9,more\n'), 'it changed while it was read'],
    ['many.csv', 'vanishes', csv, vanishes, 'it vanished while it was read'],
    ['many.json', 'shrinks', `[${entries.join(',')}]`, shrinks, 'it changed while it was read'],
    ['many.jsonl', 'shrinks', entries.join('\n'), shrinks, 'it changed while it was read'],
    ['many.jsonl', 'vanishes', entries.join('\n'), vanishes, 'it vanished while it was read'],
  ])('%s: it %s, is refused, and leaves nothing', async (name, _, content, change, reason) => {
    const path = write(name, content);
    const { files } = await company.must('Olga')('import.inspect', { paths: [path] });
    const [file] = files as [InspectedFile];
    const request = {
      workspaceFolder: workspace,
      batchId: 'b1',
      files: [{ path, recognition: file.recognition }],
      mapping: file.mapping,
      knownBatchIds: [],
      placeholderKey: 'for tests',
      now: Date.UTC(2026, 10, 22) as Instant,
    };
    let changes = 0;
    const watch = {
      isCancelled: () => false,
      progressed: () => (changes++ === 3 ? change(path) : undefined),
    };
    expect(() => runImport(request, watch)).toThrow(
      expect.objectContaining({ code: 'file-unreadable', details: { file: name, reason } }),
    );
    expect(existsSync(join(workspace, '.shipit', 'incoming', 'b1'))).toBe(false);
  });

  it('between the look at it and the import is read as it is by then, or refused in words', async () => {
    const olga = company.must('Olga');
    const path = write('a.csv', 'id,comment\n1,words\n');
    const { files } = await olga('import.inspect', { paths: [path] });
    const mapping = files[0]?.mapping;
    write('a.csv', 'id,comment\n1,words\n2,more\n');
    expect((await olga('import.run', { paths: [path], mapping })).batch.counts).toMatchObject({ created: 2 });
    write('a.csv', 'something,else,entirely\n1,2,3\n');
    expect(await company.as('Olga')('import.run', { paths: [path], mapping })).toMatchObject({
      ok: false,
      error: { code: 'file-not-recognised', message: expect.stringContaining('look at it again') },
    });
    rmSync(path);
    expect(await company.as('Olga')('import.run', { paths: [path], mapping })).toMatchObject({
      ok: false,
      error: { code: 'file-unreadable', message: 'a.csv: it does not exist' },
    });
    const { batches } = (await olga('workspace.snapshot', {})).batches;
    const written = readdirSync(join(workspace, 'feedback')).filter((name) => name.endsWith('.jsonl'));
    expect(written).toEqual(Object.keys(batches).map((id) => `${id}.jsonl`));
    expect(company.faults).toEqual([]);
  });
});

describe('what was unpacked at the look at it', () => {
  const mailbox = 'From a@b.example Sat Mar 14 09:26:53 2026\nFrom: a@b.example\n\nwords\n';

  it.each<[string, Uint8Array]>([
    ['a.zip', aZip([{ name: 'tickets.csv', content: 'id,comment\n1,words\n' }])],
    ['a.csv.gz', gzipSync('id,comment\n1,words\n')],
    ['a.xlsx', workbook({})],
    ['a.mbox', Buffer.from(mailbox)],
  ])('is imported as it was seen, whatever became of %s since', async (name, content) => {
    const olga = company.must('Olga');
    const path = join(company.folder, name);
    writeFileSync(path, content);
    const { files } = await olga('import.inspect', { paths: [path] });
    const [file] = files as [InspectedFile];
    writeFileSync(path, 'id,comment\n1,others\n2,words\n');
    const { batch } = await olga('import.run', { paths: [file.path], mapping: file.mapping });
    const [item] = readFileSync(join(workspace, 'feedback', `${batch.id}.jsonl`), 'utf8').split('\n');
    expect(batch.counts).toMatchObject({ read: 1, created: 1 });
    expect(JSON.parse(item ?? '')).toMatchObject({ verbatim: 'words' });
    expect(company.faults).toEqual([]);
  });
});

describe('cells that a sheet would run', () => {
  it('leave in the rejected rows as they came, but harmless', async () => {
    const olga = company.must('Olga');
    const quoted = FORMULA_CELLS.map((cell) => `"${cell.replaceAll('"', '""')}"`);
    const path = write('a.csv', `id,comment\n${quoted.map((cell) => `1,${cell},${cell}\n`).join('')}`);
    const { batch } = await olga('import.run', { paths: [path] });
    expect(batch.counts).toMatchObject({ read: FORMULA_CELLS.length, rejected: FORMULA_CELLS.length });
    const { csv } = await olga('batch.rejectedCsv', { batchId: batch.id });
    const rows: string[][] = parse(csv, { bom: true, relax_column_count: true, from_line: 2 });
    const out = rows.map((row) => row[5] ?? '');
    for (const [at, cell] of FORMULA_CELLS.entries()) {
      expect(out[at]).toMatch(/^(?![ \u00a0]*[=+\-@|\uff1d\t\r\0])/u);
      expect(out[at]?.endsWith(cell)).toBe(true);
    }
  });
});
