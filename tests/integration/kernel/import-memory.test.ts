import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import iconv from 'iconv-lite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { InspectedFile } from '#contract/inspected-file.ts';
import type { ImportMapping } from '#core/feedback/mapping.ts';
import { aCompany, type Company } from '#tests/builders/company.ts';
import { fileIn } from '#tests/builders/words-of-languages.ts';

const fixtures = resolve(import.meta.dirname, '../../fixtures/feedback');

let company: Company;
beforeEach(async () => {
  company = await aCompany();
});
afterEach(async () => {
  expect(company.faults).toEqual([]);
  await company.close();
});

async function inspect(path: string): Promise<InspectedFile> {
  const { files } = await company.must('Olga')('import.inspect', { paths: [path] });
  if (!files[0]) throw new Error('The file was not recognised.');
  return files[0];
}

async function importAs(path: string, change: (mapping: ImportMapping) => Partial<ImportMapping>) {
  const { mapping } = await inspect(path);
  const settled = { ...mapping, ...change(mapping) };
  const { batch } = await company.must('Olga')('import.run', { paths: [path], mapping: settled });
  return batch;
}

function write(name: string, text: string | Uint8Array): string {
  const path = join(company.folder, name);
  writeFileSync(path, text);
  return path;
}

describe('what was settled for an earlier import', () => {
  it('is proposed for the same headers, by name, and can be passed over', async () => {
    const path = write('forum.csv', 'nr,text,who\n1,It broke on Monday again,Ada\n2,I want it back,Ben\n');
    const batch = await importAs(path, ({ columns }) => ({
      source: 'Our forum',
      linkBase: 'https://forum.example/t/{id}',
      timeZone: 'Europe/Berlin',
      columns: columns.map((column) => (column.header === 'nr' ? { ...column, field: 'sourceId' } : column)),
    }));
    const again = await inspect(write('forum-2.csv', 'nr,text,who\n3,A third time it broke,Cleo\n'));
    expect(again.mapping).toEqual(batch.mapping);
    expect(again.columns.find(({ header }) => header === 'nr')).toMatchObject({
      field: 'sourceId',
      confidence: 1,
    });
    expect(again.preview[0]?.item?.link).toBe('https://forum.example/t/3');
    expect(again.remembered).toMatchObject({ source: 'Our forum', importedAt: batch.importedAt });
    expect(again.remembered?.fresh.mapping).toMatchObject({ source: 'forum', linkBase: null });
  });

  it('is proposed for each of several files that are dropped together', async () => {
    await importAs(write('a.csv', 'nr,text\n1,It broke on Monday again\n'), () => ({ source: 'Forum' }));
    await importAs(write('b.csv', 'id,remark\n1,I want it back at once\n'), () => ({ source: 'Desk' }));
    const paths = [
      write('a.csv', 'nr,text\n2,It broke on Friday again\n'),
      write('c.csv', 'key,words\n2,Nobody knows this one\n'),
      write('b.csv', 'id,remark\n2,I do want it back at once\n'),
    ];
    const { files } = await company.must('Olga')('import.inspect', { paths });
    expect(files.map(({ preview, remembered }) => [preview[0]?.item?.source, remembered?.source])).toEqual([
      ['Forum', 'Forum'],
      ['c', undefined],
      ['Desk', 'Desk'],
    ]);
  });

  it('is whose people are colleagues, also that nobody is', async () => {
    const rows = (who: string) => `nr,text,email\n1,It broke on Monday again,${who}@company.example\n`;
    await importAs(write('list.csv', `${rows('kim')}2,I want it back,noor@shop.example\n`), () => ({
      staff: ['company.example'],
    }));
    const next = await inspect(write('list.csv', rows('ada')));
    expect(next.mapping.staff).toEqual(['company.example']);
    expect(next.preview).toEqual([]);
    await importAs(next.path, () => ({ staff: [] }));
    expect((await inspect(write('list.csv', rows('ben')))).mapping.staff).toEqual([]);
  });

  it('is the base of links and the zone of a tool, whatever columns the next export has', async () => {
    await importAs(join(fixtures, 'freshdesk/tickets.csv'), ({ columns }) => ({
      linkBase: 'https://northwind.freshdesk.com',
      timeZone: 'Europe/Berlin',
      columns: columns.map((column) => (column.header === 'Agent' ? { ...column, field: 'drop' } : column)),
    }));
    const next = await inspect(join(fixtures, 'freshdesk/subjects.csv'));
    expect(next.mapping).toMatchObject({
      linkBase: 'https://northwind.freshdesk.com',
      timeZone: 'Europe/Berlin',
    });
    expect(next.mapping.columns.find(({ header }) => header === 'Agent')?.field).toBe('drop');
    expect(next.preview[0]?.item?.link).toBe('https://northwind.freshdesk.com/a/tickets/88');
  });

  it('holds for JSON of a known tool though its keys come and go', async () => {
    await importAs(join(fixtures, 'zendesk/wrapped.json'), ({ columns }) => ({
      source: 'Help desk',
      columns: columns.map((column) =>
        column.header === 'priority' ? { ...column, field: 'area' } : column,
      ),
    }));
    const ticket = {
      id: 5,
      requester_id: 7,
      via: { channel: 'web' },
      raw_subject: 'Late',
      description: 'It is late.',
      priority: 'high',
    };
    const next = await inspect(write('later.ndjson', `${JSON.stringify({ ticket })}\n`));
    expect(next.mapping.source).toBe('Help desk');
    expect(next.preview[0]?.item).toMatchObject({ sourceId: '5', verbatim: 'It is late.', area: 'high' });
  });

  it.each([
    ['a number that was no id', 'Nr', [1042, 998, 1051], 'extra'],
    ['a count that was the id', 'Number', [1, 2, 3], 'sourceId'],
    ['a count that was no id', '#', [1, 2, 3], 'extra'],
  ] as const)('holds for %s, in a file with one more column', async (_, header, numbers, field) => {
    const rows = (more: string) =>
      numbers.map((nr) => `${nr},The export of customer ${nr} hangs${more}\n`).join('');
    await importAs(write('list.csv', `${header},Comment\n${rows('')}`), ({ columns }) => ({
      columns: columns.map((column) => (column.header === header ? { ...column, field } : column)),
    }));
    const next = await inspect(write('list-2.csv', `${header},Comment,Area\n${rows(',Export')}`));
    expect(next.columns[0]).toMatchObject({ header, field });
    expect((await importAs(next.path, () => ({}))).counts).toMatchObject({ created: 0, updated: 3 });
  });

  it('is no number where an id has come to stand beside it', async () => {
    const first = write('list.csv', 'Number,Comment\n1,The export hangs\n2,My words are gone\n');
    await importAs(first, ({ columns }) => ({
      columns: columns.map((column) => (column.index === 0 ? { ...column, field: 'sourceId' } : column)),
    }));
    const next = write('list-2.csv', 'Number,Ticket ID,Comment\n1,T-7,The export hangs\n2,T-9,It is gone\n');
    const fields = (await inspect(next)).columns.map(({ field }) => field);
    expect(fields).toEqual(['extra', 'sourceId', 'verbatim']);
  });

  it('is not asked again: the order of day and month, unless the dates themselves say otherwise', async () => {
    const rows = (...dates: string[]) =>
      `date,text\n${dates.map((date) => `${date},some words`).join('\n')}\n`;
    const first = await inspect(write('a.csv', rows('03/04/2026')));
    expect(first.columns[0]?.confidence).toBeLessThan(0.45);
    await importAs(first.path, () => ({ dateOrder: 'day-first' }));
    const next = await inspect(write('b.csv', rows('05/06/2026')));
    expect(next.mapping.dateOrder).toBe('day-first');
    expect(next.columns[0]?.confidence).toBe(1);
    const clear = await inspect(write('c.csv', rows('05/26/2026', '05/06/2026')));
    expect(clear.mapping.dateOrder).toBe('month-first');
  });

  it('knows which line names the columns, wherever that is in the next report', async () => {
    const report = (above: string, words: string) => `${above}Where we were,Whom we met\nBerlin,${words}\n`;
    const first = write('spring.csv', report('Spring\n\n', 'Ada told us that it hangs'));
    const call = company.must('Olga');
    const overrides = { headerLine: 3 };
    const [read] = (await call('import.inspect', { paths: [first], overrides })).files;
    const fields = { 'Where we were': 'extra', 'Whom we met': 'verbatim' } as const;
    const columns = Object.entries(fields).map(([header, field], index) => ({ index, header, field }));
    const mapping = { ...read?.mapping, source: 'Visits', columns, dateOrder: 'iso' as const };
    const { batch } = await call('import.run', { paths: [first], overrides, mapping });
    expect(batch.counts).toMatchObject({ read: 2, created: 1, skipped: 1 });
    const next = write('autumn.csv', report('Autumn\nby Ada\n\n', 'Ben told us that it is slow'));
    const again = await inspect(next);
    expect(again.recognition.headerLine).toBe(4);
    expect(again.preview[0]).toMatchObject({ line: 5, item: { verbatim: 'Ben told us that it is slow' } });
    expect(again.remembered?.source).toBe('Visits');
    const then = await call('import.run', { paths: [next] });
    expect(then.batch.counts).toMatchObject({ read: 3, created: 1, skipped: 2 });
  });

  it('is the names that were chosen in the first of several reports, wherever they stand in the others', async () => {
    const words = (said: string) => `Where,What they told us,Whom,Mood\nBerlin,${said},Ada,bad\n`;
    const title = 'Feedback,all,regions,of us\n';
    const paths = [
      write('may.csv', `${title}Month,May,,\n${words('It hangs every single day')}`),
      write('june.csv', `${title}Month,June,,\nRegion,North,,\n${words('It still hangs in June')}`),
    ];
    const call = company.must('Olga');
    const overrides = { headerLine: 3, hasHeader: true };
    const { files } = await call('import.inspect', { paths, overrides });
    expect(files.map(({ preview }) => preview[0]?.line)).toEqual([4, 5]);
    const columns = files[0]?.mapping.columns.map((column) =>
      column.index === 1 ? { ...column, field: 'verbatim' as const } : column,
    );
    const mapping = { ...files[0]?.mapping, columns } as ImportMapping;
    const { batch } = await call('import.run', { paths, overrides, mapping });
    expect(batch.counts).toMatchObject({ read: 7, created: 2, skipped: 5, rejected: 0 });
    const next = write('july.csv', `${title}${words('It hangs in July as well')}`);
    expect((await inspect(next)).recognition.headerLine).toBe(2);
  });

  it('knows the encoding of the next file with the same names of columns', async () => {
    const first = write('spring.csv', iconv.encode('番号,ご意見\n1,表示が遅い\n', 'shift_jis'));
    const call = company.must('Olga');
    const overrides = { encoding: 'shift_jis' as const };
    const [read] = (await call('import.inspect', { paths: [first], overrides })).files;
    const columns = [
      { index: 0, header: '番号', field: 'sourceId' as const },
      { index: 1, header: 'ご意見', field: 'verbatim' as const },
    ];
    const mapping = { ...read?.mapping, source: 'Voices', columns, dateOrder: 'iso' as const };
    await call('import.run', { paths: [first], overrides, mapping });
    const next = write('autumn.csv', iconv.encode('番号,ご意見\n2,夜に目が疲れる\n', 'shift_jis'));
    const again = await inspect(next);
    expect(again).toMatchObject({ recognition: { encoding: 'shift_jis' }, encodingSuggested: null });
    expect(again.preview[0]?.item).toMatchObject({ sourceId: '2', verbatim: '夜に目が疲れる' });
    const said = { encoding: 'windows-1252' as const };
    const [plain] = (await call('import.inspect', { paths: [next], overrides: said })).files;
    expect(plain?.recognition.encoding).toBe('windows-1252');
  });

  it('takes an encoding for names of plain letters only where the words look like it too', async () => {
    const first = write('spring.csv', iconv.encode(fileIn('japanese', 5), 'shift_jis'));
    const call = company.must('Olga');
    const overrides = { encoding: 'shift_jis' as const };
    await call('import.run', { paths: [first], overrides });
    const encodingOf = async (content: Uint8Array) =>
      (await inspect(write('next.csv', content))).recognition.encoding;
    expect(await encodingOf(iconv.encode(fileIn('japanese', 8), 'shift_jis'))).toBe('shift_jis');
    expect(await encodingOf(iconv.encode(fileIn('german', 8), 'windows-1252'))).toBe('windows-1252');
    expect(await encodingOf(iconv.encode(fileIn('korean', 8), 'euc-kr'))).toBe('windows-1252');
    expect(await encodingOf(Buffer.from(fileIn('japanese', 8)))).toBe('utf-8');
    await call('import.run', { paths: [first], overrides: { encoding: 'windows-1252' } });
    expect(await encodingOf(iconv.encode(fileIn('japanese', 9), 'shift_jis'))).toBe('windows-1252');
  });

  it('reads of several files with the same columns only those otherwise of which that is said, and knows both', async () => {
    const old = write('old.csv', iconv.encode(fileIn('japanese', 5), 'shift_jis'));
    const korean = write(
      'korean.csv',
      iconv.encode(fileIn('korean', 4).replaceAll(/^(?=\d)/gmu, '10'), 'euc-kr'),
    );
    const sure = write('sure.csv', fileIn('german', 3).replaceAll(/^(?=\d)/gmu, '20'));
    const paths = [sure, old, korean];
    const overrides = { encodings: { [old]: 'shift_jis', [korean]: 'euc-kr' } } as const;
    const call = company.must('Olga');
    const { files } = await call('import.inspect', { paths, overrides });
    expect(files.map(({ recognition }) => recognition.encoding)).toEqual(['utf-8', 'shift_jis', 'euc-kr']);
    expect(files.map(({ encodingSuggested }) => encodingSuggested)).toEqual([null, null, null]);
    const { batch } = await call('import.run', { paths, overrides, mapping: files[0]?.mapping });
    expect(batch.counts).toMatchObject({ read: 12, created: 12, rejected: 0 });
    expect(batch.encodings).toEqual(['utf-8', 'shift_jis', 'euc-kr']);
    const { rows } = await call('feedback.query', { text: 'エクスポート' });
    expect(rows).toHaveLength(1);
    const encodingOf = async (content: Uint8Array) =>
      (await inspect(write('next.csv', content))).recognition.encoding;
    expect(await encodingOf(iconv.encode(fileIn('japanese', 8), 'shift_jis'))).toBe('shift_jis');
    expect(await encodingOf(iconv.encode(fileIn('korean', 8), 'euc-kr'))).toBe('euc-kr');
    expect(await encodingOf(iconv.encode(fileIn('german', 8), 'windows-1252'))).toBe('windows-1252');
    expect(await encodingOf(Buffer.from(fileIn('japanese', 8)))).toBe('utf-8');
    // What is UTF-8 says nothing of those that are not.
    await call('import.run', { paths: [write('later.csv', fileIn('japanese', 6))] });
    expect(await encodingOf(iconv.encode(fileIn('japanese', 7), 'shift_jis'))).toBe('shift_jis');
  });

  it('is forgotten with an import that was undone', async () => {
    const path = write('list.csv', 'id,text\n1,some words\n');
    const { id } = await importAs(path, () => ({ source: 'Wrong' }));
    await company.must('Olga')('batch.undo', { batchId: id });
    expect(await inspect(path)).toMatchObject({ mapping: { source: 'list' }, remembered: null });
  });

  it('is forgotten with it too where it was the line that names the columns', async () => {
    const call = company.must('Olga');
    const path = write(
      'notes.csv',
      'Spring\n\nWhere we were,Whom we met\nBerlin,Ada told us that it hangs\n',
    );
    const next = write('next.csv', 'Autumn\n\nWhere we were,Whom we met\nBonn,Ben told us that it is slow\n');
    const overrides = { headerLine: 3 };
    const [read] = (await call('import.inspect', { paths: [path], overrides })).files;
    if (!read) throw new Error('The file was not recognised.');
    const columns = read.mapping.columns.map((column) => ({ ...column, field: 'verbatim' as const }));
    const mapping = { ...read.mapping, columns: columns.slice(1) };
    const { batch } = await call('import.run', { paths: [path], overrides, mapping });
    expect((await inspect(next)).recognition.headerLine).toBe(3);
    await call('batch.undo', { batchId: batch.id });
    expect((await inspect(next)).recognition.headerLine).toBeNull();
  });
});
