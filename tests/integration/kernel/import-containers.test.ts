import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aCompany, type Company } from '#tests/builders/company.ts';
import { aWorkbook } from '#tests/builders/workbook.ts';
import { aZip } from '#tests/builders/zip.ts';

let company: Company;
let workspace = '';
beforeEach(async () => {
  company = await aCompany();
  const status = await company.must('Olga')('app.status', {});
  workspace = status.workspace?.path ?? '';
});
afterEach(() => company.close());

function write(name: string, content: string | Uint8Array): string {
  const path = join(company.folder, name);
  writeFileSync(path, content);
  return path;
}

/** What lies unpacked and waits. */
function waiting(): string[] {
  const folder = join(workspace, '.shipit', 'incoming');
  return existsSync(folder) ? readdirSync(folder) : [];
}

const sheet = (name: string, texts: readonly string[]) => ({
  name,
  rows: [['ID', 'Comment'], ...texts.map((text, index) => [`${name}-${index}`, text])],
});
const REVIEWS = aWorkbook([sheet('May', ['Slow export', 'No refund']), sheet('June', ['Lost my draft'])]);
const TICKETS = 'id,description\n1,The export hangs\n2,\n';

describe('what is packed', () => {
  it('is imported under its own name, and nothing stays unpacked', async () => {
    const olga = company.must('Olga');
    const path = write('reviews.xlsx', REVIEWS);
    const { files } = await olga('import.inspect', { paths: [path] });
    expect(waiting()).toHaveLength(1);
    const paths = files.map((file) => file.path);
    const { batch } = await olga('import.run', { paths });
    expect(batch).toMatchObject({
      counts: { read: 2, created: 2 },
      files: [{ name: 'reviews.xlsx', bytes: REVIEWS.length }],
    });
    expect(waiting()).toEqual([]);
    const again = await olga('import.run', { paths: [path] });
    expect(again.batch.counts).toMatchObject({ read: 2, created: 0, unchanged: 2 });
    expect(again.batch.files[0]?.sha256).toBe(batch.files[0]?.sha256);
    expect(waiting()).toEqual([]);
  });

  it('gives another sheet when it is chosen in the review, also out of a ZIP', async () => {
    const olga = company.must('Olga');
    const zip = write('all.zip', aZip([{ name: 'reviews.xlsx', content: REVIEWS }]));
    const first = await olga('import.inspect', { paths: [zip] });
    const paths = first.files.map((file) => file.path);
    const second = await olga('import.inspect', { paths, overrides: { parts: ['June'] } });
    expect(second.files[0]?.preview.map(({ item }) => item?.verbatim)).toEqual(['Lost my draft']);
    const { batch } = await olga('import.run', {
      paths: second.files.map((file) => file.path),
      overrides: { parts: ['June'] },
    });
    expect(batch.counts).toMatchObject({ read: 1, created: 1 });
    await olga('import.discard', { paths });
    expect(waiting()).toEqual([]);
  });

  it('is one import where a ZIP holds more files than anybody would name', async () => {
    const olga = company.must('Olga');
    const files = Array.from({ length: 201 }, (_, day) => ({
      name: `${day}.csv`,
      content: `id,description\n${day},The export hangs\n`,
    }));
    const inspected = await olga('import.inspect', { paths: [write('days.zip', aZip(files))] });
    const { batch } = await olga('import.run', { paths: inspected.files.map(({ path }) => path) });
    expect(batch.counts).toMatchObject({ read: 201, created: 201 });
  });

  it('is removed when somebody starts over, and when the workspace closes or has crashed', async () => {
    const olga = company.must('Olga');
    const path = write('reviews.xlsx', REVIEWS);
    const { files } = await olga('import.inspect', { paths: [path] });
    await olga('import.discard', { paths: files.map((file) => file.path) });
    expect(waiting()).toEqual([]);
    await olga('import.inspect', { paths: [path] });
    await olga('workspace.close', {});
    expect(waiting()).toEqual([]);
    mkdirSync(join(workspace, '.shipit', 'incoming', 'unpacked-old'), { recursive: true });
    await olga('workspace.open', { path: workspace });
    expect(waiting()).toEqual([]);
  });

  it('of different shapes is one batch for each shape', async () => {
    const olga = company.must('Olga');
    const files = [
      { name: 'a.csv', content: TICKETS },
      { name: 'b.csv', content: 'id,description\n3,Another one\n' },
      { name: 'c.csv', content: 'rating;comment\n5;Lovely\n' },
    ];
    const { files: found } = await olga('import.inspect', { paths: [write('mixed.zip', aZip(files))] });
    const shapes = Map.groupBy(found, ({ recognition }) => recognition.fingerprint);
    expect([...shapes.values()].map((own) => own.map(({ name }) => name))).toEqual([
      ['a.csv', 'b.csv'],
      ['c.csv'],
    ]);
    const [first = []] = [...shapes.values()];
    const { batch } = await olga('import.run', {
      paths: first.map((file) => file.path),
      mapping: first[0]?.mapping,
    });
    expect(batch.files.map(({ name }) => name)).toEqual(['a.csv', 'b.csv']);
    expect(waiting()).toHaveLength(1);
  });
});

