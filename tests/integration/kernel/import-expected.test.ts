import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { SearchWorkerHandle } from '#main/feedback/search/search-worker-handle.ts';
import { aCompany, type Company } from '#tests/builders/company.ts';

let company: Company;
beforeEach(async () => {
  company = await aCompany();
  vi.spyOn(SearchWorkerHandle.prototype, 'call');
});
afterEach(async () => {
  vi.restoreAllMocks();
  await company.close();
});

async function preview(rows: number): Promise<string> {
  const path = join(company.folder, 'forum.csv');
  const words = 'It broke on Monday again, and nobody knows why. '.repeat(10);
  const lines = Array.from({ length: rows }, (_, row) => `${row},"${words}",Ada`);
  writeFileSync(path, ['nr,text,who', ...lines, ''].join('\n'));
  await company.must('Olga')('import.inspect', { paths: [path] });
  return path;
}

it('makes the search index ready while somebody looks at the preview of a large file', async () => {
  await preview(3000);
  expect(SearchWorkerHandle.prototype.call).toHaveBeenCalledWith('prepare', null);
});

it('leaves the search index alone where a small file is looked at', async () => {
  await preview(30);
  expect(SearchWorkerHandle.prototype.call).not.toHaveBeenCalledWith('prepare', null);
});

it('ends that when the import begins, which would have to share the processor with it', async () => {
  const path = await preview(3000);
  expect(SearchWorkerHandle.prototype.call).not.toHaveBeenCalledWith('stopPreparing', null);
  await company.must('Olga')('import.run', { paths: [path] });
  expect(SearchWorkerHandle.prototype.call).toHaveBeenCalledWith('stopPreparing', null);
});

it('goes on with it while an import is only counted beforehand', async () => {
  const path = await preview(3000);
  await company.must('Olga')('import.check', { paths: [path] });
  expect(SearchWorkerHandle.prototype.call).not.toHaveBeenCalledWith('stopPreparing', null);
});