describe('counting beforehand', () => {
  it('says what the import then brings, and writes nothing', async () => {
    const olga = company.must('Olga');
    const path = write('tickets.csv', TICKETS);
    const { counts } = await olga('import.check', { paths: [path] });
    expect(counts).toMatchObject({ read: 2, created: 1, rejected: 1 });
    expect(readdirSync(join(workspace, 'feedback')).filter((name) => name.endsWith('.jsonl'))).toEqual([]);
    expect(waiting()).toEqual([]);
    const { batch } = await olga('import.run', { paths: [path] });
    expect(batch.counts).toEqual(counts);
    const again = await olga('import.check', { paths: [path] });
    expect(again.counts).toMatchObject({ read: 2, created: 0, unchanged: 1, rejected: 1 });
  });

  it('gives way to the next count: two never run at once', async () => {
    const path = write('tickets.csv', TICKETS);
    const olga = company.as('Olga');
    const [first, second, third] = await Promise.all(
      [1, 2, 3].map(() => olga('import.check', { paths: [path] })),
    );
    for (const earlier of [first, second])
      expect(earlier).toMatchObject({ ok: false, error: { code: 'import-cancelled' } });
    expect(third).toMatchObject({ ok: true, value: { counts: { read: 2, created: 1, rejected: 1 } } });
  });

  it('gives way to an import', async () => {
    const rows = Array.from({ length: 60_000 }, (_, index) => `${index},The export hangs on page ${index}`);
    const path = write('long.csv', `id,description\n${rows.join('\n')}\n`);
    const counting = company.as('Olga')('import.check', { paths: [path] });
    const { batch } = await company.must('Olga')('import.run', { paths: [path] });
    expect(batch.counts.created).toBe(60_000);
    const reply = await counting;
    expect(reply.ok ? 'counted' : reply.error.code).toMatch(/counted|import-cancelled/u);
  });
});

it('rejected rows are read as CSV in pieces, and are all there', async () => {
  const olga = company.must('Olga');
  const rows = Array.from({ length: 30_000 }, (_, index) => `ticket-${index}-${'0'.repeat(50)},`);
  const path = write('bad.csv', `id,comment\n0,fine words here\n${rows.join('\n')}\n`);
  const { batch } = await olga('import.run', { paths: [path] });
  expect(batch.counts.rejected).toBe(30_000);
  let text = '';
  let pieces = 0;
  for (let from: number | null = 0; from !== null; pieces += 1) {
    const piece: { csv: string; next: number | null } = await olga('batch.rejectedCsv', {
      batchId: batch.id,
      from,
    });
    text += piece.csv;
    from = piece.next;
  }
  expect(pieces).toBeGreaterThan(1);
  expect(text.trimEnd().split('\r\n')).toHaveLength(30_001);
  expect(text).toContain('\r\nbad.csv,30002,comment,');
});

it('cancelling while a mailbox is read leaves nothing', async () => {
  const olga = company.must('Olga');
  const message = (index: number) =>
    `From a@b.example Sat Mar 14 09:26:53 2026\nMessage-ID: <${index}@b.example>\nFrom: a@b.example\nSubject: s\n\n${'words '.repeat(400)}\n\n`;
  const path = write('mail.mbox', Array.from({ length: 8000 }, (_, index) => message(index)).join(''));
  const reading = company.as('Olga')('import.inspect', { paths: [path] });
  while (!company.events.some((event) => event.type === 'import.progressed' && event.doing === 'reading')) {
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(await olga('import.cancel', {})).toEqual({ cancelled: true });
  expect(await reading).toMatchObject({ ok: false, error: { code: 'import-cancelled' } });
  expect(waiting()).toEqual([]);
});
